#include "CCurses.h"
int vrfc_x(void){return 1;}

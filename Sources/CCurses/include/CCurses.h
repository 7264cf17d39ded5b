int vrfc_x(void);

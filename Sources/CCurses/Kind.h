#ifndef VRFC_KIND_H
#define VRFC_KIND_H

// Of which kind the terminal is, by what TERM, its description and the locale say.

// From now on the terminal is taken for one of this name, which is returned.
const char *vrfc_take_for(const char *name);

// Whether it is of a family known to have what xterm has.
int vrfc_is_like_xterm(void);

// What makes it forget the lines that have left its screen; NULL where it cannot.
const char *vrfc_forgetting(void);

// Takes the locale of the environment, and finds out whether its text is UTF-8.
void vrfc_choose_locale(void);

#endif

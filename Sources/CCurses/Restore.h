#ifndef VRFC_RESTORE_H
#define VRFC_RESTORE_H

// Puts the terminal back when the process dies of a signal.

// Remembers the terminal's modes as they are; called before curses changes them.
void vrfc_remember_modes(void);

// Adds a string of the terminal's description, without its padding, to what is written when the
// process dies; NULL and -1 are no string.
void vrfc_remember_string(const char *string);

// Begins to watch for deadly signals.
void vrfc_watch_signals(void);

// Watches no longer and forgets the strings.
void vrfc_unwatch_signals(void);

#endif

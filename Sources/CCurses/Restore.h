#ifndef VRFC_RESTORE_H
#define VRFC_RESTORE_H

// What signals do to a process that has the terminal: one that ends it puts the terminal back
// first.

// Remembers the terminal's modes as they are; called before curses changes them.
void vrfc_remember_modes(void);

// Adds a string of the terminal's description, without its padding, to what is written when the
// process dies; NULL and -1 are no string.
void vrfc_remember_string(const char *string);

// Begins to watch for every signal that would end the process. SIGHUP and SIGTERM only ask it to
// end, so that no key is lost that was typed before; it has a few seconds.
void vrfc_watch_signals(void);

// Whether a signal asked the process to end.
int vrfc_is_asked_to_end(void);

// Ends the process by the signal that asked for it, if one did.
void vrfc_end_as_asked(void);

// Whether the process was stopped and goes on, since this was last asked.
int vrfc_was_continued(void);

// Watches no longer and forgets the strings.
void vrfc_unwatch_signals(void);

#endif

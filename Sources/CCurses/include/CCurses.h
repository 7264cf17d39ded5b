#ifndef VRFC_CCURSES_H
#define VRFC_CCURSES_H

#include <stddef.h>
#include <stdint.h>

// The terminal in plain functions: what Swift needs of curses and cannot import by itself.
// One terminal a process, standard input and output; every call from one thread.

// What vrfc_start found.
enum {
  VRFC_STARTED = 0,
  VRFC_NOT_A_TERMINAL,     // standard input or output is none
  VRFC_UNKNOWN_TERM,       // TERM is unset, or not in the terminal database
  VRFC_CANNOT_MOVE_CURSOR, // TERM names a terminal whose cursor cannot be placed
  VRFC_ALREADY_STARTED,
};

// How text looks: the sum of attributes, and of VRFC_PAIR times the number of a pair of colours.
enum {
  VRFC_BOLD = 0x01,
  VRFC_DIM = 0x02,
  VRFC_UNDERLINE = 0x04,
  VRFC_REVERSE = 0x08,
  VRFC_PAIR = 0x100,
};

// What vrfc_key returns: a byte (0 to 255), or one of these.
enum {
  VRFC_KEY_NONE = -1, // nothing came in time
  VRFC_KEY_GONE = -2, // the terminal hung up, or a signal asked the process to end
  VRFC_KEY_RESIZE = 256,
};

// Takes the screen over. Asks the locale first, which decides vrfc_is_utf8. Colours only where
// wants_colour is not 0 and the terminal has them: it is then asked for its background, and may
// answer among the keys. Whatever ends the process, the terminal is put back as it was.
int vrfc_start(int wants_colour);

// Gives the screen back; also safe when not started, or twice. Where a signal asked the process to
// end, it ends here.
void vrfc_end(void);

// The value of TERM, or "".
const char *vrfc_term(void);

// 1 where the locale's text is UTF-8.
int vrfc_is_utf8(void);

// 1 where TERM is in the terminal database; 0 where the terminal is taken for a common one.
int vrfc_is_described(void);

// What the description of the terminal says under this name; NULL: nothing.
const char *vrfc_capability(const char *name);

// How many colours there are; 0: none, or none are wanted.
int vrfc_colours(void);

// Makes the text of a pair of colours, 1 to 7, have this colour; -1: the terminal's own.
void vrfc_set_colour(int pair, int colour);

// The size of the screen now, in cells; a resize counts once VRFC_KEY_RESIZE was read.
int vrfc_rows(void);
int vrfc_columns(void);

// Makes every cell blank.
void vrfc_erase(void);

// Puts a run of cells. Each scalar carries in its top byte the columns that it takes: 1 or 2
// begins a cell, 0 is a mark of the cell before. What would act on the terminal, and what the
// C library measures otherwise, is shown as '?'.
void vrfc_put(int row, int column, const uint32_t *scalars, size_t count, unsigned style);

// Places the cursor.
void vrfc_move(int row, int column);

// Shows the cursor (1) or hides it (0).
void vrfc_show_cursor(int shown);

// Writes what changed since the last time.
void vrfc_refresh(void);

// How many bytes that were written wait for the line; 0 too where that cannot be known.
int vrfc_unsent(void);

// Writes the whole screen again at the next refresh, trusting nothing that is on it.
void vrfc_distrust(void);

// Outside the screens: clears the terminal, and what it remembers of what it showed before, where
// it can.
void vrfc_blank_terminal(void);

// Whether the terminal was asked to put marks around pastes (1), or cannot (0).
int vrfc_marks_pastes(void);

// The next byte, after at most so many milliseconds (below 0: without end).
int vrfc_key(int milliseconds);

// Gives the screen back, stops the process as Ctrl-Z does, and takes the screen over again when
// it goes on.
void vrfc_suspend(void);

#endif

#include "CCurses.h"

#include "Kind.h"
#include "Restore.h"

#include <curses.h>
#include <term.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
static WINDOW *keyboard; // a pad: reading from it repaints nothing
static int colours;
static int cursor_shown = -1;
static const char *paste_on = "";
static const char *paste_off = "";

int vrfc_colours(void) { return colours; }

int vrfc_rows(void) { return screen == NULL ? 0 : LINES; }

int vrfc_columns(void) { return screen == NULL ? 0 : COLS; }

const char *vrfc_capability(const char *name) {
  const char *string = tigetstr(name);
  return string == NULL || string == (const char *)-1 ? NULL : string;
}

// Bracketed paste: as the terminal's description says, else for families known to have it.
static void choose_bracketed_paste(void) {
  paste_on = paste_off = "";
  if (vrfc_capability("BE") != NULL && vrfc_capability("BD") != NULL) {
    paste_on = vrfc_capability("BE");
    paste_off = vrfc_capability("BD");
  } else if (vrfc_is_like_xterm()) {
    paste_on = "\033[?2004h";
    paste_off = "\033[?2004l";
  }
}

// Written past curses, whose own output is empty between two calls of ours.
static void write_now(const char *string) {
  size_t length = strlen(string);
  while (length > 0) {
    ssize_t written = write(STDOUT_FILENO, string, length);
    if (written <= 0) return;
    string += written;
    length -= (size_t)written;
  }
}

static void choose_colours(int wanted) {
  int has_colour = wanted && has_colors() && start_color() == OK;
  colours = has_colour ? COLORS : 0;
  if (!has_colour) return;
  use_default_colors();
  // Whoever does not know the question takes no notice, and nobody waits for an answer.
  if (vrfc_is_like_xterm()) write_now("\033]11;?\033\\");
}

void vrfc_set_colour(int pair, int colour) { init_pair((short)pair, (short)colour, -1); }

// Where there is no other screen to go back to, nothing of this one may stay. Some terminals take
// what is cleared from the first corner for a page to remember: a word stands there first.
static void remember_to_blank(void) {
  const char *home = vrfc_capability("home"), *rest = vrfc_capability("ed");
  if (home == NULL || rest == NULL) {
    vrfc_remember_string(vrfc_capability("clear"));
  } else {
    vrfc_remember_string(home);
    vrfc_remember_string("vrfc");
    vrfc_remember_string(rest);
  }
  vrfc_remember_string(vrfc_forgetting());
}

static void remember_farewell(void) {
  vrfc_remember_string(vrfc_capability("sgr0"));
  vrfc_remember_string(vrfc_capability("cnorm"));
  vrfc_remember_string(paste_off);
  const char *back = vrfc_capability("rmcup");
  if (back == NULL) remember_to_blank();
  vrfc_remember_string(back);
  vrfc_remember_string("\r\n");
}

static void prepare_screen(void) {
  raw();
  noecho();
  nonl();
  typeahead(-1);
  // Lines that are scrolled off the only screen there is would be remembered.
  idlok(stdscr, vrfc_capability("rmcup") != NULL);
  keyboard = newpad(1, 1);
  if (keyboard == NULL) keyboard = stdscr;
  keypad(keyboard, FALSE);
}

int vrfc_start(int wants_colour) {
  static int ends_at_exit = 0;
  if (screen != NULL) return VRFC_ALREADY_STARTED;
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return VRFC_NOT_A_TERMINAL;
  vrfc_choose_locale();
  vrfc_remember_modes();
  if (vrfc_term()[0] == '\0') return VRFC_UNKNOWN_TERM;
  screen = newterm(vrfc_take_for(vrfc_term()), stdout, stdin);
  if (screen == NULL) screen = newterm(vrfc_take_for("xterm-256color"), stdout, stdin);
  if (screen == NULL) return VRFC_UNKNOWN_TERM;
  if (vrfc_capability("cup") == NULL) {
    vrfc_end();
    return VRFC_CANNOT_MOVE_CURSOR;
  }
  choose_bracketed_paste();
  remember_farewell();
  vrfc_watch_signals();
  if (!ends_at_exit) ends_at_exit = atexit(vrfc_end) == 0;
  choose_colours(wants_colour);
  prepare_screen();
  write_now(paste_on);
  return VRFC_STARTED;
}

// Many terminals have one screen only, on which the last names would stay to be read. The word in
// the corner keeps curses from clearing from there, which some take for a page to remember.
static void blank_screen(void) {
  WINDOW *blank = newwin(0, 0, 0, 0);
  if (blank == NULL) return;
  clearok(blank, FALSE);
  mvwaddstr(blank, 0, 0, "vrfc");
  wrefresh(blank);
  delwin(blank);
}

void vrfc_end(void) {
  if (screen == NULL) return;
  blank_screen();
  write_now(paste_off);
  paste_on = paste_off = "";
  if (cursor_shown == 0) curs_set(1);
  cursor_shown = -1;
  endwin();
  vrfc_unwatch_signals();
  if (keyboard != NULL && keyboard != stdscr) delwin(keyboard);
  keyboard = NULL;
  delscreen(screen);
  screen = NULL;
  vrfc_end_as_asked();
}

void vrfc_erase(void) { werase(stdscr); }

// The cell of one base and its marks; what is no sign of that width becomes '?'.
static void make_cell(cchar_t *cell, wchar_t *text, int width, attr_t attributes, short pair) {
  int is_control = text[0] < 0x20 || (text[0] >= 0x7F && text[0] < 0xA0);
  if (!is_control && wcwidth(text[0]) == width) {
    if (setcchar(cell, text, attributes, pair, NULL) == OK) return;
  }
  setcchar(cell, L"?", attributes, pair, NULL);
}

static attr_t attributes_of(unsigned style) {
  return (style & VRFC_BOLD ? A_BOLD : 0) | (style & VRFC_DIM ? A_DIM : 0)
    | (style & VRFC_UNDERLINE ? A_UNDERLINE : 0) | (style & VRFC_REVERSE ? A_REVERSE : 0);
}

void vrfc_put(int row, int column, const uint32_t *scalars, size_t count, unsigned style) {
  attr_t attributes = attributes_of(style);
  short pair = colours > 0 ? (short)(style >> 8 & 7) : 0;
  for (size_t i = 0; i < count;) {
    wchar_t text[CCHARW_MAX + 1] = {0};
    int width = (int)(scalars[i] >> 24);
    size_t length = 0;
    do {
      wchar_t scalar = (wchar_t)(scalars[i++] & 0xFFFFFF);
      int is_drawn = length == 0 || (length < CCHARW_MAX && wcwidth(scalar) == 0);
      if (is_drawn) text[length++] = scalar;
    } while (i < count && scalars[i] >> 24 == 0);
    if (row >= LINES || column + width > COLS) return;
    cchar_t cell;
    if (width == 2) {
      setcchar(&cell, L" ", attributes, pair, NULL);
      mvadd_wchnstr(row, column + 1, &cell, 1);
    }
    make_cell(&cell, text, width, attributes, pair);
    mvadd_wchnstr(row, column, &cell, 1);
    column += width;
  }
}

void vrfc_move(int row, int column) { move(row, column); }

void vrfc_show_cursor(int shown) {
  if (shown == cursor_shown) return;
  cursor_shown = shown;
  curs_set(shown);
}

void vrfc_refresh(void) { refresh(); }

int vrfc_unsent(void) {
  int count = 0;
  return ioctl(STDOUT_FILENO, TIOCOUTQ, &count) == 0 ? count : 0;
}

void vrfc_distrust(void) { clearok(curscr, TRUE); }

static int has_hung_up(void) {
  struct pollfd input = { .fd = STDIN_FILENO, .events = POLLIN };
  return poll(&input, 1, 0) > 0 && (input.revents & (POLLHUP | POLLERR | POLLNVAL)) != 0;
}

// A stopped process is not told of a resize; this one tells itself, by VRFC_KEY_RESIZE.
static void take_size_again(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return;
  if (size.ws_row != LINES || size.ws_col != COLS) resizeterm(size.ws_row, size.ws_col);
}

// What other programs did to the terminal meanwhile is made good.
static void take_over_again(void) {
  reset_prog_mode();
  write_now(paste_on);
  take_size_again();
  clearok(curscr, TRUE);
  touchwin(stdscr);
  refresh();
}

static int next_code(void) {
  wtimeout(keyboard, 0);
  int code = wgetch(keyboard);
  return code == KEY_RESIZE ? VRFC_KEY_RESIZE : code == ERR ? VRFC_KEY_NONE : code;
}

int vrfc_key(int milliseconds) {
  if (screen == NULL) return VRFC_KEY_GONE;
  int code = next_code();
  if (code == VRFC_KEY_NONE && milliseconds != 0 && !vrfc_is_asked_to_end()) {
    struct pollfd input = { .fd = STDIN_FILENO, .events = POLLIN };
    poll(&input, 1, milliseconds);
    code = next_code();
  }
  if (vrfc_was_continued()) take_over_again();
  if (code != VRFC_KEY_NONE) return code;
  return vrfc_is_asked_to_end() || has_hung_up() ? VRFC_KEY_GONE : VRFC_KEY_NONE;
}

void vrfc_suspend(void) {
  if (screen == NULL) return;
  struct sigaction stop, earlier;
  memset(&stop, 0, sizeof stop);
  stop.sa_handler = SIG_DFL;
  blank_screen();
  write_now(paste_off);
  if (cursor_shown == 0) curs_set(1);
  endwin();
  sigaction(SIGTSTP, &stop, &earlier);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &earlier, NULL);
  vrfc_was_continued();
  if (cursor_shown == 0) curs_set(0);
  take_over_again();
}

static int put_out(int byte) {
  char out = (char)byte;
  return write(STDOUT_FILENO, &out, 1) == 1 ? byte : EOF;
}

void vrfc_blank_terminal(void) {
  int fault = 0;
  if (screen != NULL || setupterm(NULL, STDOUT_FILENO, &fault) != OK) return;
  const char *clear = vrfc_capability("clear");
  if (clear != NULL) tputs(clear, LINES > 0 ? LINES : 1, put_out);
  // Afterwards, since some terminals take what is cleared into their memory.
  const char *forget = vrfc_forgetting();
  if (forget != NULL) tputs(forget, 1, put_out);
}

int vrfc_marks_pastes(void) { return paste_on[0] != '\0' && vrfc_is_described(); }

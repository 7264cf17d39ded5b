#include "CCurses.h"

#include "Restore.h"

#include <curses.h>
#include <term.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include "Keys.h"

static const int escape_delay_ms = 25;

static SCREEN *screen;
static WINDOW *keyboard; // a pad: reading from it repaints nothing
static int is_utf8;
static int has_colour;
static int cursor_shown = -1;
static const char *paste_on = "";
static const char *paste_off = "";

const char *vrfc_term(void) {
  const char *term = getenv("TERM");
  return term == NULL ? "" : term;
}

int vrfc_is_utf8(void) { return is_utf8; }

int vrfc_has_colour(void) { return has_colour; }

int vrfc_rows(void) { return screen == NULL ? 0 : LINES; }

int vrfc_columns(void) { return screen == NULL ? 0 : COLS; }

static const char *capability(const char *name) {
  const char *string = tigetstr(name);
  return string == NULL || string == (const char *)-1 ? NULL : string;
}

// Families known to have what xterm has, also where their descriptions do not say so.
static int is_like_xterm(void) {
  static const char *const families[] = {
    "xterm", "tmux", "screen", "rxvt", "foot", "alacritty", "kitty", "konsole", "gnome", "vte",
    "wezterm", "ghostty", "putty", "mintty", "contour", "st-",
  };
  int is_known = 0;
  for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
    is_known |= strncmp(vrfc_term(), families[i], strlen(families[i])) == 0;
  }
  return is_known;
}

// Bracketed paste: as the terminal's description says, else for families known to have it.
static void choose_bracketed_paste(void) {
  paste_on = paste_off = "";
  if (capability("BE") != NULL && capability("BD") != NULL) {
    paste_on = capability("BE");
    paste_off = capability("BD");
  } else if (is_like_xterm()) {
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
  has_colour = wanted && has_colors() && start_color() == OK;
  if (!has_colour) return;
  short background = use_default_colors() == OK ? -1 : COLOR_BLACK;
  for (short colour = COLOR_RED; colour <= COLOR_CYAN; colour++) {
    init_pair(colour, colour, background);
  }
}

// What makes a terminal forget the lines that have left its screen; NULL where it cannot.
static const char *forgetting(void) {
  const char *forget = capability("E3");
  return forget == NULL && is_like_xterm() ? "\033[3J" : forget;
}

// Where there is no other screen to go back to, nothing of this one may stay. Some terminals take
// what is cleared from the first corner for a page to remember: a word stands there first.
static void remember_to_blank(void) {
  const char *home = capability("home"), *rest = capability("ed");
  if (home == NULL || rest == NULL) {
    vrfc_remember_string(capability("clear"));
  } else {
    vrfc_remember_string(home);
    vrfc_remember_string("vrfc");
    vrfc_remember_string(rest);
  }
  vrfc_remember_string(forgetting());
}

static void remember_farewell(void) {
  vrfc_remember_string(capability("sgr0"));
  vrfc_remember_string(capability("cnorm"));
  vrfc_remember_string(capability("rmkx"));
  vrfc_remember_string(paste_off);
  const char *back = capability("rmcup");
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
  idlok(stdscr, capability("rmcup") != NULL);
  keyboard = newpad(1, 1);
  if (keyboard == NULL) keyboard = stdscr;
  keypad(keyboard, TRUE);
  vrfc_define_keys();
}

int vrfc_start(int wants_colour) {
  static int ends_at_exit = 0;
  if (screen != NULL) return VRFC_ALREADY_STARTED;
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return VRFC_NOT_A_TERMINAL;
  setlocale(LC_CTYPE, "");
  is_utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
  vrfc_remember_modes();
  if (vrfc_term()[0] == '\0') return VRFC_UNKNOWN_TERM;
  if (getenv("ESCDELAY") == NULL) set_escdelay(escape_delay_ms);
  screen = newterm(NULL, stdout, stdin);
  if (screen == NULL) return VRFC_UNKNOWN_TERM;
  if (capability("cup") == NULL) {
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
  short pair = has_colour ? (short)(style >> 8 & 7) : 0;
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

int vrfc_key(int milliseconds) {
  if (screen == NULL) return VRFC_KEY_GONE;
  wtimeout(keyboard, milliseconds);
  int code = wgetch(keyboard);
  if (code == ERR) return has_hung_up() ? VRFC_KEY_GONE : VRFC_KEY_NONE;
  return vrfc_named_key(code);
}

// A stopped process is not told of a resize; this one tells itself, by VRFC_KEY_RESIZE.
static void take_size_again(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return;
  if (size.ws_row != LINES || size.ws_col != COLS) resizeterm(size.ws_row, size.ws_col);
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
  write_now(paste_on);
  take_size_again();
  if (cursor_shown == 0) curs_set(0);
  clearok(curscr, TRUE);
  touchwin(stdscr);
  refresh();
}

static int put_out(int byte) {
  char out = (char)byte;
  return write(STDOUT_FILENO, &out, 1) == 1 ? byte : EOF;
}

void vrfc_blank_terminal(void) {
  int fault = 0;
  if (screen != NULL || setupterm(NULL, STDOUT_FILENO, &fault) != OK) return;
  const char *clear = capability("clear");
  if (clear != NULL) tputs(clear, LINES > 0 ? LINES : 1, put_out);
  // Afterwards, since some terminals take what is cleared into their memory.
  const char *forget = forgetting();
  if (forget != NULL) tputs(forget, 1, put_out);
}

int vrfc_marks_pastes(void) { return paste_on[0] != '\0'; }

#include "Kind.h"

#include "include/CCurses.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const char *term; // what the terminal is taken for; NULL: what TERM says
static int is_utf8;

const char *vrfc_term(void) {
  const char *named = getenv("TERM");
  return named == NULL ? "" : named;
}

int vrfc_is_described(void) { return term == NULL || strcmp(term, vrfc_term()) == 0; }

int vrfc_is_utf8(void) { return is_utf8; }

const char *vrfc_take_for(const char *name) { return term = name; }

// Families known to have what xterm has, also where their descriptions do not say so.
int vrfc_is_like_xterm(void) {
  static const char *const families[] = {
    "xterm", "tmux", "screen", "rxvt", "foot", "alacritty", "kitty", "konsole", "gnome", "vte",
    "wezterm", "ghostty", "putty", "mintty", "contour", "st-",
  };
  const char *name = term == NULL ? vrfc_term() : term;
  int is_known = 0;
  for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
    is_known |= strncmp(name, families[i], strlen(families[i])) == 0;
  }
  return is_known;
}

const char *vrfc_forgetting(void) {
  const char *forget = vrfc_capability("E3");
  return forget == NULL && vrfc_is_like_xterm() ? "\033[3J" : forget;
}

static int names_utf8(const char *locale) {
  const char *charset = locale == NULL ? NULL : strchr(locale, '.');
  return charset != NULL
    && (strncasecmp(charset, ".utf-8", 6) == 0 || strncasecmp(charset, ".utf8", 5) == 0);
}

// A locale that is not installed still says what text the terminal shows.
void vrfc_choose_locale(void) {
  static const char *const variables[] = { "LC_ALL", "LC_CTYPE", "LANG" };
  const char *named = NULL;
  for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
    if (named == NULL || *named == '\0') named = getenv(variables[i]);
  }
  if (setlocale(LC_CTYPE, "") == NULL && names_utf8(named)) setlocale(LC_CTYPE, "C.UTF-8");
  is_utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

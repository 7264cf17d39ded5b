#ifndef VRFC_KEYS_H
#define VRFC_KEYS_H

// The keys of curses in our own numbers. A part of CCurses.c,
// included behind the header of curses.

enum { paste_begins_code = 0x6001, paste_ends_code = 0x6002 };

struct vrfc_sequence {
  const char *bytes;
  int code;
};

// What common terminals send, for where TERM describes another one than is really there.
static const struct vrfc_sequence common_sequences[] = {
  {"\033[A", KEY_UP},      {"\033[B", KEY_DOWN},    {"\033[C", KEY_RIGHT}, {"\033[D", KEY_LEFT},
  {"\033OA", KEY_UP},      {"\033OB", KEY_DOWN},    {"\033OC", KEY_RIGHT}, {"\033OD", KEY_LEFT},
  {"\033[H", KEY_HOME},    {"\033[F", KEY_END},     {"\033OH", KEY_HOME},  {"\033OF", KEY_END},
  {"\033[1~", KEY_HOME},   {"\033[4~", KEY_END},    {"\033[7~", KEY_HOME}, {"\033[8~", KEY_END},
  {"\033[2~", KEY_IC},     {"\033[3~", KEY_DC},     {"\033[5~", KEY_PPAGE},
  {"\033[6~", KEY_NPAGE},  {"\033[Z", KEY_BTAB},    {"\033OM", KEY_ENTER},
  {"\033OP", KEY_F(1)},    {"\033OQ", KEY_F(2)},    {"\033OR", KEY_F(3)},  {"\033OS", KEY_F(4)},
  {"\033[11~", KEY_F(1)},  {"\033[12~", KEY_F(2)},  {"\033[13~", KEY_F(3)},
  {"\033[14~", KEY_F(4)},  {"\033[15~", KEY_F(5)},  {"\033[17~", KEY_F(6)},
  {"\033[18~", KEY_F(7)},  {"\033[19~", KEY_F(8)},  {"\033[20~", KEY_F(9)},
  {"\033[21~", KEY_F(10)}, {"\033[23~", KEY_F(11)}, {"\033[24~", KEY_F(12)},
};

static void vrfc_define_keys(void) {
  for (size_t i = 0; i < sizeof common_sequences / sizeof *common_sequences; i++) {
    const struct vrfc_sequence sequence = common_sequences[i];
    if (key_defined(sequence.bytes) == 0) define_key(sequence.bytes, sequence.code);
  }
  define_key("\033[200~", paste_begins_code);
  define_key("\033[201~", paste_ends_code);
}

static int vrfc_named_key(int code) {
  if (code >= 0 && code < 256) return code;
  if (code >= KEY_F(1) && code <= KEY_F(63)) return VRFC_KEY_FUNCTION + code - KEY_F0;
  switch (code) {
  case KEY_UP: return VRFC_KEY_UP;
  case KEY_DOWN: return VRFC_KEY_DOWN;
  case KEY_LEFT: return VRFC_KEY_LEFT;
  case KEY_RIGHT: return VRFC_KEY_RIGHT;
  case KEY_HOME: case KEY_FIND: case KEY_A1: return VRFC_KEY_HOME;
  case KEY_END: case KEY_SELECT: case KEY_C1: return VRFC_KEY_END;
  case KEY_PPAGE: case KEY_A3: return VRFC_KEY_PAGE_UP;
  case KEY_NPAGE: case KEY_C3: return VRFC_KEY_PAGE_DOWN;
  case KEY_IC: return VRFC_KEY_INSERT;
  case KEY_DC: return VRFC_KEY_DELETE;
  case KEY_BACKSPACE: return VRFC_KEY_BACKSPACE;
  case KEY_BTAB: return VRFC_KEY_BACK_TAB;
  case KEY_ENTER: return VRFC_KEY_ENTER;
  case KEY_SUSPEND: return 0x1A; // Ctrl-Z, which the Linux console calls so
  case KEY_RESIZE: return VRFC_KEY_RESIZE;
  case paste_begins_code: return VRFC_KEY_PASTE_BEGINS;
  case paste_ends_code: return VRFC_KEY_PASTE_ENDS;
  default: return VRFC_KEY_UNKNOWN;
  }
}

#endif

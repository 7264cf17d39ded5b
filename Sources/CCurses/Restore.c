#include "Restore.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { patience_seconds = 5, SIGNALS = 65 };

static struct sigaction earlier[SIGNALS];
static volatile sig_atomic_t watching, asked_to_end, continued;
static struct termios modes;
static int modes_known;
static char farewell[512];
static volatile sig_atomic_t farewell_length;
static char handler_stack[64 * 1024];

void vrfc_remember_modes(void) {
  modes_known = tcgetattr(STDIN_FILENO, &modes) == 0;
  farewell_length = 0;
}

void vrfc_remember_string(const char *string) {
  if (string == NULL || string == (const char *)-1) return;
  size_t length = (size_t)farewell_length;
  while (*string != '\0' && length < sizeof farewell) {
    const char *end = string[0] == '$' && string[1] == '<' ? strchr(string, '>') : NULL;
    if (end != NULL) {
      string = end + 1;
    } else {
      farewell[length++] = *string++;
    }
  }
  farewell_length = (sig_atomic_t)length;
}

// In handlers, only what may be called there.

static void die(int signal_number) {
  struct sigaction usual;
  memset(&usual, 0, sizeof usual);
  usual.sa_handler = SIG_DFL;
  sigaction(signal_number, &usual, NULL);
  raise(signal_number);
}

static void die_restored(int signal_number) {
  int saved = errno;
  sigset_t output_stop;
  sigemptyset(&output_stop);
  sigaddset(&output_stop, SIGTTOU);
  sigprocmask(SIG_BLOCK, &output_stop, NULL);
  if (watching) {
    watching = 0;
    size_t length = (size_t)farewell_length;
    ssize_t written = write(STDOUT_FILENO, farewell, length);
    (void)written;
    if (modes_known) tcsetattr(STDIN_FILENO, TCSANOW, &modes);
  }
  errno = saved;
  die(signal_number == SIGALRM && asked_to_end ? asked_to_end : signal_number);
}

// Whoever closes a window may send it twice; whoever cannot be heard in time dies all the same.
static void ask_to_end(int signal_number) {
  if (asked_to_end) return;
  asked_to_end = signal_number;
  alarm(patience_seconds);
}

static void note_continued(int signal_number) {
  (void)signal_number;
  continued = 1;
}

int vrfc_is_asked_to_end(void) { return asked_to_end != 0; }

void vrfc_end_as_asked(void) {
  alarm(0);
  if (asked_to_end) die(asked_to_end);
}

int vrfc_was_continued(void) {
  int was = continued;
  continued = 0;
  return was;
}

// What is done at a signal; NULL: what is always done, for it does not end the process.
static void (*deed(int signal_number))(int) {
  switch (signal_number) {
  case SIGHUP: case SIGTERM: return ask_to_end;
  case SIGCONT: return note_continued;
  case SIGKILL: case SIGSTOP: case SIGTSTP: case SIGTTIN: case SIGTTOU:
  case SIGCHLD: case SIGURG: case SIGWINCH: return NULL;
  default: return die_restored;
  }
}

static void watch(int signal_number, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  // Not blocked, and back to the default: one raised in the handler ends the process, and no other
  // handler, such as a backtrace that waits for a key, comes between. Those that do not end it let
  // what they interrupt go on.
  int is_last = handler == die_restored;
  action.sa_flags = (int)(SA_ONSTACK | (is_last ? SA_RESETHAND | SA_NODEFER : SA_RESTART));
  sigemptyset(&action.sa_mask);
  sigaction(signal_number, &action, NULL);
}

void vrfc_watch_signals(void) {
  stack_t stack = { .ss_sp = handler_stack, .ss_size = sizeof handler_stack };
  sigaltstack(&stack, NULL);
  for (int number = 1; number < SIGNALS; number++) {
    void (*handler)(int) = deed(number);
    if (handler == NULL || sigaction(number, NULL, &earlier[number]) != 0) continue;
    // Whoever started the process may want it to outlive a signal.
    if (earlier[number].sa_handler != SIG_IGN) watch(number, handler);
  }
  watching = 1;
}

void vrfc_unwatch_signals(void) {
  if (!watching) return;
  watching = 0;
  for (int number = 1; number < SIGNALS; number++) {
    if (deed(number) != NULL) sigaction(number, &earlier[number], NULL);
  }
  farewell_length = 0;
}

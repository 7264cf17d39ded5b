#include "Restore.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int deadly[] = {
  SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGTERM, SIGHUP, SIGINT, SIGQUIT,
};
enum { DEADLY = sizeof deadly / sizeof *deadly };

static struct sigaction earlier[DEADLY];
static volatile sig_atomic_t watching;
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

// Only what may be called in a signal handler.
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
  raise(signal_number);
}

void vrfc_watch_signals(void) {
  stack_t stack = { .ss_sp = handler_stack, .ss_size = sizeof handler_stack };
  sigaltstack(&stack, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = die_restored;
  // Reset and not blocked: the signal raised again in the handler finds the default action, and
  // no other handler, such as a backtrace that waits for a key, comes between.
  action.sa_flags = (int)(SA_RESETHAND | SA_NODEFER | SA_ONSTACK);
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < DEADLY; i++) {
    sigaction(deadly[i], NULL, &earlier[i]);
    int is_ignored = deadly[i] == SIGHUP && earlier[i].sa_handler == SIG_IGN;
    if (!is_ignored) sigaction(deadly[i], &action, NULL);
  }
  watching = 1;
}

void vrfc_unwatch_signals(void) {
  if (!watching) return;
  watching = 0;
  for (int i = 0; i < DEADLY; i++) sigaction(deadly[i], &earlier[i], NULL);
  farewell_length = 0;
}

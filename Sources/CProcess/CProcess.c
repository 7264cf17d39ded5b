#include "CProcess.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <termios.h>

// Those after which a core or a report would be written come first.
static const int deadly[] = {
  SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSYS, SIGQUIT, SIGTERM, SIGHUP, SIGINT,
};
enum { DEADLY = sizeof deadly / sizeof *deadly, REPORTED = 8 };

// A core would hold names and keys. One byte at most: nought would still let a core go into a pipe
// (core(5)).
static void forbid_cores(void) {
  struct rlimit least = { .rlim_cur = 1, .rlim_max = 1 };
  setrlimit(RLIMIT_CORE, &least);
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

void vrfc_leave_no_traces(void) {
  forbid_cores();
  // The language's runtime came first, and would print what stood in registers and around them.
  for (int i = 0; i < REPORTED; i++) signal(deadly[i], SIG_DFL);
}

static struct sigaction earlier[DEADLY];
static struct termios modes;
static volatile sig_atomic_t silenced = -1;

// Only what may be called in a signal handler.
static void die_audibly(int signal_number) {
  int saved = errno;
  if (silenced >= 0) tcsetattr(silenced, TCSANOW, &modes);
  errno = saved;
  raise(signal_number);
}

int vrfc_silence(int terminal) {
  if (tcgetattr(terminal, &modes) != 0) return errno;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = die_audibly;
  // Reset and not blocked: the signal raised again in the handler finds the default action.
  action.sa_flags = (int)(SA_RESETHAND | SA_NODEFER);
  sigemptyset(&action.sa_mask);
  silenced = terminal;
  for (int i = 0; i < DEADLY; i++) {
    sigaction(deadly[i], NULL, &earlier[i]);
    if (earlier[i].sa_handler != SIG_IGN) sigaction(deadly[i], &action, NULL);
  }
  struct termios silent = modes;
  silent.c_lflag &= ~(tcflag_t)ECHO;
  return tcsetattr(terminal, TCSAFLUSH, &silent) == 0 ? 0 : errno;
}

void vrfc_end_silence(void) {
  if (silenced < 0) return;
  tcsetattr(silenced, TCSAFLUSH, &modes);
  for (int i = 0; i < DEADLY; i++) sigaction(deadly[i], &earlier[i], NULL);
  silenced = -1;
}

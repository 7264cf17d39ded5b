#ifndef VRFC_CPROCESS_H
#define VRFC_CPROCESS_H

// What is asked of the system about this process, and cannot be said in Swift.

// From here on nothing of this process's memory outlives it or leaves it: no core, no report with
// the memory around the place of a crash, no other program of the same user that reads along.
void vrfc_leave_no_traces(void);

// Reads a secret from a terminal that shows what is typed, and which this silences meanwhile: the
// terminal speaks again also where a signal ends the process first. Nought, or the error's number.
int vrfc_silence(int terminal);

// The terminal shows again what is typed.
void vrfc_end_silence(void);

#endif

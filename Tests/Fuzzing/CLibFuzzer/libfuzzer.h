// The door of libFuzzer for programs with a main of their own.
#pragma once
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*tryOne)(const uint8_t *data, size_t size));

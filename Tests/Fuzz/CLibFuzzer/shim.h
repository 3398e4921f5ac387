#include <stddef.h>
#include <stdint.h>

/// libFuzzer's driver, which comes with `-sanitize=fuzzer`; it takes the words of the command line.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*run)(const uint8_t *data, size_t size));

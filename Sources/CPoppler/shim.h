#include <poppler.h>
#include <cairo-pdf.h>
#include <unistd.h>

/// A child process; Swift's own name for it is closed to programs.
static inline pid_t dossier_fork(void) { return fork(); }

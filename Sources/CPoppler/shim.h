// Declarations only, of what is used of poppler-glib, glib and cairo: poppler brings fifty libraries, and is loaded
// while libqpdf reads a file. The layouts are those of poppler-glib's ABI 8, glib's 2.0 and cairo's 2.
#include <sys/types.h>
#include <unistd.h>

typedef struct { double x1, y1, x2, y2; } dossier_poppler_rectangle;

typedef struct {
  char *font_name;
  double font_size;
  int is_underlined;
  unsigned short red, green, blue;
  int start_index;
  int end_index;
} dossier_poppler_attributes;

typedef struct dossier_list { void *data; struct dossier_list *next; struct dossier_list *previous; } dossier_list;

enum { dossier_poppler_select_lines = 2 };
enum { dossier_cairo_rgb24 = 1, dossier_cairo_a8 = 2 };
enum { dossier_cairo_success = 0, dossier_cairo_write_error = 11 };

/// A child process; Swift's own name for it is closed to programs.
static inline pid_t dossier_fork(void) { return fork(); }

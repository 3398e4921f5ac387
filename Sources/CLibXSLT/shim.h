// Declarations only: libxslt is loaded when a page is made of a checklist, for linking it would slow every start.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxslt/documents.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/xslt.h>
#include <libxslt/xsltInternals.h>
#include <libxslt/xsltutils.h>
#include <libxslt/variables.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/// How many bytes of libxslt's words are kept.
enum { dossier_xslt_room = 2048 };

/// libxslt reports by a function with variable arguments, which Swift cannot write: its words are appended to the text
/// of `dossier_xslt_room` bytes that is this thread's context of generic errors, if there is one.
static inline void dossier_xslt_keep(void *context, const char *format, ...) {
  (void)context;
  char *words = xmlGenericErrorContext;
  if (!words) return;
  size_t used = strlen(words);
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(words + used, dossier_xslt_room - used, format, arguments);
  va_end(arguments);
}

/// The function that keeps libxslt's words.
static inline xmlGenericErrorFunc dossier_xslt_keeper(void) { return dossier_xslt_keep; }

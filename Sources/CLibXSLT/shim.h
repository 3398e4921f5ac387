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

/// libxslt reports by a function with variable arguments, which Swift cannot write: its words are kept for each thread.
static inline char *dossier_xslt_words(void) {
  static _Thread_local char words[2048];
  return words;
}

static inline void dossier_xslt_keep(void *context, const char *format, ...) {
  (void)context;
  char *words = dossier_xslt_words();
  size_t used = strlen(words);
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(words + used, 2048 - used, format, arguments);
  va_end(arguments);
}

/// The function that keeps libxslt's words.
static inline xmlGenericErrorFunc dossier_xslt_keeper(void) { return dossier_xslt_keep; }

/// Forgets the words kept on this thread.
static inline void dossier_xslt_forget(void) { dossier_xslt_words()[0] = 0; }

/// The words kept on this thread since they were last forgotten.
static inline const char *dossier_xslt_kept(void) { return dossier_xslt_words(); }

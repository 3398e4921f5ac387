// Debian builds libxml2 with ICU, whose headers clash with Foundation's own copy: the reading of documents needs none of it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlwriter.h>

/// `xmlFree` is a variable that holds a function; Swift 6 cannot call a mutable C global.
static inline void dossier_xml_free(void *memory) { xmlFree(memory); }

#ifndef SAFEHARBOR_CLIBXML_SHIM_H
#define SAFEHARBOR_CLIBXML_SHIM_H

/* Why: the headers would include the system's ICU, which clashes with Foundation's. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/HTMLparser.h>

#endif

#ifndef SAFEHARBOR_CPCRE2_SHIM_H
#define SAFEHARBOR_CPCRE2_SHIM_H

/* Why: the header declares functions only for a chosen code unit width; we match bytes. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#endif

#ifndef SAFEHARBOR_CARCHIVE_SHIM_H
#define SAFEHARBOR_CARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>

#endif

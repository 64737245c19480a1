#ifndef SAFEHARBOR_CSQLITE_SHIM_H
#define SAFEHARBOR_CSQLITE_SHIM_H

#include <sqlite3.h>

#endif

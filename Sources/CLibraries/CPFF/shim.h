#ifndef SAFEHARBOR_CPFF_SHIM_H
#define SAFEHARBOR_CPFF_SHIM_H

#define LIBPFF_HAVE_BFIO 1
#include <libbfio.h>
#include <libpff.h>

#endif

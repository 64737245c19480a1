#ifndef SAFEHARBOR_CXATTR_SHIM_H
#define SAFEHARBOR_CXATTR_SHIM_H

#include <sys/xattr.h>

#endif

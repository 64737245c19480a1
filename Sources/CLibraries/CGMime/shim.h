#ifndef SAFEHARBOR_CGMIME_SHIM_H
#define SAFEHARBOR_CGMIME_SHIM_H

#include <gmime/gmime.h>

#endif

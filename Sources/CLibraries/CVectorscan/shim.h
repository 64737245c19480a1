#ifndef SAFEHARBOR_CVECTORSCAN_SHIM_H
#define SAFEHARBOR_CVECTORSCAN_SHIM_H

#include <hs/hs.h>

#endif

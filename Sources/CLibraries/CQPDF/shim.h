#ifndef SAFEHARBOR_CQPDF_SHIM_H
#define SAFEHARBOR_CQPDF_SHIM_H

#include <qpdf/qpdf-c.h>

#endif

/// Which build of the program this is.
#ifndef SAFEHARBOR_BUILD_IDENTITY_H
#define SAFEHARBOR_BUILD_IDENTITY_H

#include <stddef.h>

/// The identity that the linker gave the program (elf(5), `NT_GNU_BUILD_ID`): the same for the same code
/// and data only.
///
/// Thread-safe. Lives as long as the program; null, and a length of 0, if the linker gave none.
const unsigned char *_Nullable build_identity(size_t *_Nonnull length);

#endif

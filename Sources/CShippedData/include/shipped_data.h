/// The files of Patterns/ that travel inside the program.
///
/// Every byte is in the program's read-only data: it lives as long as the program, is never written
/// and costs nothing until it is read. All functions are thread-safe.
#ifndef SAFEHARBOR_SHIPPED_DATA_H
#define SAFEHARBOR_SHIPPED_DATA_H

#include <stddef.h>

/// One file that travels with the program.
struct shipped_file {
    /// The path below Patterns/, as in `us-identifiers/pack.yaml`; ASCII, NUL at the end.
    const char *_Nonnull path;
    /// The content as it was when the program was built; no NUL at the end.
    const unsigned char *_Nonnull bytes;
    /// The number of bytes; never 0.
    size_t length;
};

/// How many files travel with the program.
size_t shipped_file_count(void);

/// The first of `shipped_file_count()` files, in the order of the bytes of their paths.
const struct shipped_file *_Nonnull shipped_files(void);

#endif

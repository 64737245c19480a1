#include "shipped_data.h"

#include "shipped_files.inc"

size_t shipped_file_count(void) {
    // Why - 1: an array of no files is not C, so the list ends in an entry that is not one.
    return sizeof files / sizeof files[0] - 1;
}

const struct shipped_file *shipped_files(void) {
    return files;
}

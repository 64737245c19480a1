#ifndef SAFEHARBOR_CZLIB_SHIM_H
#define SAFEHARBOR_CZLIB_SHIM_H

#include <zlib.h>

/* Why: inflateInit2 is a macro that passes the version and size that were compiled against. */
static inline int safeharbor_inflate_init(z_stream *stream, int window_bits) {
    return inflateInit2(stream, window_bits);
}

#endif

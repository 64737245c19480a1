#ifndef SAFEHARBOR_MASKS_H
#define SAFEHARBOR_MASKS_H

#include <stdint.h>

/* What 64 bytes are, a bit per byte. */
typedef struct {
    uint64_t digit, upper, lower, at;
    uint64_t lead;         /* 0xC3..0xDF: first byte of a two-byte letter */
    uint64_t continuation; /* 0x80..0xBF */
} sh_masks;

#endif

#include "masks.h"

#define SH_TARGET
#define SH_NAME(name) name##_scalar

static inline sh_masks sh_classify_scalar(const uint8_t *block) {
    sh_masks masks = {0, 0, 0, 0, 0, 0};
    for (int i = 0; i < 64; i++) {
        uint8_t byte = block[i];
        uint64_t bit = (uint64_t)1 << i;
        if ((uint8_t)(byte - '0') < 10) masks.digit |= bit;
        if ((uint8_t)(byte - 'A') < 26) masks.upper |= bit;
        if ((uint8_t)(byte - 'a') < 26) masks.lower |= bit;
        if (byte == '@') masks.at |= bit;
        if (byte >= 0xC3 && byte <= 0xDF) masks.lead |= bit;
        if ((byte & 0xC0) == 0x80) masks.continuation |= bit;
    }
    return masks;
}

#include "loops.inc"

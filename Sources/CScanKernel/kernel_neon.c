#include "masks.h"

#if defined(__aarch64__)
#include <arm_neon.h>

#define SH_TARGET
#define SH_NAME(name) name##_neon

static inline uint8x16_t sh_in_range(uint8x16_t bytes, uint8_t low, uint8_t count) {
    return vcltq_u8(vsubq_u8(bytes, vdupq_n_u8(low)), vdupq_n_u8(count));
}

/* One bit per byte of four vectors: select a weight per lane, then add pairwise three times. */
static inline uint64_t sh_bits(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d) {
    const uint8x16_t weights = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    uint8x16_t low = vpaddq_u8(vandq_u8(a, weights), vandq_u8(b, weights));
    uint8x16_t high = vpaddq_u8(vandq_u8(c, weights), vandq_u8(d, weights));
    uint8x16_t sums = vpaddq_u8(low, high);
    sums = vpaddq_u8(sums, sums);
    return vgetq_lane_u64(vreinterpretq_u64_u8(sums), 0);
}

static inline uint64_t sh_range4(const uint8x16_t v[4], uint8_t low, uint8_t count) {
    return sh_bits(sh_in_range(v[0], low, count), sh_in_range(v[1], low, count),
                   sh_in_range(v[2], low, count), sh_in_range(v[3], low, count));
}

static inline sh_masks sh_classify_neon(const uint8_t *block) {
    uint8x16_t v[4] = {vld1q_u8(block), vld1q_u8(block + 16), vld1q_u8(block + 32),
                       vld1q_u8(block + 48)};
    sh_masks masks;
    masks.digit = sh_range4(v, '0', 10);
    masks.upper = sh_range4(v, 'A', 26);
    masks.lower = sh_range4(v, 'a', 26);
    masks.at = sh_range4(v, '@', 1);
    masks.lead = sh_range4(v, 0xC3, 29);
    masks.continuation = sh_range4(v, 0x80, 64);
    return masks;
}

#include "loops.inc"
#endif

#include "masks.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define SH_TARGET __attribute__((target("avx2,bmi,bmi2,popcnt,lzcnt")))
#define SH_NAME(name) name##_avx2

/* Bytes in [low, low + count), by the trick that x - low wraps and min picks the small ones. */
SH_TARGET static inline __m256i sh_in_range(__m256i bytes, uint8_t low, uint8_t count) {
    __m256i shifted = _mm256_sub_epi8(bytes, _mm256_set1_epi8((char)low));
    __m256i most = _mm256_set1_epi8((char)(count - 1));
    return _mm256_cmpeq_epi8(_mm256_min_epu8(shifted, most), shifted);
}

SH_TARGET static inline uint64_t sh_bits(__m256i low, __m256i high) {
    uint64_t first = (uint32_t)_mm256_movemask_epi8(low);
    uint64_t second = (uint32_t)_mm256_movemask_epi8(high);
    return first | second << 32;
}

SH_TARGET static inline sh_masks sh_classify_avx2(const uint8_t *block) {
    __m256i a = _mm256_loadu_si256((const __m256i *)block);
    __m256i b = _mm256_loadu_si256((const __m256i *)(block + 32));
    __m256i at = _mm256_set1_epi8('@');
    sh_masks masks;
    masks.digit = sh_bits(sh_in_range(a, '0', 10), sh_in_range(b, '0', 10));
    masks.upper = sh_bits(sh_in_range(a, 'A', 26), sh_in_range(b, 'A', 26));
    masks.lower = sh_bits(sh_in_range(a, 'a', 26), sh_in_range(b, 'a', 26));
    masks.at = sh_bits(_mm256_cmpeq_epi8(a, at), _mm256_cmpeq_epi8(b, at));
    masks.lead = sh_bits(sh_in_range(a, 0xC3, 29), sh_in_range(b, 0xC3, 29));
    masks.continuation = sh_bits(sh_in_range(a, 0x80, 64), sh_in_range(b, 0x80, 64));
    return masks;
}

#include "loops.inc"
#endif

#include "masks.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define SH_TARGET __attribute__((target("avx512f,avx512bw,bmi,bmi2,popcnt,lzcnt")))
#define SH_NAME(name) name##_avx512

SH_TARGET static inline uint64_t sh_range512(__m512i bytes, uint8_t low, uint8_t count) {
    __m512i shifted = _mm512_sub_epi8(bytes, _mm512_set1_epi8((char)low));
    return _mm512_cmplt_epu8_mask(shifted, _mm512_set1_epi8((char)count));
}

SH_TARGET static inline sh_masks sh_classify_avx512(const uint8_t *block) {
    __m512i bytes = _mm512_loadu_si512(block);
    sh_masks masks;
    masks.digit = sh_range512(bytes, '0', 10);
    masks.upper = sh_range512(bytes, 'A', 26);
    masks.lower = sh_range512(bytes, 'a', 26);
    masks.at = _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('@'));
    masks.lead = sh_range512(bytes, 0xC3, 29);
    masks.continuation = sh_range512(bytes, 0x80, 64);
    return masks;
}

#include "loops.inc"
#endif

#include "include/scan_kernel.h"
#include <string.h>

#define SH_DECLARE(suffix)                                                                         \
    size_t sh_find_anchors_##suffix(const uint8_t *, size_t, size_t, size_t,                       \
                                    const sh_token_table *, sh_anchor *, size_t, size_t *);        \
    int sh_find_anchor_##suffix(const uint8_t *, size_t, size_t, const sh_token_table *,           \
                                sh_anchor *);                                                      \
    size_t sh_find_words_##suffix(const uint8_t *, size_t, size_t, size_t, const sh_word_table *,  \
                                  sh_word *, size_t, size_t *);                                    \
    size_t sh_find_capitals_##suffix(const uint8_t *, size_t, size_t, size_t,                      \
                                     const sh_capital_filters *, sh_capital *, size_t, size_t *);

SH_DECLARE(scalar)
#if defined(__x86_64__)
SH_DECLARE(avx2)
SH_DECLARE(avx512)
#elif defined(__aarch64__)
SH_DECLARE(neon)
#endif

int sh_kernel_available(sh_kernel kernel) {
    switch (kernel) {
    case SH_KERNEL_SCALAR: return 1;
#if defined(__x86_64__)
    case SH_KERNEL_AVX2: return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2");
    case SH_KERNEL_AVX512:
        return __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("bmi2");
#elif defined(__aarch64__)
    case SH_KERNEL_NEON: return 1;
#endif
    default: return 0;
    }
}

sh_kernel sh_best_kernel(void) {
    static const sh_kernel order[] = {SH_KERNEL_AVX512, SH_KERNEL_AVX2, SH_KERNEL_NEON};
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        if (sh_kernel_available(order[i])) return order[i];
    }
    return SH_KERNEL_SCALAR;
}

size_t sh_find_anchors(sh_kernel kernel, const uint8_t *text, size_t length, size_t from, size_t to,
                       const sh_token_table *table, sh_anchor *out, size_t capacity,
                       size_t *resume) {
    switch (kernel) {
#if defined(__x86_64__)
    case SH_KERNEL_AVX512:
        return sh_find_anchors_avx512(text, length, from, to, table, out, capacity, resume);
    case SH_KERNEL_AVX2:
        return sh_find_anchors_avx2(text, length, from, to, table, out, capacity, resume);
#elif defined(__aarch64__)
    case SH_KERNEL_NEON:
        return sh_find_anchors_neon(text, length, from, to, table, out, capacity, resume);
#endif
    default: return sh_find_anchors_scalar(text, length, from, to, table, out, capacity, resume);
    }
}

int sh_find_anchor(sh_kernel kernel, const uint8_t *text, size_t length, size_t position,
                   const sh_token_table *table, sh_anchor *out) {
    switch (kernel) {
#if defined(__x86_64__)
    case SH_KERNEL_AVX512: return sh_find_anchor_avx512(text, length, position, table, out);
    case SH_KERNEL_AVX2: return sh_find_anchor_avx2(text, length, position, table, out);
#elif defined(__aarch64__)
    case SH_KERNEL_NEON: return sh_find_anchor_neon(text, length, position, table, out);
#endif
    default: return sh_find_anchor_scalar(text, length, position, table, out);
    }
}

size_t sh_find_words(sh_kernel kernel, const uint8_t *text, size_t length, size_t from, size_t to,
                     const sh_word_table *table, sh_word *out, size_t capacity, size_t *resume) {
    switch (kernel) {
#if defined(__x86_64__)
    case SH_KERNEL_AVX512:
        return sh_find_words_avx512(text, length, from, to, table, out, capacity, resume);
    case SH_KERNEL_AVX2:
        return sh_find_words_avx2(text, length, from, to, table, out, capacity, resume);
#elif defined(__aarch64__)
    case SH_KERNEL_NEON:
        return sh_find_words_neon(text, length, from, to, table, out, capacity, resume);
#endif
    default: return sh_find_words_scalar(text, length, from, to, table, out, capacity, resume);
    }
}

size_t sh_find_capitals(sh_kernel kernel, const uint8_t *text, size_t length, size_t from, size_t to,
                        const sh_capital_filters *filters, sh_capital *out, size_t capacity,
                        size_t *resume) {
    switch (kernel) {
#if defined(__x86_64__)
    case SH_KERNEL_AVX512:
        return sh_find_capitals_avx512(text, length, from, to, filters, out, capacity, resume);
    case SH_KERNEL_AVX2:
        return sh_find_capitals_avx2(text, length, from, to, filters, out, capacity, resume);
#elif defined(__aarch64__)
    case SH_KERNEL_NEON:
        return sh_find_capitals_neon(text, length, from, to, filters, out, capacity, resume);
#endif
    default: return sh_find_capitals_scalar(text, length, from, to, filters, out, capacity, resume);
    }
}

int sh_is_ascii(const uint8_t *text, size_t from, size_t to) {
    uint8_t all = 0;
    for (size_t i = from; i < to; i++) all |= text[i];
    return all < 0x80;
}

/* 16 bytes at a time: vectors that every 64-bit processor has. */
typedef uint8_t sh_vector __attribute__((vector_size(16)));

/* The sum of the lanes: pairs of bytes in 16 bits each, then those in the uppermost 16. */
static inline size_t sh_sum(sh_vector counts) {
    uint64_t halves[2];
    memcpy(halves, &counts, sizeof halves);
    uint64_t pairs = 0;
    for (int i = 0; i < 2; i++)
        pairs += (halves[i] & 0x00FF00FF00FF00FFULL) + (halves[i] >> 8 & 0x00FF00FF00FF00FFULL);
    return pairs * 0x0001000100010001ULL >> 48;
}

sh_text_counts sh_count_text(const uint8_t *text, size_t from, size_t to) {
    sh_text_counts counts = {0, 0, 0, 0};
    size_t i = from;
    while (i + 16 <= to) {
        sh_vector feeds = {0}, continuations = {0}, leads = {0};
        /* Why 255: a lane counts in one byte. */
        for (int round = 0; round < 255 && i + 16 <= to; round++, i += 16) {
            sh_vector bytes;
            memcpy(&bytes, text + i, sizeof bytes);
            feeds -= (sh_vector)(bytes == '\n');
            continuations -= (sh_vector)((bytes & 0xC0) == 0x80);
            leads -= (sh_vector)(bytes >= 0xF0);
        }
        counts.line_feeds += sh_sum(feeds);
        counts.continuations += sh_sum(continuations);
        counts.four_byte_leads += sh_sum(leads);
    }
    for (; i < to; i++) {
        counts.line_feeds += text[i] == '\n';
        counts.continuations += (text[i] & 0xC0) == 0x80;
        counts.four_byte_leads += text[i] >= 0xF0;
    }
    if (counts.line_feeds > 0) {
        size_t last = to;
        while (text[last - 1] != '\n') last--;
        counts.last_line_feed = last;
    }
    return counts;
}

/* Which of 64 bytes are continuations: the upper bit without the next one, eight bytes at a time. */
static uint64_t sh_continuations(const uint8_t *text) {
    uint64_t mask = 0;
    for (unsigned i = 0; i < 8; i++) {
        uint64_t bytes;
        memcpy(&bytes, text + 8 * i, sizeof bytes);
        uint64_t bits = (bytes & ~(bytes << 1) & 0x8080808080808080ULL) >> 7;
        mask |= (bits * 0x0102040810204080ULL >> 56) << 8 * i;
    }
    return mask;
}

void sh_index_text(const uint8_t *text, size_t from, size_t to, sh_text_block *out) {
    size_t before = 0;
    for (; from < to; from += 64, out++) {
        uint8_t padded[64] = {0};
        if (to - from < 64) memcpy(padded, text + from, to - from);
        out->continuations = sh_continuations(to - from < 64 ? padded : text + from);
        out->before = before;
        before += (size_t)__builtin_popcountll(out->continuations);
    }
    *out = (sh_text_block){0, before};
}

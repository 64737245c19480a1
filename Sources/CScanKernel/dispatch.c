#include "include/scan_kernel.h"

#define SH_DECLARE(suffix)                                                                         \
    size_t sh_find_anchors_##suffix(const uint8_t *, size_t, size_t, size_t,                       \
                                    const sh_token_table *, sh_anchor *, size_t, size_t *);        \
    size_t sh_find_words_##suffix(const uint8_t *, size_t, size_t, size_t, const sh_word_table *,  \
                                  sh_word *, size_t, size_t *);

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

int sh_is_ascii(const uint8_t *text, size_t from, size_t to) {
    uint8_t all = 0;
    for (size_t i = from; i < to; i++) all |= text[i];
    return all < 0x80;
}

sh_text_counts sh_count_text(const uint8_t *text, size_t from, size_t to) {
    sh_text_counts counts = {0, 0, 0, 0};
    size_t feeds = 0, continuations = 0, leads = 0;
    /* Why a plain loop: the compiler turns it into vector code on every instruction set. */
    for (size_t i = from; i < to; i++) {
        feeds += text[i] == '\n';
        continuations += (text[i] & 0xC0) == 0x80;
        leads += text[i] >= 0xF0;
    }
    counts.line_feeds = feeds;
    counts.continuations = continuations;
    counts.four_byte_leads = leads;
    if (feeds > 0) {
        size_t i = to;
        while (text[i - 1] != '\n') i--;
        counts.last_line_feed = i;
    }
    return counts;
}

#ifndef SAFEHARBOR_SCAN_KERNEL_H
#define SAFEHARBOR_SCAN_KERNEL_H

#include <stddef.h>
#include <stdint.h>

#include "text_signs.h"

/*
 * The byte classifier: one pass over a text that marks the few places where something can start.
 *
 * It knows nothing of what is looked for, only tables made by the caller. Every function reads
 * text[0 .. length) and nothing else, is thread-safe, allocates nothing, and gives the same answer
 * on every instruction set.
 */

/* Which implementation runs. */
typedef enum {
    SH_KERNEL_SCALAR = 0,
    SH_KERNEL_AVX2 = 1,
    SH_KERNEL_AVX512 = 2,
    SH_KERNEL_NEON = 3
} sh_kernel;

/* The best implementation for this processor; decided once. */
sh_kernel sh_best_kernel(void);

/* Whether this processor can run an implementation. */
int sh_kernel_available(sh_kernel kernel);

/* A token is a run of ASCII letters and digits. Lengths of 32 and more count as 32. */
enum { SH_LONGEST_TOKEN = 32, SH_SHAPES = 64 * (SH_LONGEST_TOKEN + 1) * 3, SH_END_OF_TEXT = 256 };

/*
 * The slot of a token by its first three bytes a, b, c (zero beyond the text):
 *     ((a | 0x20 | (b | 0x20) << 8 | (c | 0x20) << 16) * 0x9E3779B1 mod 2^32) >> 19 | (a & 0x60) << 8
 * below SH_STARTS; its quarter, below SH_BEGINNINGS, where a row of bits for each would be too much.
 */
enum { SH_STARTS = 32768, SH_BEGINNINGS = SH_STARTS / 4 };

/*
 * Rows of bits, one bit for each of the things that can start somewhere; what every row has remains.
 *
 * `rows` holds, `width` words each: for a token behind an ASCII byte and then for one behind another
 * byte, SH_PREFIX_ROWS rows of 257 for the byte before the token (256: none) and for its first
 * bytes; at `words`, in the same two halves, SH_BEGINNINGS rows by a quarter of its slot; and at
 * `answers` a row for each answer; that of 0, which means nothing, is empty. No rows: everything
 * remains.
 */
typedef struct {
    const uint64_t *rows;
    uint32_t width;
    uint32_t words, answers; /* in 64-bit words from `rows` */
} sh_prefix_filter;

enum { SH_PREFIX_ROWS = 5 };

/*
 * Decides by a token's shape whether something can start there.
 *
 * Shape number: ((d | u << 3) * 33 + length) * 3 + kind, where bit i of d (u) says that byte i of
 * the token, i < 3, is a digit (an upper-case letter), and kind is 0 for letters only, 2 for digits
 * only, 1 for both.
 */
typedef struct {
    const uint16_t *rows;            /* [SH_SHAPES]: row of `cells` for a shape; row 0 is empty */
    const uint16_t *cells;           /* [rows * followers]: the answer; 0 means nothing */
    const uint8_t *follower_classes; /* [257]: class of the byte behind the token, or of its lack */
    uint32_t followers;              /* number of those classes */
    uint16_t at_answer;              /* the answer for every '@'; 0 means nothing */
    /*
     * A first, quick look: for each slot, whether anything can start with such a token of at most
     * SH_LONGEST_TOKEN letters alone between a space and a space with another token behind it,
     * SH_STARTS bits, and then the same for those that have any byte before them and no dash behind
     * them. All other tokens pass.
     */
    const uint64_t *starts;
    sh_prefix_filter filter;
} sh_token_table;

/* A place where something can start. */
typedef struct {
    uint32_t position;
    uint16_t length; /* of the token, at most 32; 0 for an '@' */
    uint16_t answer;
} sh_anchor;

/*
 * Writes the anchors that begin in [from, to), ascending, at most `capacity`.
 * Returns how many; *resume is where to go on: `to`, or less if `out` was filled.
 * Needs 0 <= from <= to <= length < 2^32 and capacity >= 64. At most 64 anchors arise per 64 bytes.
 */
size_t sh_find_anchors(sh_kernel kernel, const uint8_t *text, size_t length, size_t from, size_t to,
                       const sh_token_table *table, sh_anchor *out, size_t capacity,
                       size_t *resume);

/*
 * The anchor of the token that begins at a position, without the quick look at its first bytes.
 * Returns whether there is one.
 */
int sh_find_anchor(sh_kernel kernel, const uint8_t *text, size_t length, size_t position,
                   const sh_token_table *table, sh_anchor *out);

/*
 * A set of words, by the first eight bytes of each, in lower case.
 *
 * A word is a run of letters: ASCII, and the two-byte characters of UTF-8 from U+00C0; a new word
 * also starts where an upper-case ASCII letter follows a lower-case one. The key of a word is its
 * first eight bytes, each with bit 5 set, little-endian, zero beyond its end. A word that ends at
 * such a letter within its first eight bytes is looked up beyond it as well: "DoB" is "do" and "dob".
 * Hash: (key * 0x9E3779B97F4A7C15) >> 32. Filter bit: hash & (filter_bits - 1).
 * Slot: hash & slot_mask, then linear probing; an empty slot has key 0.
 */
typedef struct {
    const uint64_t *filter;
    uint32_t filter_bits; /* a power of two, at least 64 */
    uint32_t slot_mask;
    const uint64_t *keys;
    const uint32_t *values;
} sh_word_table;

/* A word of the set. */
typedef struct {
    uint32_t position;
    uint32_t value;
} sh_word;

/* The most words that arise per 64 bytes. */
enum { SH_WORDS_PER_BLOCK = 256 };

/*
 * The same contract as sh_find_anchors, for words; needs capacity >= SH_WORDS_PER_BLOCK. Words that
 * begin at the same place arrive shortest first.
 */
size_t sh_find_words(sh_kernel kernel, const uint8_t *text, size_t length, size_t from, size_t to,
                     const sh_word_table *table, sh_word *out, size_t capacity, size_t *resume);

/*
 * Filters of words by the keys above: bit (hash & (bits - 1)) of a key's hash is set for each word
 * of a set, and for some others. `bits` is a power of two, at least 64.
 */
typedef struct {
    const uint64_t *names, *places;
    uint32_t name_bits, place_bits;
} sh_capital_filters;

/* What is known of a word that may begin with a capital. */
enum { SH_MAYBE_NAME = 1, SH_MAYBE_PLACE = 2 };

typedef struct {
    uint32_t position;
    uint8_t length; /* in bytes, at most 64 */
    uint8_t flags;  /* SH_MAYBE_NAME, SH_MAYBE_PLACE */
} sh_capital;

/*
 * The same contract as sh_find_anchors, for words whose first byte is an upper-case ASCII letter or
 * begins a two-byte letter; here no word ends at an upper-case letter. One byte is always a maybe.
 */
size_t sh_find_capitals(sh_kernel kernel, const uint8_t *text, size_t length, size_t from, size_t to,
                        const sh_capital_filters *filters, sh_capital *out, size_t capacity,
                        size_t *resume);

/* What a stretch of text adds to a position in it. */
typedef struct {
    size_t line_feeds;
    size_t last_line_feed; /* offset + 1 of the last line feed, 0 if none */
    size_t continuations;  /* bytes 0x80..0xBF */
    size_t four_byte_leads; /* bytes 0xF0..0xFF */
} sh_text_counts;

/* Whether every byte of text[from .. to) is below 0x80. */
int sh_is_ascii(const uint8_t *text, size_t from, size_t to);

/* Counts text[from .. to). */
sh_text_counts sh_count_text(const uint8_t *text, size_t from, size_t to);

/* Which of 64 bytes of a text are continuations, 0x80..0xBF, and how many were before them. */
typedef struct {
    uint64_t continuations;
    size_t before;
} sh_text_block;

/*
 * The blocks of text[from .. to), the last one filled up with zero bytes, and one more behind them:
 * (to - from + 63) / 64 + 1 in all.
 */
void sh_index_text(const uint8_t *text, size_t from, size_t to, sh_text_block *out);

#endif

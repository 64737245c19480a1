#include "text_signs.h"

#include <string.h>

enum { WIDTH = 16, BLOCK = 64, GROUP = 4, SHORTEST_RUN = 16 };

/* Sixteen bytes that every processor handles at once; a comparison gives 0xFF where it holds. */
typedef uint8_t bytes16 __attribute__((vector_size(WIDTH)));
typedef uint32_t groups16 __attribute__((vector_size(WIDTH)));
typedef uint64_t words16 __attribute__((vector_size(WIDTH)));

static inline bytes16 load(const uint8_t *text) {
    bytes16 bytes;
    memcpy(&bytes, text, WIDTH);
    return bytes;
}

static inline bytes16 is(bytes16 bytes, uint8_t byte) {
    return (bytes16)(bytes == byte);
}

/* Where a byte is `count` at most beyond `first`. */
static inline bytes16 within(bytes16 bytes, uint8_t first, uint8_t count) {
    return (bytes16)((bytes16)(bytes - first) < count);
}

/* Sixteen bytes of a text from the one before a place; NUL stands before its beginning. */
static inline bytes16 load_before(const uint8_t *text, size_t place) {
    if (place > 0) return load(text + place - 1);
    bytes16 bytes = {0};
    memcpy((uint8_t *)&bytes + 1, text, WIDTH - 1);
    return bytes;
}

/* Where a tag begins that may stand within a number and only change how it looks, or a tag or comment
   that shows nothing. */
static inline bytes16 tags(bytes16 before, bytes16 byte, bytes16 next, bytes16 after) {
    bytes16 end = is(next, '/');
    bytes16 first = ((end & after) | (~end & next)) | 0x20;
    bytes16 looks = is(first, 'b') | is(first, 'e') | is(first, 'f') | is(first, 'i') |
                    is(first, 'm') | is(first, 's') | is(first, 'u');
    /* A dash, a full stop, a slash and the digits follow each other in ASCII. */
    bytes16 number = within(before, '-', 13);
    return is(byte, '<') & ((number & looks) | is(next | 0x20, 'w') | is(next, '!'));
}

/* Where one of sixteen bytes and the one behind it are a sign, tags apart. */
static inline bytes16 signs(bytes16 byte, bytes16 next) {
    bytes16 letter = within(next | 0x20, 'a', 26);
    bytes16 digit = within(next, '0', 10);
    bytes16 hex = digit | within(next | 0x20, 'a', 6);
    bytes16 end = is(next, '\n') | is(next, '\r');
    bytes16 escaped = is(next, 'u') | is(next, '/') | is(next, 'n') | is(next, 'r') |
                      is(next, 't') | is(next, '\\');
    bytes16 quoted = end | within(next, 'A', 6) | within(next, '2', 2);
    /* NUL is one less than 1, so that it is found with what is outside ASCII. */
    bytes16 other = (bytes16)((bytes16)(byte - 1) > 0x7E);
    return other | (is(byte, '&') & (is(next, '#') | letter)) |
           (is(byte, '%') & hex) | (is(byte, '=') & quoted) |
           (is(byte, '-') & (end | is(next, ' '))) | (is(byte, '\\') & escaped) |
           (is(byte, '+') & (letter | digit | is(next, '%')));
}

static inline bytes16 runs(bytes16 byte) {
    return within(byte | 0x20, 'a', 26) | within(byte, '0', 10) | is(byte, '+') | is(byte, '/');
}

/* Where all four bytes of a group are set. */
static inline groups16 whole(bytes16 bytes) {
    return (groups16)((groups16)bytes == UINT32_MAX);
}

static inline int is_run_byte(uint8_t byte) {
    return (uint8_t)((byte | 0x20) - 'a') < 26 || (uint8_t)(byte - '0') < 10 || byte == '+' ||
           byte == '/';
}

/* Whether the run of letters and digits around [from, to) is long enough to be an encoding. */
static int is_long_run(const uint8_t *text, size_t length, size_t from, size_t to) {
    size_t count = to - from;
    while (count < SHORTEST_RUN && from > 0 && is_run_byte(text[from - 1])) {
        from--;
        count++;
    }
    while (count < SHORTEST_RUN && to < length && is_run_byte(text[to])) {
        to++;
        count++;
    }
    return count >= SHORTEST_RUN;
}

static inline int is_any(bytes16 bytes) {
    words16 words = (words16)bytes;
    return (words[0] | words[1]) != 0;
}

/* Whether a tag that is a sign begins in a stretch. Apart, as most text has none. */
static int has_tag(const uint8_t *text, size_t place) {
    bytes16 found = {0};
    for (size_t i = place; i < place + BLOCK; i += WIDTH)
        found |= tags(load_before(text, i), load(text + i), load(text + i + 1), load(text + i + 2));
    return is_any(found);
}

/* Whether a stretch has a sign; WIDTH + 1 bytes of text are behind it. */
static int has_sign(const uint8_t *text, size_t length, size_t place) {
    bytes16 found = {0};
    bytes16 brackets = {0};
    groups16 full[BLOCK / WIDTH];
    groups16 any = {0};
    groups16 last = whole(runs(load(text + place)));
    for (size_t i = 0; i < BLOCK; i += WIDTH) {
        bytes16 byte = load(text + place + i);
        found |= signs(byte, load(text + place + i + 1));
        brackets |= is(byte, '<');
        groups16 next = whole(runs(load(text + place + i + WIDTH)));
        /* A run of 15 bytes covers three groups of four that begin at a multiple of four. */
        full[i / WIDTH] = last & __builtin_shufflevector(last, next, 1, 2, 3, 4) &
                          __builtin_shufflevector(last, next, 2, 3, 4, 5);
        any |= full[i / WIDTH];
        last = next;
    }
    if (is_any(found) || (is_any(brackets) && has_tag(text, place))) return 1;
    if (!is_any((bytes16)any)) return 0;
    for (size_t i = 0; i < BLOCK; i += GROUP) {
        if (full[i / WIDTH][i % WIDTH / GROUP] &&
            is_long_run(text, length, place + i, place + i + 3 * GROUP))
            return 1;
    }
    return 0;
}

size_t sh_find_sign(const uint8_t *text, size_t length, size_t from, size_t to) {
    size_t place = from;
    for (; place + BLOCK <= to && place + BLOCK + WIDTH + 1 <= length; place += BLOCK)
        if (has_sign(text, length, place)) return place;
    for (; place < to; place += BLOCK) {
        size_t last = to - place < BLOCK ? to : place + BLOCK;
        for (size_t i = place; i < last; i++) {
            bytes16 before = {i > 0 ? text[i - 1] : 0};
            bytes16 byte = {text[i]};
            bytes16 next = {i + 1 < length ? text[i + 1] : ' '};
            bytes16 after = {i + 2 < length ? text[i + 2] : ' '};
            if (signs(byte, next)[0] || tags(before, byte, next, after)[0]) return place;
            if (is_run_byte(text[i]) && is_long_run(text, length, i, i + 1)) return place;
        }
    }
    return to;
}

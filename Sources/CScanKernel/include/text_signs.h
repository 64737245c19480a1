#ifndef SAFEHARBOR_TEXT_SIGNS_H
#define SAFEHARBOR_TEXT_SIGNS_H

#include <stddef.h>
#include <stdint.h>

/*
 * The first stretch of at most 64 bytes in text[from .. to) that has a sign of writing which hides a
 * value from patterns: NUL or a byte outside ASCII, the beginning of an HTML, percent, quoted-printable or
 * JSON escape, a plus sign before a letter, a digit or '%', a dash before a space or a line break, a
 * tag within a number, a tag or comment that shows nothing, or a run of 16 or more letters, digits,
 * '+' and '/'.
 * Returns where the stretch begins, `to` if there is none. A sign may be false, none is missed.
 * Needs from <= to <= length.
 */
size_t sh_find_sign(const uint8_t *text, size_t length, size_t from, size_t to);

#endif

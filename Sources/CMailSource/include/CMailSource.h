#ifndef SAFEHARBOR_CMAILSOURCE_H
#define SAFEHARBOR_CMAILSOURCE_H

#include <stddef.h>
#include <stdint.h>

/* Messages as GMime reads them. An object is a message or a part of one; it lives as long as the
   message that it belongs to. Strings are UTF-8 and live as long as their object, unless they are
   said to be the caller's. Not thread-safe. */

typedef struct cmail_object cmail_object;
typedef struct cmail_stream cmail_stream;

/* Reads up to `count` bytes at an offset; gives how many, 0 at the end, -1 if that failed. */
typedef int64_t (*cmail_read_function)(void *context, int64_t offset, void *buffer, int64_t count);

enum cmail_kind {
    CMAIL_PART = 0,
    CMAIL_TEXT = 1,
    CMAIL_MULTIPART = 2,
    /* A multipart of which one part is readable and the other its signature. */
    CMAIL_SIGNED = 3,
    /* A multipart that is encrypted. */
    CMAIL_ENCRYPTED = 4,
    /* A part that is a message. */
    CMAIL_MESSAGE = 5,
    /* A piece of a message that was cut in several. */
    CMAIL_PARTIAL = 6,
};

/* Loads what GMime needs, once; afterwards it opens no file. */
void cmail_prepare(void);

/* Parses a message; NULL if there is none. The bytes are read again while its parts are. */
cmail_object *cmail_parse(void *context, int64_t length, cmail_read_function read);
void cmail_free_message(cmail_object *message);

/* The part that is a message's body; NULL if it has none. */
cmail_object *cmail_body(cmail_object *message);

int cmail_kind(cmail_object *part);
int cmail_header_count(cmail_object *object);
const char *cmail_header_name(cmail_object *object, int index);
/* Decoded as RFC 2047 says; the caller's. */
char *cmail_header_value(cmail_object *object, int index);
void cmail_free_text(char *text);

int cmail_child_count(cmail_object *multipart);
cmail_object *cmail_child(cmail_object *multipart, int index);
/* Whether its last part does not end with the line that says so: the message is cut off. */
int cmail_is_unfinished(cmail_object *multipart);
/* The text before the first and behind the last part, which mail programs do not show. */
const char *cmail_prologue(cmail_object *multipart);
const char *cmail_epilogue(cmail_object *multipart);

/* Type and subtype as they stand there. */
const char *cmail_type(cmail_object *part);
const char *cmail_subtype(cmail_object *part);
const char *cmail_type_parameter(cmail_object *part, const char *name);
/* Whether the part says that it is an attachment. */
int cmail_is_attachment(cmail_object *part);
/* The name that the part gives itself, decoded; NULL if none. */
const char *cmail_file_name(cmail_object *part);

/* The content of a part without its transfer encoding; NULL if it has none. `charset` is what to
   convert to UTF-8 from, NULL for bytes as they are; an unknown one gives NULL. */
cmail_stream *cmail_open(cmail_object *part, const char *charset);
/* The bytes of the message that a part holds, of at most `limit`; NULL if there are more. */
cmail_stream *cmail_open_message(cmail_object *part, int64_t limit);
int64_t cmail_read(cmail_stream *stream, void *buffer, int64_t count);
void cmail_close(cmail_stream *stream);

#endif

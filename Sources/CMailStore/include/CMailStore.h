#ifndef SAFEHARBOR_CMAILSTORE_H
#define SAFEHARBOR_CMAILSTORE_H

#include <stddef.h>
#include <stdint.h>

/* Mailboxes of Outlook (PST, OST, PAB) as libpff reads them. An item is a folder, a message, an
   attachment or a list; it is the caller's to free, before its store. Not thread-safe. */

typedef struct cstore cstore;
typedef struct cstore_item cstore_item;

/* Reads up to `count` bytes at an offset; gives how many, 0 at the end, -1 if that failed. */
typedef int64_t (*cstore_read_function)(void *context, int64_t offset, void *buffer, int64_t count);

/* Opens a store; NULL if it is none that can be read. */
cstore *cstore_open(void *context, int64_t length, cstore_read_function read);
void cstore_close(cstore *store);
/* Whether parts of it cannot be reached. */
int cstore_is_damaged(cstore *store);

/* NULL where there is none, or it cannot be read. */
cstore_item *cstore_root(cstore *store);
void cstore_free(cstore_item *item);

/* How many there are, -1 if that cannot be told. */
int cstore_folder_count(cstore_item *folder);
cstore_item *cstore_folder(cstore_item *folder, int index);
int cstore_message_count(cstore_item *folder);
cstore_item *cstore_message(cstore_item *folder, int index);
int cstore_attachment_count(cstore_item *message);
cstore_item *cstore_attachment(cstore_item *message, int index);
/* A list with one set of properties for each. */
cstore_item *cstore_recipients(cstore_item *message);

/* Sets of properties, and properties of one. */
int cstore_set_count(cstore_item *item);
int cstore_property_count(cstore_item *item, int set);
/* A property; gives 1 if there is one. `data` is the caller's, NULL if there is nothing in it or
   more than `limit`. */
int cstore_property(
    cstore_item *item, int set, int index, uint32_t limit, uint32_t *id, uint32_t *type,
    uint8_t **data, size_t *count);

enum cstore_body {
    CSTORE_PLAIN = 0,
    CSTORE_HTML = 1,
    CSTORE_RTF = 2,
};

/* A body of a message; gives 1 if there is one, -1 if it cannot be read. `data` is the caller's. */
int cstore_body(
    cstore_item *message, enum cstore_body kind, size_t limit, uint8_t **data, size_t *count);

/* 'd' for data, 'i' for a message, 'r' for something elsewhere, 0 if it cannot be told. */
int cstore_attachment_kind(cstore_item *attachment);
cstore_item *cstore_attached_message(cstore_item *attachment);
/* Bytes of the data, -1 if they cannot be read. */
int64_t cstore_attachment_size(cstore_item *attachment);
/* Reads on; gives how many bytes, 0 at the end, -1 if that failed. */
int64_t cstore_attachment_read(cstore_item *attachment, void *buffer, int64_t count);

#endif

#include "CMailStore.h"

#define LIBPFF_HAVE_BFIO 1
#include <libbfio.h>
#include <libpff.h>
#include <stdlib.h>

/* What libbfio reads from: a callback and a place. Why our own: its files are opened by name, and
   its memory holds all of a mailbox. */
struct handle {
    void *context;
    cstore_read_function read;
    int64_t length;
    int64_t place;
    int is_open;
};

struct cstore {
    struct handle handle;
    libbfio_handle_t *io;
    libpff_file_t *file;
};

static struct handle *of(intptr_t *handle) { return (struct handle *)handle; }

/* Why nothing: the handle is part of the store. */
static int free_handle(intptr_t **handle, libbfio_error_t **error)
{
    (void)error;
    *handle = NULL;
    return 1;
}

static int clone_handle(intptr_t **copy, intptr_t *handle, libbfio_error_t **error)
{
    (void)error;
    *copy = handle;
    return 1;
}

static int open_handle(intptr_t *handle, int access, libbfio_error_t **error)
{
    (void)access;
    (void)error;
    of(handle)->is_open = 1;
    return 1;
}

static int close_handle(intptr_t *handle, libbfio_error_t **error)
{
    (void)error;
    of(handle)->is_open = 0;
    return 0;
}

static ssize_t read_handle(
    intptr_t *handle, uint8_t *buffer, size_t count, libbfio_error_t **error)
{
    (void)error;
    struct handle *source = of(handle);
    size_t filled = 0;
    while (filled < count) {
        int64_t got = source->read(
            source->context, source->place, buffer + filled, (int64_t)(count - filled));
        if (got < 0) return -1;
        if (got == 0) break;
        filled += (size_t)got;
        source->place += got;
    }
    return (ssize_t)filled;
}

static ssize_t write_handle(
    intptr_t *handle, const uint8_t *buffer, size_t count, libbfio_error_t **error)
{
    (void)handle;
    (void)buffer;
    (void)count;
    (void)error;
    return -1;
}

static off64_t seek_handle(
    intptr_t *handle, off64_t offset, int whence, libbfio_error_t **error)
{
    (void)error;
    struct handle *source = of(handle);
    int64_t base = whence == SEEK_CUR ? source->place : whence == SEEK_END ? source->length : 0;
    if (__builtin_add_overflow(base, offset, &base) || base < 0) return -1;
    source->place = base;
    return base;
}

static int handle_exists(intptr_t *handle, libbfio_error_t **error)
{
    (void)handle;
    (void)error;
    return 1;
}

static int handle_is_open(intptr_t *handle, libbfio_error_t **error)
{
    (void)error;
    return of(handle)->is_open;
}

static int size_of_handle(intptr_t *handle, size64_t *size, libbfio_error_t **error)
{
    (void)error;
    *size = (size64_t)of(handle)->length;
    return 1;
}

cstore *cstore_open(void *context, int64_t length, cstore_read_function read)
{
    cstore *store = calloc(1, sizeof *store);
    if (store == NULL) return NULL;
    store->handle = (struct handle){context, read, length, 0, 0};
    int is_open =
        libbfio_handle_initialize(
            &store->io, (intptr_t *)&store->handle, free_handle, clone_handle, open_handle,
            close_handle, read_handle, write_handle, seek_handle, handle_exists, handle_is_open,
            size_of_handle, LIBBFIO_FLAG_IO_HANDLE_NON_MANAGED, NULL) == 1
        && libpff_file_initialize(&store->file, NULL) == 1
        && libpff_file_open_file_io_handle(
               store->file, store->io, libpff_get_access_flags_read(), NULL) == 1;
    if (is_open) return store;
    cstore_close(store);
    return NULL;
}

void cstore_close(cstore *store)
{
    if (store == NULL) return;
    if (store->file != NULL) {
        libpff_file_close(store->file, NULL);
        libpff_file_free(&store->file, NULL);
    }
    if (store->io != NULL) libbfio_handle_free(&store->io, NULL);
    free(store);
}

int cstore_is_damaged(cstore *store) { return libpff_file_is_corrupted(store->file, NULL) == 1; }

static libpff_item_t *item(cstore_item *item) { return (libpff_item_t *)item; }

cstore_item *cstore_root(cstore *store)
{
    libpff_item_t *root = NULL;
    if (libpff_file_get_root_folder(store->file, &root, NULL) != 1) return NULL;
    return (cstore_item *)root;
}

void cstore_free(cstore_item *old)
{
    libpff_item_t *freed = item(old);
    if (freed != NULL) libpff_item_free(&freed, NULL);
}

#define COUNT(name, function)                                                                      \
    int name(cstore_item *parent)                                                                  \
    {                                                                                              \
        int count = 0;                                                                             \
        return function(item(parent), &count, NULL) == 1 ? count : -1;                             \
    }

#define CHILD(name, function)                                                                      \
    cstore_item *name(cstore_item *parent, int index)                                              \
    {                                                                                              \
        libpff_item_t *child = NULL;                                                               \
        return function(item(parent), index, &child, NULL) == 1 ? (cstore_item *)child : NULL;     \
    }

COUNT(cstore_folder_count, libpff_folder_get_number_of_sub_folders)
CHILD(cstore_folder, libpff_folder_get_sub_folder)
COUNT(cstore_message_count, libpff_folder_get_number_of_sub_messages)
CHILD(cstore_message, libpff_folder_get_sub_message)
COUNT(cstore_attachment_count, libpff_message_get_number_of_attachments)
CHILD(cstore_attachment, libpff_message_get_attachment)

cstore_item *cstore_recipients(cstore_item *message)
{
    libpff_item_t *list = NULL;
    if (libpff_message_get_recipients(item(message), &list, NULL) != 1) return NULL;
    return (cstore_item *)list;
}

int cstore_set_count(cstore_item *owner)
{
    int count = 0;
    return libpff_item_get_number_of_record_sets(item(owner), &count, NULL) == 1 ? count : -1;
}

int cstore_property_count(cstore_item *owner, int set)
{
    libpff_record_set_t *records = NULL;
    int count = -1;
    if (libpff_item_get_record_set_by_index(item(owner), set, &records, NULL) != 1) return -1;
    if (libpff_record_set_get_number_of_entries(records, &count, NULL) != 1) count = -1;
    libpff_record_set_free(&records, NULL);
    return count;
}

int cstore_property(
    cstore_item *owner, int set, int index, uint32_t limit, uint32_t *id, uint32_t *type,
    uint8_t **data, size_t *count)
{
    libpff_record_set_t *records = NULL;
    libpff_record_entry_t *entry = NULL;
    *data = NULL;
    *count = 0;
    if (libpff_item_get_record_set_by_index(item(owner), set, &records, NULL) != 1) return 0;
    int is_there = libpff_record_set_get_entry_by_index(records, index, &entry, NULL) == 1
        && libpff_record_entry_get_entry_type(entry, id, NULL) == 1
        && libpff_record_entry_get_value_type(entry, type, NULL) == 1;
    size_t size = 0;
    if (is_there && libpff_record_entry_get_data_size(entry, &size, NULL) == 1 && size > 0
        && size <= limit) {
        uint8_t *copy = malloc(size);
        if (copy != NULL && libpff_record_entry_get_data(entry, copy, size, NULL) == 1) {
            *data = copy;
            *count = size;
        } else {
            free(copy);
        }
    }
    if (entry != NULL) libpff_record_entry_free(&entry, NULL);
    libpff_record_set_free(&records, NULL);
    return is_there;
}

int cstore_body(
    cstore_item *message, enum cstore_body kind, size_t limit, uint8_t **data, size_t *count)
{
    static int (*const sizes[])(libpff_item_t *, size_t *, libpff_error_t **) = {
        libpff_message_get_plain_text_body_size, libpff_message_get_html_body_size,
        libpff_message_get_rtf_body_size,
    };
    static int (*const bodies[])(libpff_item_t *, uint8_t *, size_t, libpff_error_t **) = {
        libpff_message_get_plain_text_body, libpff_message_get_html_body,
        libpff_message_get_rtf_body,
    };
    size_t size = 0;
    *data = NULL;
    *count = 0;
    int result = sizes[kind](item(message), &size, NULL);
    if (result != 1) return result;
    if (size == 0) return 0;
    if (size > limit) return -1;
    uint8_t *copy = malloc(size);
    if (copy == NULL) return -1;
    result = bodies[kind](item(message), copy, size, NULL);
    if (result == 1) {
        *data = copy;
        *count = size;
    } else {
        free(copy);
    }
    return result;
}

int cstore_attachment_kind(cstore_item *attachment)
{
    int kind = 0;
    return libpff_attachment_get_type(item(attachment), &kind, NULL) == 1 ? kind : 0;
}

cstore_item *cstore_attached_message(cstore_item *attachment)
{
    libpff_item_t *message = NULL;
    if (libpff_attachment_get_item(item(attachment), &message, NULL) != 1) return NULL;
    return (cstore_item *)message;
}

int64_t cstore_attachment_size(cstore_item *attachment)
{
    size64_t size = 0;
    if (libpff_attachment_get_data_size(item(attachment), &size, NULL) != 1) return -1;
    return size > INT64_MAX ? -1 : (int64_t)size;
}

int64_t cstore_attachment_read(cstore_item *attachment, void *buffer, int64_t count)
{
    if (count <= 0) return 0;
    return libpff_attachment_data_read_buffer(item(attachment), buffer, (size_t)count, NULL);
}

#include "CMailSource.h"

#include <gmime/gmime.h>
#include <string.h>

/* A stream that reads through a callback. Why our own: GMime's streams want a file or memory. */
typedef struct {
    GMimeStream parent_object;
    void *context;
    cmail_read_function read;
} SourceStream;

typedef struct {
    GMimeStreamClass parent_class;
} SourceStreamClass;

static GType source_stream_get_type(void);
G_DEFINE_TYPE(SourceStream, source_stream, GMIME_TYPE_STREAM)

static GMimeStream *make_stream(void *context, cmail_read_function read, gint64 start, gint64 end) {
    SourceStream *source = g_object_new(source_stream_get_type(), NULL);
    source->context = context;
    source->read = read;
    g_mime_stream_construct((GMimeStream *)source, start, end);
    return (GMimeStream *)source;
}

static ssize_t stream_read(GMimeStream *stream, char *buffer, size_t count) {
    SourceStream *source = (SourceStream *)stream;
    if (stream->bound_end != -1) {
        gint64 rest = stream->bound_end - stream->position;
        if (rest <= 0) return 0;
        if ((gint64)count > rest) count = (size_t)rest;
    }
    int64_t got = source->read(source->context, stream->position, buffer, (int64_t)count);
    if (got > 0) stream->position += got;
    return (ssize_t)got;
}

static ssize_t stream_write(GMimeStream *stream, const char *buffer, size_t count) {
    (void)stream;
    (void)buffer;
    (void)count;
    return -1;
}

static int stream_flush(GMimeStream *stream) {
    (void)stream;
    return 0;
}

static int stream_close(GMimeStream *stream) {
    (void)stream;
    return 0;
}

static gboolean stream_eos(GMimeStream *stream) {
    return stream->bound_end != -1 && stream->position >= stream->bound_end;
}

static int stream_reset(GMimeStream *stream) {
    stream->position = stream->bound_start;
    return 0;
}

static gint64 stream_seek(GMimeStream *stream, gint64 offset, GMimeSeekWhence whence) {
    gint64 place = offset;
    if (whence == GMIME_STREAM_SEEK_CUR) place += stream->position;
    if (whence == GMIME_STREAM_SEEK_END) {
        if (stream->bound_end == -1) return -1;
        place += stream->bound_end;
    }
    if (place < stream->bound_start) return -1;
    if (stream->bound_end != -1 && place > stream->bound_end) return -1;
    stream->position = place;
    return place;
}

static gint64 stream_tell(GMimeStream *stream) { return stream->position; }

static gint64 stream_length(GMimeStream *stream) {
    return stream->bound_end == -1 ? -1 : stream->bound_end - stream->bound_start;
}

static GMimeStream *stream_substream(GMimeStream *stream, gint64 start, gint64 end) {
    SourceStream *source = (SourceStream *)stream;
    return make_stream(source->context, source->read, start, end);
}

static void source_stream_class_init(SourceStreamClass *class) {
    GMimeStreamClass *stream = (GMimeStreamClass *)class;
    stream->read = stream_read;
    stream->write = stream_write;
    stream->flush = stream_flush;
    stream->close = stream_close;
    stream->eos = stream_eos;
    stream->reset = stream_reset;
    stream->seek = stream_seek;
    stream->tell = stream_tell;
    stream->length = stream_length;
    stream->substream = stream_substream;
}

static void source_stream_init(SourceStream *source) {
    source->context = NULL;
    source->read = NULL;
}

/* Character sets that mail comes in. Their tables are files that are loaded when first asked for,
   and kept as long as they are open. */
static const char *const charsets[] = {
    "us-ascii",    "utf-8",       "utf-7",        "utf-16",      "utf-16le",    "utf-16be",
    "utf-32",      "iso-8859-1",  "iso-8859-2",   "iso-8859-3",  "iso-8859-4",  "iso-8859-5",
    "iso-8859-6",  "iso-8859-7",  "iso-8859-8",   "iso-8859-9",  "iso-8859-10", "iso-8859-13",
    "iso-8859-14", "iso-8859-15", "iso-8859-16",  "windows-1250", "windows-1251", "windows-1252",
    "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257", "windows-1258",
    "windows-874", "koi8-r",      "koi8-u",       "macintosh",   "ibm437",      "ibm850",
    "ibm852",      "ibm858",      "tis-620",      "shift_jis",   "cp932",       "euc-jp",
    "iso-2022-jp", "gb2312",      "gbk",          "gb18030",     "big5",        "big5-hkscs",
    "euc-kr",      "cp949",       "iso-2022-kr",  "euc-tw",
};

void cmail_prepare(void) {
    static int done = 0;
    if (done) return;
    done = 1;
    g_mime_init();
    for (size_t index = 0; index < sizeof charsets / sizeof charsets[0]; index++) {
        /* Never closed: that would unload the table. */
        (void)g_iconv_open("utf-8", charsets[index]);
    }
    g_type_ensure(source_stream_get_type());
}

cmail_object *cmail_parse(void *context, int64_t length, cmail_read_function read) {
    GMimeStream *stream = make_stream(context, read, 0, length);
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    g_mime_parser_set_persist_stream(parser, TRUE);
    GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
    g_object_unref(parser);
    g_object_unref(stream);
    return (cmail_object *)message;
}

void cmail_free_message(cmail_object *message) { g_object_unref(message); }

cmail_object *cmail_body(cmail_object *message) {
    return (cmail_object *)g_mime_message_get_mime_part(GMIME_MESSAGE(message));
}

int cmail_kind(cmail_object *part) {
    if (GMIME_IS_MULTIPART_ENCRYPTED(part)) return CMAIL_ENCRYPTED;
    if (GMIME_IS_MULTIPART_SIGNED(part)) return CMAIL_SIGNED;
    if (GMIME_IS_MULTIPART(part)) return CMAIL_MULTIPART;
    if (GMIME_IS_MESSAGE_PARTIAL(part)) return CMAIL_PARTIAL;
    if (GMIME_IS_MESSAGE_PART(part)) return CMAIL_MESSAGE;
    if (GMIME_IS_TEXT_PART(part)) return CMAIL_TEXT;
    return CMAIL_PART;
}

static GMimeHeaderList *headers(cmail_object *object) {
    return g_mime_object_get_header_list((GMimeObject *)object);
}

int cmail_header_count(cmail_object *object) {
    return g_mime_header_list_get_count(headers(object));
}

const char *cmail_header_name(cmail_object *object, int index) {
    GMimeHeader *header = g_mime_header_list_get_header_at(headers(object), index);
    return header ? g_mime_header_get_name(header) : NULL;
}

/* Where a text can be cut behind an encoded word that ends in base64 padding; its end if nowhere.
   Space before a further word is no part of the text. Why cut: GMime decodes neighbouring words
   as one, and stops at the padding. */
static char *end_of_padded_word(char *text, char **next) {
    char *end = strstr(text, "=?=");
    if (!end) return *next = text + strlen(text);
    end += 3;
    *next = end + strspn(end, " \t");
    if (strncmp(*next, "=?", 2) != 0) *next = end;
    return end;
}

char *cmail_header_value(cmail_object *object, int index) {
    GMimeHeader *header = g_mime_header_list_get_header_at(headers(object), index);
    const char *raw = header ? g_mime_header_get_raw_value(header) : NULL;
    if (!raw) return NULL;
    char *text = g_mime_utils_header_unfold(raw);
    GString *value = g_string_new(NULL);
    for (char *start = text, *next; *start; start = next) {
        char *end = end_of_padded_word(start, &next);
        char *piece = g_strndup(start, (gsize)(end - start));
        char *decoded = g_mime_utils_header_decode_text(NULL, piece);
        g_string_append(value, decoded);
        g_free(decoded);
        g_free(piece);
    }
    g_free(text);
    return g_string_free(value, FALSE);
}

void cmail_free_text(char *text) { g_free(text); }

int cmail_child_count(cmail_object *multipart) {
    return g_mime_multipart_get_count(GMIME_MULTIPART(multipart));
}

cmail_object *cmail_child(cmail_object *multipart, int index) {
    return (cmail_object *)g_mime_multipart_get_part(GMIME_MULTIPART(multipart), index);
}

int cmail_is_unfinished(cmail_object *multipart) {
    return !GMIME_MULTIPART(multipart)->write_end_boundary;
}

const char *cmail_prologue(cmail_object *multipart) {
    return g_mime_multipart_get_prologue(GMIME_MULTIPART(multipart));
}

const char *cmail_epilogue(cmail_object *multipart) {
    return g_mime_multipart_get_epilogue(GMIME_MULTIPART(multipart));
}

static GMimeContentType *content_type(cmail_object *part) {
    return g_mime_object_get_content_type((GMimeObject *)part);
}

const char *cmail_type(cmail_object *part) {
    GMimeContentType *type = content_type(part);
    return type ? g_mime_content_type_get_media_type(type) : NULL;
}

const char *cmail_subtype(cmail_object *part) {
    GMimeContentType *type = content_type(part);
    return type ? g_mime_content_type_get_media_subtype(type) : NULL;
}

const char *cmail_type_parameter(cmail_object *part, const char *name) {
    return g_mime_object_get_content_type_parameter((GMimeObject *)part, name);
}

int cmail_is_attachment(cmail_object *part) {
    GMimeContentDisposition *disposition =
        g_mime_object_get_content_disposition((GMimeObject *)part);
    return disposition && g_mime_content_disposition_is_attachment(disposition);
}

const char *cmail_file_name(cmail_object *part) {
    if (GMIME_IS_PART(part)) return g_mime_part_get_filename(GMIME_PART(part));
    const char *name = g_mime_object_get_content_disposition_parameter(
        (GMimeObject *)part, "filename");
    return name ? name : g_mime_object_get_content_type_parameter((GMimeObject *)part, "name");
}

cmail_stream *cmail_open(cmail_object *part, const char *charset) {
    if (!GMIME_IS_PART(part)) return NULL;
    GMimeDataWrapper *content = g_mime_part_get_content(GMIME_PART(part));
    if (!content) return NULL;
    GMimeStream *raw = g_mime_data_wrapper_get_stream(content);
    if (!raw) return NULL;
    g_mime_stream_reset(raw);
    GMimeStream *stream = g_mime_stream_filter_new(raw);
    GMimeContentEncoding encoding = g_mime_data_wrapper_get_encoding(content);
    if (encoding == GMIME_CONTENT_ENCODING_BASE64
        || encoding == GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE
        || encoding == GMIME_CONTENT_ENCODING_UUENCODE) {
        GMimeFilter *filter = g_mime_filter_basic_new(encoding, FALSE);
        g_mime_stream_filter_add(GMIME_STREAM_FILTER(stream), filter);
        g_object_unref(filter);
    }
    if (charset) {
        GMimeFilter *filter = g_mime_filter_charset_new(charset, "utf-8");
        if (!filter) {
            g_object_unref(stream);
            return NULL;
        }
        g_mime_stream_filter_add(GMIME_STREAM_FILTER(stream), filter);
        g_object_unref(filter);
    }
    return (cmail_stream *)stream;
}

cmail_stream *cmail_open_message(cmail_object *part, int64_t limit) {
    GMimeMessage *message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part));
    if (!message) return NULL;
    /* Why count first: memory for what is too large would end the process. */
    GMimeStream *counter = g_mime_stream_null_new();
    ssize_t size = g_mime_object_write_to_stream((GMimeObject *)message, NULL, counter);
    g_object_unref(counter);
    if (size < 0 || size > limit) return NULL;
    GMimeStream *memory = g_mime_stream_mem_new();
    g_mime_object_write_to_stream((GMimeObject *)message, NULL, memory);
    g_mime_stream_reset(memory);
    return (cmail_stream *)memory;
}

int64_t cmail_read(cmail_stream *stream, void *buffer, int64_t count) {
    return g_mime_stream_read((GMimeStream *)stream, buffer, (size_t)count);
}

void cmail_close(cmail_stream *stream) { g_object_unref(stream); }

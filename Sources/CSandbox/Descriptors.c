#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#define MOST_DESCRIPTORS 4

int sandbox_socket_pair(int descriptors[2])
{
    return socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, descriptors);
}

int sandbox_pipe(int descriptors[2]) { return pipe2(descriptors, O_CLOEXEC); }

int sandbox_memory_file(void) { return memfd_create("safeharbor-spool", MFD_CLOEXEC); }

static int unlinked_file(const char *folder)
{
    static const char name[] = "/safeharbor-XXXXXX";
    size_t length = strlen(folder);
    char *path = malloc(length + sizeof name);
    if (path == NULL) return -1;
    memcpy(path, folder, length);
    memcpy(path + length, name, sizeof name);
    int file = mkostemp(path, O_CLOEXEC);
    if (file >= 0) unlink(path);
    free(path);
    return file;
}

int sandbox_disk_file(const char *folder)
{
    int file = open(folder, O_TMPFILE | O_RDWR | O_EXCL | O_CLOEXEC, 0600);
    /* Why: not every file system makes a file that never had a name. */
    return file < 0 && errno == EOPNOTSUPP ? unlinked_file(folder) : file;
}

int sandbox_send(
    int socket, const void *bytes, size_t count, const int *descriptors, int descriptor_count)
{
    union {
        struct cmsghdr header;
        char space[CMSG_SPACE(MOST_DESCRIPTORS * sizeof(int))];
    } control;
    struct iovec piece = {(void *)bytes, count};
    struct msghdr message = {.msg_iov = &piece, .msg_iovlen = 1};
    memset(&control, 0, sizeof control);
    if (descriptor_count > 0 && descriptor_count <= MOST_DESCRIPTORS) {
        size_t size = (size_t)descriptor_count * sizeof(int);
        message.msg_control = control.space;
        message.msg_controllen = CMSG_SPACE(size);
        struct cmsghdr *header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(size);
        memcpy(CMSG_DATA(header), descriptors, size);
    }
    ssize_t sent;
    do {
        sent = sendmsg(socket, &message, MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    return sent == (ssize_t)count ? 0 : errno ? errno : EMSGSIZE;
}

ssize_t sandbox_receive(
    int socket, void *bytes, size_t capacity, int *descriptors, int descriptor_count)
{
    union {
        struct cmsghdr header;
        char space[CMSG_SPACE(MOST_DESCRIPTORS * sizeof(int))];
    } control;
    struct iovec piece = {bytes, capacity};
    struct msghdr message = {
        .msg_iov = &piece, .msg_iovlen = 1, .msg_control = control.space,
        .msg_controllen = sizeof control.space,
    };
    ssize_t count;
    do {
        count = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    } while (count < 0 && errno == EINTR);
    for (int index = 0; index < descriptor_count; index++) descriptors[index] = -1;
    if (count <= 0) return count;
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    if (header && header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_RIGHTS) {
        int come = (int)((header->cmsg_len - CMSG_LEN(0)) / sizeof(int));
        int received[MOST_DESCRIPTORS];
        if (come > MOST_DESCRIPTORS) come = MOST_DESCRIPTORS;
        memcpy(received, CMSG_DATA(header), (size_t)come * sizeof(int));
        for (int index = 0; index < come; index++) {
            if (index < descriptor_count) {
                descriptors[index] = received[index];
            } else {
                close(received[index]);
            }
        }
    }
    return count;
}

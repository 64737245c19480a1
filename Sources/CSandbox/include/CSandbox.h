#ifndef SAFEHARBOR_CSANDBOX_H
#define SAFEHARBOR_CSANDBOX_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* Limits of a process; 0 leaves one as it is. */
struct sandbox_limits {
    /* Bytes of address space. */
    uint64_t memory;
    uint64_t cpu_seconds;
    /* Bytes of the largest file that may be written, 1 for none at all. */
    uint64_t file_size;
    uint64_t open_files;
};

struct sandbox_program {
    const char *path;
    /* Both end with NULL. */
    char *const *arguments;
    char *const *environment;
    /* What becomes descriptor 0, 1, 2 and 3 of the process; -1 is /dev/null, for the last none. */
    int descriptors[4];
    struct sandbox_limits limits;
    /* Whether the process gets no new privileges, no network and no look into other processes, and
       ends with the thread that starts it. For programs that know nothing of a sandbox. */
    int is_confined;
};

/* Starts a process; no other descriptor is passed on. Gives 0 or the error, also if the program
   cannot be run. Thread-safe. */
int sandbox_start(const struct sandbox_program *program, pid_t *pid);

struct sandbox_end {
    /* The exit status, or -1 if a signal ended the process. */
    int status;
    /* The signal, or 0. */
    int signal;
    /* Most resident memory in bytes. */
    uint64_t peak_memory;
};

/* Waits for the end of a process. */
struct sandbox_end sandbox_wait(pid_t pid);
/* Whether a process has ended; if so, `end` says how and there is nothing to wait for any more. */
int sandbox_has_ended(pid_t pid, struct sandbox_end *end);

/* Makes two connected sockets that keep messages apart and close when a program is run. */
int sandbox_socket_pair(int descriptors[2]);
/* Makes a pipe that closes when a program is run; 0 is the end to read. */
int sandbox_pipe(int descriptors[2]);
/* Makes a file in memory without a name. */
int sandbox_memory_file(void);
/* Makes a file without a name in a folder. */
int sandbox_disk_file(const char *folder);

/* Sends a message with descriptors; gives 0 or the error. */
int sandbox_send(
    int socket, const void *bytes, size_t count, const int *descriptors, int descriptor_count);
/* Receives a message; gives its size, 0 at the end, -1 if that failed. Puts -1 in place of
   descriptors that did not come. */
ssize_t sandbox_receive(
    int socket, void *bytes, size_t capacity, int *descriptors, int descriptor_count);

/* The exit status of a process that ended because it was out of memory. */
#define SANDBOX_OUT_OF_MEMORY 77

/* Takes limits upon this process, for good. Gives 0 or the error. */
int sandbox_limit(const struct sandbox_limits *limits);
/* Gives this process the name that lists of processes show. */
void sandbox_set_name(const char *name);
/* Ends this process with SANDBOX_OUT_OF_MEMORY where it would crash for want of memory. */
void sandbox_watch_memory(void);
/* Takes every right from this process but to compute, to read and write what is open, and to
   receive messages. What was loaded before keeps working. Gives 0 or the error. */
int sandbox_confine(void);

enum sandbox_attempt {
    SANDBOX_OPEN_FILE = 0,
    SANDBOX_MAKE_SOCKET = 1,
    SANDBOX_RUN_PROGRAM = 2,
    SANDBOX_TRACE = 3,
    SANDBOX_FORK = 4,
    SANDBOX_MAKE_CODE = 5,
    SANDBOX_SIGNAL_PARENT = 6,
};

/* Tries something that a confined process may not; gives 1 if that succeeds. For tests. */
int sandbox_try(enum sandbox_attempt attempt);
/* Takes memory, a megabyte at a time, up to a number of bytes; gives how much it got. */
uint64_t sandbox_take_memory(uint64_t most);

#endif

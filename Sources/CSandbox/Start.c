#include "CSandbox.h"
#include "Filter.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define HIGH 64
/* CLOSE_RANGE_CLOEXEC, which older headers lack. */
#define CLOSE_ON_EXEC 4U

/* Why our own: everything between fork and exec must be safe in a copy of one thread of a process
   that has several. It is system calls on memory that was prepared before. */
static void become(const struct sandbox_program *program, const struct sock_fprog *filter, int report)
{
    int moved[4];
    for (int index = 0; index < 4; index++) {
        int descriptor = program->descriptors[index];
        if (descriptor < 0 && index < 3) {
            descriptor = open("/dev/null", index == 0 ? O_RDONLY : O_WRONLY);
            if (descriptor < 0) return;
        }
        moved[index] = descriptor < 0 ? -1 : fcntl(descriptor, F_DUPFD, HIGH);
        if (descriptor >= 0 && moved[index] < 0) return;
    }
    report = fcntl(report, F_DUPFD_CLOEXEC, HIGH);
    if (report < 0) return;
    for (int index = 0; index < 4; index++) {
        if (moved[index] < 0) {
            close(index);
        } else if (dup2(moved[index], index) < 0) {
            return;
        }
    }
    /* Marked and not closed, because of the pipe that reports an error. */
    if (syscall(SYS_close_range, 4U, ~0U, CLOSE_ON_EXEC) != 0) {
        for (int descriptor = 4; descriptor < 1024; descriptor++) {
            fcntl(descriptor, F_SETFD, FD_CLOEXEC);
        }
    }

    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    setsid();
    if (program->is_confined) {
        signal(SIGPIPE, SIG_DFL);
        signal(SIGXFSZ, SIG_IGN);
        if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return;
    }
    if (sandbox_limit(&program->limits) != 0) return;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return;
    if (program->is_confined && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, filter) != 0) return;
    execve(program->path, program->arguments, program->environment);
}

int sandbox_start(const struct sandbox_program *program, pid_t *pid)
{
    int report[2];
    if (sandbox_pipe(report) != 0) return errno;
    struct sock_filter instructions[SANDBOX_MOST_INSTRUCTIONS];
    struct sock_fprog filter = sandbox_program_filter(instructions);
    pid_t child = fork();
    if (child == 0) {
        become(program, &filter, report[1]);
        int error = errno;
        ssize_t written = write(report[1], &error, sizeof error);
        (void)written;
        _exit(127);
    }
    int error = child < 0 ? errno : 0;
    close(report[1]);
    if (child > 0) {
        int told = 0;
        ssize_t count;
        do {
            count = read(report[0], &told, sizeof told);
        } while (count < 0 && errno == EINTR);
        if (count == sizeof told) {
            error = told;
            sandbox_wait(child);
        }
    }
    close(report[0]);
    *pid = child;
    return error;
}

static struct sandbox_end describe(int status, const struct rusage *usage)
{
    struct sandbox_end end = {-1, 0, (uint64_t)usage->ru_maxrss * 1024};
    if (WIFEXITED(status)) end.status = WEXITSTATUS(status);
    if (WIFSIGNALED(status)) end.signal = WTERMSIG(status);
    return end;
}

struct sandbox_end sandbox_wait(pid_t pid)
{
    int status = 0;
    struct rusage usage;
    memset(&usage, 0, sizeof usage);
    while (wait4(pid, &status, 0, &usage) < 0) {
        if (errno != EINTR) return (struct sandbox_end){-1, 0, 0};
    }
    return describe(status, &usage);
}

int sandbox_has_ended(pid_t pid, struct sandbox_end *end)
{
    int status = 0;
    struct rusage usage;
    memset(&usage, 0, sizeof usage);
    pid_t ended = wait4(pid, &status, WNOHANG, &usage);
    if (ended != pid) return 0;
    *end = describe(status, &usage);
    return 1;
}

#include "CSandbox.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

static int set(int what, uint64_t value)
{
    /* Why more time to the hard limit: reaching the soft one has a signal of its own. */
    struct rlimit limit = {value, what == RLIMIT_CPU ? value + 5 : value};
    struct rlimit current;
    if (getrlimit(what, &current) == 0 && current.rlim_max < limit.rlim_max) {
        limit.rlim_max = current.rlim_max;
        if (limit.rlim_cur > limit.rlim_max) limit.rlim_cur = limit.rlim_max;
    }
    return setrlimit(what, &limit) == 0 ? 0 : errno;
}

int sandbox_limit(const struct sandbox_limits *limits)
{
    int error = set(RLIMIT_CORE, 0);
    if (!error && limits->memory) error = set(RLIMIT_AS, limits->memory);
    if (!error && limits->cpu_seconds) error = set(RLIMIT_CPU, limits->cpu_seconds);
    if (!error && limits->file_size) {
        error = set(RLIMIT_FSIZE, limits->file_size == 1 ? 0 : limits->file_size);
    }
    if (!error && limits->open_files) error = set(RLIMIT_NOFILE, limits->open_files);
    return error;
}

void sandbox_set_name(const char *name) { prctl(PR_SET_NAME, name); }

/* What is taken to find out whether there is memory left. */
#define PROBE (48UL * 1024 * 1024)

/* Why this tells: allocators end the process when memory runs out, by the same signals as a crash.
   Only that much less than the probe is left tells the one from the other. */
static void crashed(int number)
{
    void *probe = mmap(NULL, PROBE, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (probe == MAP_FAILED) _exit(SANDBOX_OUT_OF_MEMORY);
    _exit(128 + number);
}

void sandbox_watch_memory(void)
{
    static char stack[64 * 1024];
    stack_t alternate = {.ss_sp = stack, .ss_flags = 0, .ss_size = sizeof stack};
    sigaltstack(&alternate, NULL);
    struct sigaction action = {.sa_handler = crashed, .sa_flags = SA_ONSTACK | SA_RESETHAND};
    sigemptyset(&action.sa_mask);
    int signals[] = {SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE};
    for (size_t index = 0; index < sizeof signals / sizeof signals[0]; index++) {
        sigaction(signals[index], &action, NULL);
    }
    signal(SIGXFSZ, SIG_IGN);
    signal(SIGPIPE, SIG_IGN);
    /* An interrupt at the terminal is the parent's to handle. */
    signal(SIGINT, SIG_IGN);
}

uint64_t sandbox_take_memory(uint64_t most)
{
    const size_t step = 1024 * 1024;
    uint64_t taken = 0;
    while (taken < most) {
        char *block = malloc(step);
        if (!block) break;
        for (size_t place = 0; place < step; place += 4096) ((volatile char *)block)[place] = 1;
        taken += step;
    }
    return taken;
}

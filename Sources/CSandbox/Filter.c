#define _GNU_SOURCE
#include "Filter.h"
#include "CSandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define THIS_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define THIS_ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#error "the filter of system calls knows x86-64 and AArch64"
#endif

#define NUMBER offsetof(struct seccomp_data, nr)
#define ARGUMENT(index) (offsetof(struct seccomp_data, args) + 8 * (index))
#define DENY (SECCOMP_RET_ERRNO | EPERM)

/* A filter that is being written. */
struct writer {
    struct sock_filter *instructions;
    unsigned short count;
};

static void put(struct writer *writer, struct sock_filter instruction)
{
    if (writer->count < SANDBOX_MOST_INSTRUCTIONS) {
        writer->instructions[writer->count++] = instruction;
    }
}

static void load(struct writer *writer, unsigned offset)
{
    put(writer, (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offset));
}

static void answer(struct writer *writer, unsigned value)
{
    put(writer, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, value));
}

static void begin(struct writer *writer)
{
    load(writer, offsetof(struct seccomp_data, arch));
    put(writer, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, THIS_ARCHITECTURE, 1, 0));
    answer(writer, SECCOMP_RET_KILL_PROCESS);
    load(writer, NUMBER);
    /* The numbers of the x32 ABI, by which a filter could be passed. */
    put(writer, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1));
    answer(writer, DENY);
}

/* If the call is `number`, the answer is `value`. */
static void on(struct writer *writer, unsigned number, unsigned value)
{
    put(writer, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1));
    answer(writer, value);
}

/* If the call is `number`, it is allowed if bits of an argument are all clear (or any set). */
static void on_bits(
    struct writer *writer, unsigned number, int argument, unsigned bits, int must_be_set)
{
    put(writer, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 4));
    load(writer, ARGUMENT(argument));
    put(writer, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1));
    answer(writer, must_be_set ? SECCOMP_RET_ALLOW : DENY);
    answer(writer, must_be_set ? DENY : SECCOMP_RET_ALLOW);
}

/* If the call is `number`, it is allowed if an argument has a value. */
static void on_value(struct writer *writer, unsigned number, int argument, unsigned value)
{
    put(writer, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 4));
    load(writer, ARGUMENT(argument));
    put(writer, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1));
    answer(writer, SECCOMP_RET_ALLOW);
    answer(writer, DENY);
}

/* What computing, and reading and writing what is open, takes. */
static const unsigned harmless[] = {
    SYS_read, SYS_readv, SYS_pread64, SYS_write, SYS_writev, SYS_pwrite64, SYS_lseek, SYS_close,
    SYS_fstat, SYS_ftruncate, SYS_fallocate, SYS_recvmsg, SYS_munmap, SYS_mremap, SYS_brk,
    SYS_madvise, SYS_futex, SYS_sched_yield, SYS_getrandom, SYS_clock_gettime, SYS_gettimeofday,
    SYS_clock_nanosleep, SYS_nanosleep, SYS_getpid, SYS_gettid, SYS_rt_sigreturn,
    SYS_rt_sigprocmask, SYS_rt_sigaction, SYS_sigaltstack, SYS_restart_syscall, SYS_exit,
    SYS_exit_group,
};

int sandbox_confine(void)
{
    struct sock_filter instructions[SANDBOX_MOST_INSTRUCTIONS];
    struct writer writer = {instructions, 0};
    begin(&writer);
    for (size_t index = 0; index < sizeof harmless / sizeof harmless[0]; index++) {
        on(&writer, harmless[index], SECCOMP_RET_ALLOW);
    }
    on_bits(&writer, SYS_mmap, 2, PROT_EXEC, 0);
    on_bits(&writer, SYS_mprotect, 2, PROT_EXEC, 0);
    /* Only of what is open: by name it would tell which files there are. */
    on_bits(&writer, SYS_newfstatat, 3, AT_EMPTY_PATH, 1);
    /* abort() sends itself a signal. */
    on_value(&writer, SYS_tgkill, 0, (unsigned)getpid());
    answer(&writer, DENY);
    struct sock_fprog filter = {writer.count, writer.instructions};
    if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return errno;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
    if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) != 0) return errno;
    return 0;
}

/* What a program that converts a document has no use for: network, other processes, the system. */
static const unsigned harmful[] = {
    SYS_socket, SYS_connect, SYS_bind, SYS_listen, SYS_accept, SYS_accept4, SYS_sendto,
    SYS_sendmsg, SYS_sendmmsg, SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_kill,
    SYS_tkill, SYS_pidfd_open, SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_setns,
    SYS_unshare, SYS_bpf, SYS_perf_event_open, SYS_userfaultfd, SYS_init_module,
    SYS_finit_module, SYS_delete_module, SYS_kexec_load, SYS_keyctl, SYS_add_key,
    SYS_request_key, SYS_io_uring_setup, SYS_io_uring_enter, SYS_io_uring_register, SYS_reboot,
    SYS_swapon, SYS_sethostname,
};

struct sock_fprog sandbox_program_filter(struct sock_filter *instructions)
{
    struct writer writer = {instructions, 0};
    begin(&writer);
    for (size_t index = 0; index < sizeof harmful / sizeof harmful[0]; index++) {
        on(&writer, harmful[index], DENY);
    }
    answer(&writer, SECCOMP_RET_ALLOW);
    return (struct sock_fprog){writer.count, writer.instructions};
}

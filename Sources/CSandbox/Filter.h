#ifndef SAFEHARBOR_CSANDBOX_FILTER_H
#define SAFEHARBOR_CSANDBOX_FILTER_H

#include <linux/filter.h>

#define SANDBOX_MOST_INSTRUCTIONS 160

/* The filter of system calls for programs that know nothing of a sandbox, written to
   `instructions`, which must have room for SANDBOX_MOST_INSTRUCTIONS. */
struct sock_fprog sandbox_program_filter(struct sock_filter *instructions);

#endif

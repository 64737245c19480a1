// For dl_iterate_phdr(3).
#define _GNU_SOURCE
#include "build_identity.h"

#include <elf.h>
#include <link.h>
#include <string.h>

struct found {
    const unsigned char *bytes;
    size_t length;
};

/// Notes of ELF and the parts of each are filled up to words of four bytes.
static size_t filled(size_t length) {
    return (length + 3) & ~(size_t)3;
}

/// Looks through a segment of notes for the one with the linker's identity of the build.
static int look(const unsigned char *notes, size_t length, struct found *found) {
    static const char linker[] = "GNU";
    size_t place = 0;
    while (length - place >= sizeof(ElfW(Nhdr))) {
        ElfW(Nhdr) note;
        memcpy(&note, notes + place, sizeof note);
        size_t name = place + sizeof note;
        size_t description = name + filled(note.n_namesz);
        size_t end = description + filled(note.n_descsz);
        if (end > length) return 0;
        if (note.n_type == NT_GNU_BUILD_ID && note.n_namesz == sizeof linker &&
            memcmp(notes + name, linker, sizeof linker) == 0) {
            found->bytes = notes + description;
            found->length = note.n_descsz;
            return 1;
        }
        place = end;
    }
    return 0;
}

/// The program comes first; whatever it answers, the libraries are not asked.
static int look_at_program(struct dl_phdr_info *info, size_t size, void *context) {
    (void)size;
    for (int index = 0; index < info->dlpi_phnum; index++) {
        const ElfW(Phdr) *segment = &info->dlpi_phdr[index];
        const unsigned char *notes = (const unsigned char *)(info->dlpi_addr + segment->p_vaddr);
        if (segment->p_type == PT_NOTE && look(notes, segment->p_memsz, context)) break;
    }
    return 1;
}

const unsigned char *build_identity(size_t *length) {
    struct found found = {0};
    dl_iterate_phdr(look_at_program, &found);
    *length = found.length;
    return found.bytes;
}

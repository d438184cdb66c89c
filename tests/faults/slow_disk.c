/* Loaded before the C library: every wait for the disk takes as long as on an ordinary one, and
   may be the moment at which the process dies. SQLite's own waits go through here as well.

     DISK_WAIT     microseconds that each fsync takes
     DISK_FATAL    the process kills itself before its n-th fsync, unlink, rename or ftruncate
*/
#define _GNU_SOURCE
#include <dlfcn.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static long dealings;
static pid_t counted; /* a child counts its own */

static long figure(const char *name) {
    const char *told = getenv(name);
    return told ? atol(told) : 0;
}

static void deal(void) {
    if (counted != getpid()) {
        counted = getpid();
        dealings = 0;
    }
    if (++dealings == figure("DISK_FATAL"))
        kill(getpid(), SIGKILL);
}

static int waited(const char *name, int file) {
    int (*really)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
    deal();
    usleep((useconds_t)figure("DISK_WAIT"));
    return really(file);
}

int fsync(int file) { return waited("fsync", file); }
int fdatasync(int file) { return waited("fdatasync", file); }

int unlink(const char *path) {
    int (*really)(const char *) = (int (*)(const char *))dlsym(RTLD_NEXT, "unlink");
    deal();
    return really(path);
}

int rename(const char *from, const char *to) {
    int (*really)(const char *, const char *) =
        (int (*)(const char *, const char *))dlsym(RTLD_NEXT, "rename");
    deal();
    return really(from, to);
}

int ftruncate(int file, off_t length) {
    int (*really)(int, off_t) = (int (*)(int, off_t))dlsym(RTLD_NEXT, "ftruncate");
    deal();
    return really(file, length);
}

int ftruncate64(int file, off64_t length) {
    int (*really)(int, off64_t) = (int (*)(int, off64_t))dlsym(RTLD_NEXT, "ftruncate64");
    deal();
    return really(file, length);
}

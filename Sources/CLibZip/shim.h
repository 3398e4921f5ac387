// Declarations only: libzip brings OpenSSL, and is loaded when a container is read.
#include <zip.h>

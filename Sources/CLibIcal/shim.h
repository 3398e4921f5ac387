// Declarations only: libical brings ICU and the C++ library, and is loaded when a time zone is first asked for.
#include <libical/ical.h>

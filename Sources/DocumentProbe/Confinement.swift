import Glibc

/// The limits that this process lays on itself before it reads anything.
enum Confinement {
  /// The most memory, in bytes.
  private static let memory: rlim_t = 2 << 30

  /// Enters the limits: memory, no files written, no core dumps. Returns a descriptor for the answers, and sends
  /// whatever the libraries print to nowhere.
  static func enter() -> Int32 {
    limit(RLIMIT_CORE, to: 0)
    limit(RLIMIT_FSIZE, to: 0)
    limit(RLIMIT_AS, to: memory)
    // A library that writes a cache is told so by its write, not by the end of the process.
    _ = signal(SIGXFSZ, SIG_IGN)
    let output = fcntl(1, F_DUPFD_CLOEXEC, 3)
    let nowhere = unsafe open("/dev/null", O_WRONLY | O_CLOEXEC)
    if output >= 0, nowhere >= 0 {
      dup2(nowhere, 1)
      dup2(nowhere, 2)
      close(nowhere)
    }
    return output >= 0 ? output : 1
  }

  /// Lets the process use `seconds` more of a processor before it is ended.
  static func allow(seconds: Int) {
    var used = rusage()
    guard unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &used) == 0 else { return }
    let most = rlim_t(used.ru_utime.tv_sec + used.ru_stime.tv_sec + seconds + 1)
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = min(most, limit.rlim_max)
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
  }

  private static func limit(_ resource: __rlimit_resource, to most: rlim_t) {
    var limit = rlimit(rlim_cur: most, rlim_max: most)
    _ = unsafe setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
  }
}

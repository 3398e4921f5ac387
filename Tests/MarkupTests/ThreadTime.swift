import Glibc

/// How long this thread computes while it runs something; what else the machine does meanwhile does not count.
func threadTime(_ run: () -> Void) -> Duration {
  func now() -> Duration {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
  let start = now()
  run()
  return now() - start
}

import CPoppler
import Glibc

/// Work that may crash, hang or eat memory, done in a child process of its own.
enum Isolation {
  /// How much longer than on an idle machine work may take on a busy one.
  private static let patience = 6

  /// What `work` makes, or `nil` when it takes more than `seconds` of the processor's time or ends in another way.
  static func run(seconds: Int, _ work: () -> [UInt8]) -> [UInt8]? {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { return work() }
    let child = dossier_fork()
    if child == 0 {
      close(ends[0])
      Confinement.allow(seconds: seconds)
      _exit(write(work(), to: ends[1]) ? 0 : 1)
    }
    close(ends[1])
    defer { close(ends[0]) }
    guard child > 0 else { return work() }
    let result = read(from: ends[0], until: Deadline(seconds: Double(seconds * patience)))
    if result == nil { kill(child, SIGKILL) }
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status == 0 ? result : nil
  }

  /// Writes all bytes.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
      let written = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress?.advanced(by: start), $0.count - start)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      start += written
    }
    return true
  }

  /// Everything up to the end, or `nil` when that does not come in time.
  private static func read(from descriptor: Int32, until deadline: Deadline) -> [UInt8]? {
    var bytes: [UInt8] = []
    while true {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = unsafe poll(&waiting, 1, deadline.milliseconds)
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return nil }
      var failure: Int32 = 0
      let block = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        let got = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if got < 0 { failure = errno }
        count = max(0, got)
      }
      if failure == EINTR { continue }
      guard failure == 0 else { return nil }
      if block.isEmpty { return bytes }
      bytes += block
    }
  }
}

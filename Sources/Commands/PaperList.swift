import Glibc

/// The papers to check: those of the command line, then those of a list, read as they are needed.
struct PaperList: Sendable {
  /// One part of several: every n-th paper, by its position.
  struct Shard: Hashable, Sendable {
    /// Which part, counted from 1.
    var number: Int
    /// How many parts.
    var count: Int

    /// The part that was typed, `2/8`; `nil` when it is none.
    init?(_ text: String) {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
      guard parts.count == 2, let number = parts[0], let count = parts[1], number >= 1, number <= count else {
        return nil
      }
      self.number = number
      self.count = count
    }
  }

  private var named: ArraySlice<String>
  private var list: ListedPaths?
  private let shard: Shard?
  private var position = 0

  /// The named papers, then those of the list; of all of them, the shard's.
  init(named: [String], list: ListedPaths? = nil, shard: Shard? = nil) {
    self.named = named[...]
    self.list = list
    self.shard = shard
  }

  /// How many there are, when that is known before the list is read.
  var count: Int? {
    guard list == nil else { return nil }
    guard let shard else { return named.count }
    return (named.count - shard.number + shard.count) / shard.count
  }

  /// Whether `next` need not wait for someone to write the list.
  var isReady: Bool { !named.isEmpty || list?.isReady ?? true }

  /// The next paper; `nil` after the last.
  mutating func next() throws(CommandFailure) -> String? {
    while let path = try nextOfAll() {
      defer { position += 1 }
      if let shard, position % shard.count != shard.number - 1 { continue }
      return path
    }
    return nil
  }

  private mutating func nextOfAll() throws(CommandFailure) -> String? {
    if let path = named.popFirst() { return path }
    return try list?.next()
  }
}

/// A list of paths in a file or on the standard input, one a line or each ended by NUL, read piece by piece.
struct ListedPaths: Sendable {
  private static let longest = 1 << 16

  private let descriptor: Int32
  private let name: String
  private let end: UInt8
  private var piece: [UInt8] = []
  private var start = 0
  private var isOver = false

  /// The list in a file, or on the standard input for `-`. Its file stays open for the program's life.
  init(_ path: String, endedByNull: Bool) throws(CommandFailure) {
    name = path == "-" ? "the standard input" : "'\(path)'"
    end = endedByNull ? 0 : 0x0A
    descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw CommandFailure(
        errno == EACCES ? .notPermitted : .notFound, "Cannot read the list of files \(name): \(System.describe(errno))."
      )
    }
  }

  /// Whether there is something to read, or the end, without waiting.
  var isReady: Bool {
    if isOver || piece[start...].contains(end) { return true }
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&waiting, 1, 0) != 0
  }

  /// The next path; empty lines are passed over.
  mutating func next() throws(CommandFailure) -> String? {
    while let entry = try nextEntry() {
      // Lists that were written on Windows end their lines with CR LF.
      let path = end == 0x0A && entry.last == 0x0D ? entry.dropLast() : entry
      if !path.isEmpty { return String(decoding: path, as: UTF8.self) }
    }
    return nil
  }

  private mutating func nextEntry() throws(CommandFailure) -> ArraySlice<UInt8>? {
    var searched = start
    while true {
      if let found = piece[searched...].firstIndex(of: end) {
        defer { start = found + 1 }
        return piece[start..<found]
      }
      if isOver {
        guard start < piece.count else { return nil }
        defer { start = piece.count }
        return piece[start...]
      }
      guard piece.count - start <= Self.longest else {
        throw CommandFailure(
          .badData, "\(name.prefix(1).uppercased() + name.dropFirst()) is no list of files: one line is too long.",
          advice: "Write one path a line, or end each with NUL and add --null.")
      }
      piece.removeFirst(start)
      searched = piece.count
      start = 0
      try readMore()
    }
  }

  private mutating func readMore() throws(CommandFailure) {
    var failure: Int32 = 0
    let more = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 14) { buffer, count in
      let got = unsafe read(descriptor, buffer.baseAddress, buffer.count)
      if got < 0 { failure = errno }
      count = max(0, got)
    }
    if failure == EINTR { return }
    if failure == EAGAIN {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      _ = unsafe poll(&waiting, 1, 100)
      return
    }
    guard failure == 0 else {
      throw CommandFailure(
        failure == EISDIR ? .badData : .notFound,
        "Cannot read the list of files \(name): \(System.describe(failure)).")
    }
    isOver = more.isEmpty
    piece += more
  }
}

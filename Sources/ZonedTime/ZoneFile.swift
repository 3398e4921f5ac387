import Glibc

/// One of the system's compiled zone files, TZif of version 2 or later (RFC 9636); what it says for all time.
///
/// Read by hand because every command that shows a closing time needs it at once: loading libical, with the ICU it
/// brings, took ten milliseconds for the same answer.
struct ZoneFile: Sendable {
  /// What clocks show for some time.
  struct Period: Hashable, Sendable {
    /// Seconds to add to UTC.
    var offset: Int
    /// `CEST`, `+0545`.
    var abbreviation: String
  }

  /// The moments, in seconds since 1970, from which each entry of `periods` holds, in order.
  private var moments: [Int] = []
  private var periods: [Period] = []
  /// What held before the first moment.
  private var first: Period
  /// What holds after the last moment; `nil` when that is simply the last period.
  private var rule: ZoneRule?

  private static let folder = "/usr/share/zoneinfo"
  private static let maximumBytes = 1 << 20

  /// The file of a zone by its name, or `nil` when there is none that can be read; the name is safe within a path.
  init?(name: String) {
    guard let bytes = ZoneFile.bytes("\(ZoneFile.folder)/\(name)") else { return nil }
    self.init(bytes)
  }

  /// The file's content, or `nil` when it is not whole.
  init?(_ bytes: [UInt8]) {
    var cursor = Cursor(bytes: bytes)
    // The first block, with times of 32 bits, is for old programs.
    guard let old = cursor.header(), cursor.skip(old.length(timeBytes: 4)), let header = cursor.header(),
      header.times <= 100_000, (1...256).contains(header.types)
    else { return nil }
    var starts: [Int] = []
    for _ in 0..<header.times {
      guard let start = cursor.number(bytes: 8), starts.last.map({ $0 < start }) ?? true else { return nil }
      starts.append(start)
    }
    guard let kinds = cursor.take(header.times) else { return nil }
    var types: [(offset: Int, name: Int)] = []
    for _ in 0..<header.types {
      guard let offset = cursor.number(bytes: 4), abs(offset) < 200_000, let rest = cursor.take(2) else { return nil }
      types.append((offset, Int(rest[rest.startIndex + 1])))
    }
    guard let names = cursor.take(header.characters), cursor.skip(header.lengthAfterNames) else { return nil }
    var known: [Period] = []
    for type in types {
      guard type.name < names.count else { return nil }
      let name = names[(names.startIndex + type.name)...].prefix { $0 != 0 }
      known.append(Period(offset: type.offset, abbreviation: String(decoding: name, as: UTF8.self)))
    }
    for kind in kinds {
      guard Int(kind) < known.count else { return nil }
      periods.append(known[Int(kind)])
    }
    moments = starts
    first = known[0]
    guard let footer = cursor.footer() else { return nil }
    if !footer.isEmpty {
      guard let rule = ZoneRule(footer) else { return nil }
      self.rule = rule
    }
  }

  /// What clocks show at so many seconds after 1970.
  func period(at seconds: Int) -> Period {
    guard let last = moments.last else { return rule?.period(at: seconds) ?? first }
    if seconds >= last { return rule?.period(at: seconds) ?? periods[periods.count - 1] }
    var low = 0
    var high = moments.count
    while low < high {
      let middle = (low + high) / 2
      if moments[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? first : periods[low - 1]
  }

  private static func bytes(_ path: String) -> [UInt8]? {
    guard let file = unsafe fopen(path, "re") else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 8192)
    while true {
      let count = unsafe fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= maximumBytes else { return nil }
    }
  }
}

/// The counts at the head of a block.
private struct ZoneHeader {
  var universal: Int
  var standard: Int
  var leaps: Int
  var times: Int
  var types: Int
  var characters: Int

  func length(timeBytes: Int) -> Int {
    times * (timeBytes + 1) + types * 6 + characters + leaps * (timeBytes + 4) + standard + universal
  }

  /// Leap seconds and two lists of flags, of which a clock needs none.
  var lengthAfterNames: Int { leaps * 12 + standard + universal }
}

/// A place in the bytes of a zone file; whatever is asked behind their end is `nil`.
private struct Cursor {
  let bytes: [UInt8]
  var offset = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= bytes.count - offset else { return nil }
    defer { offset += count }
    return bytes[offset..<offset + count]
  }

  mutating func skip(_ count: Int) -> Bool { take(count) != nil }

  /// A signed number, the most significant byte first.
  mutating func number(bytes count: Int) -> Int? {
    guard let digits = take(count) else { return nil }
    let value = digits.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return count == 4 ? Int(Int32(truncatingIfNeeded: value)) : Int(Int64(bitPattern: value))
  }

  mutating func header() -> ZoneHeader? {
    guard let magic = take(4), magic.elementsEqual("TZif".utf8), let version = take(16)?.first, version >= 0x32 else {
      return nil
    }
    var counts: [Int] = []
    for _ in 0..<6 {
      guard let count = number(bytes: 4), (0...1 << 20).contains(count) else { return nil }
      counts.append(count)
    }
    return ZoneHeader(
      universal: counts[0], standard: counts[1], leaps: counts[2], times: counts[3], types: counts[4],
      characters: counts[5])
  }

  /// The rule between two line ends at the end.
  mutating func footer() -> ArraySlice<UInt8>? {
    guard take(1)?.first == 10, let end = bytes[offset...].firstIndex(of: 10) else { return nil }
    return bytes[offset..<end]
  }
}

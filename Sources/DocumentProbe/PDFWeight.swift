import CZlib
import Documents
import FoundationEssentials
import Glibc

/// How much a PDF's packed parts unpack to, found before any library unpacks them: a file of some kilobytes can be made
/// to fill all memory.
struct PDFWeight {
  /// The most bytes that one part may unpack to.
  private static let mostOfOne = 192 << 20
  /// The most bytes that all parts may unpack to, pictures not counted: these are unpacked only as far as they are large.
  private static let mostOfAll = 384 << 20
  /// Parts packed several times over are followed so deep.
  private static let deepest = 4
  /// How far before its data a part's dictionary is looked for.
  private static let dictionaryReach = 1_024

  private var total = 0
  private let bytes: [UInt8]

  /// Refuses a file that unpacks to more than a paper can need.
  static func check(_ bytes: [UInt8]) throws(DocumentError) {
    var weight = PDFWeight(bytes: bytes)
    guard weight.isBearable() else {
      throw DocumentError(
        .tooLarge, path: "", "the PDF unpacks to more than a paper can need, and was not read; export it again")
    }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func isBearable() -> Bool {
    let mark = Array("stream".utf8)
    var from = 0
    while let at = find(mark, from: from) {
      from = at + mark.count
      var start = from
      if start < bytes.count, bytes[start] == 13 { start += 1 }
      if start < bytes.count, bytes[start] == 10 { start += 1 }
      guard start > from, isPacked(bytes[start...]), !isPicture(before: at) else { continue }
      var used = 0
      guard unpack(bytes[start...], depth: 1, used: &used) else { return false }
      from = start + max(0, used)
    }
    return true
  }

  private func find(_ mark: [UInt8], from start: Int) -> Int? {
    var at = start
    while at + mark.count <= bytes.count {
      let found = unsafe bytes.withUnsafeBytes { all -> Int? in
        let base = all.baseAddress!
        return unsafe memchr(base + at, Int32(mark[0]), all.count - at).map { unsafe UnsafeRawPointer($0) - base }
      }
      guard let found else { return nil }
      if bytes[found...].starts(with: mark) { return found }
      at = found + 1
    }
    return nil
  }

  /// Whether bytes begin as zlib's packed data does.
  private func isPacked(_ data: ArraySlice<UInt8>) -> Bool {
    guard data.count >= 2 else { return false }
    let (first, second) = (Int(data[data.startIndex]), Int(data[data.startIndex + 1]))
    return first & 0x0F == 8 && first >> 4 <= 7 && (first << 8 | second) % 31 == 0 && second & 0x20 == 0
  }

  private func isPicture(before at: Int) -> Bool {
    var dictionary = bytes[max(0, at - Self.dictionaryReach)..<at]
    if let end = dictionary.lastRange(of: Array("endobj".utf8)) { dictionary = dictionary[end.upperBound...] }
    return dictionary.firstRange(of: Array("/Image".utf8)) != nil
  }

  /// Unpacks data piece by piece and keeps none; `used` becomes the number of packed bytes. `false` when it is too much.
  private mutating func unpack(_ data: ArraySlice<UInt8>, depth: Int, used: inout Int) -> Bool {
    var stream = unsafe z_stream()
    guard unsafe inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return true }
    defer { unsafe inflateEnd(&stream) }
    var size = 0
    // What unpacks to packed data is kept, to be unpacked in turn.
    var kept: [UInt8]?
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    let isBearable = unsafe data.withUnsafeBytes { input -> Bool in
      unsafe stream.next_in = UnsafeMutablePointer(
        mutating: input.baseAddress!.assumingMemoryBound(to: UInt8.self))
      unsafe stream.avail_in = UInt32(clamping: input.count)
      var status = Z_OK
      while status == Z_OK {
        let room = piece.count
        status = unsafe piece.withUnsafeMutableBufferPointer { output in
          unsafe stream.next_out = output.baseAddress
          unsafe stream.avail_out = UInt32(room)
          return unsafe inflate(&stream, Z_NO_FLUSH)
        }
        let got = room - Int(unsafe stream.avail_out)
        if size == 0, depth < Self.deepest, isPacked(piece[..<got]) { kept = [] }
        kept?.append(contentsOf: piece[..<got])
        size += got
        total += got
        guard size <= Self.mostOfOne, total <= Self.mostOfAll else { return false }
        if got == 0 { break }
      }
      used = input.count - Int(unsafe stream.avail_in)
      return true
    }
    guard isBearable, let kept else { return isBearable }
    var inner = 0
    return unpack(kept[...], depth: depth + 1, used: &inner)
  }
}

import CNettle
import Glibc

/// The SHA-256 of some bytes: whether a document is still the one that was attached.
package struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
  /// The digest in 64 lower-case hexadecimal digits.
  package let hex: String

  package var description: String { hex }

  private init(digits: String) { hex = digits }

  /// A digest that was written down; `nil` when the text is not 64 lower-case hexadecimal digits.
  package init?(hex text: String) {
    guard text.utf8.count == 64, text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else {
      return nil
    }
    self.init(digits: text)
  }

  /// The digest of bytes in memory.
  package static func of(_ bytes: [UInt8]) -> SHA256Digest { of(bytes[...]) }

  /// The digest of a part of bytes in memory.
  package static func of(_ bytes: ArraySlice<UInt8>) -> SHA256Digest {
    var context = started()
    unsafe bytes.withUnsafeBufferPointer { unsafe nettle_sha256_update(&context, $0.count, $0.baseAddress) }
    return finished(&context)
  }

  /// The digest of what an open file still holds, read in pieces of 64 KiB; throws `ReadFailure` when reading fails.
  package static func of(descriptor: CInt) throws(ReadFailure) -> SHA256Digest {
    var context = started()
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe read(descriptor, &piece, piece.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw ReadFailure(errno: errno)
      }
      if count == 0 { return finished(&context) }
      unsafe nettle_sha256_update(&context, count, piece)
    }
  }

  /// A file that could not be read to its end.
  package struct ReadFailure: Error, Hashable, Sendable {
    /// The system's error number.
    package let errno: CInt
  }

  private static func started() -> sha256_ctx {
    var context = sha256_ctx()
    unsafe nettle_sha256_init(&context)
    return context
  }

  private static func finished(_ context: inout sha256_ctx) -> SHA256Digest {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    unsafe nettle_sha256_digest(&context, digest.count, &digest)
    let digits = Array("0123456789abcdef".utf8)
    return SHA256Digest(
      digits: String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self))
  }
}

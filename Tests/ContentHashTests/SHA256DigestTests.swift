import ContentHash
import Foundation
import Testing

@Suite struct SHA256DigestTests {
  // FIPS 180-2, appendix B, and the empty text.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ])
  func knownTextsHaveTheirDigest(_ text: String, hex: String) {
    #expect(SHA256Digest.of(Array(text.utf8)).hex == hex)
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 200_000])
  func anOpenFileHasTheDigestOfItsBytes(_ count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(bytes).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    let file = try FileHandle(forReadingFrom: path)
    #expect(try SHA256Digest.of(descriptor: file.fileDescriptor) == SHA256Digest.of(bytes))
  }

  @Test func whatCannotBeReadSaysWhy() {
    let failure = #expect(throws: SHA256Digest.ReadFailure.self) { try SHA256Digest.of(descriptor: -1) }
    #expect(failure?.errno == EBADF)
  }
}

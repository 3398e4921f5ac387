import Documents
import Glibc
import Testing

@Suite struct IncomingFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func code(_ path: String, maximumBytes: Int = 1000) -> DocumentError.Code? {
    do throws(DocumentError) {
      _ = try IncomingFile.read(path, maximumBytes: maximumBytes)
      return nil
    } catch {
      return error.code
    }
  }

  @Test func aFileIsReadWithItsNameAndItsDigest() throws {
    let file = try IncomingFile.read(folder.file("a paper.txt", Array("abc".utf8)))
    #expect(file.bytes == Array("abc".utf8))
    #expect(file.name == "a paper.txt")
    #expect(file.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func whatIsNoFileIsRefusedAtOnce() throws {
    let pipe = folder.path("pipe")
    let loop = folder.path("loop")
    try #require(unsafe mkfifo(pipe, 0o600) == 0)
    try #require(unsafe symlink(loop, loop) == 0)
    #expect(code(folder.path) == .notAFile)
    #expect(code(folder.path("pipe")) == .notAFile)
    #expect(code("/dev/zero") == .notAFile)
    #expect(code(folder.path("loop")) == .notFound)
    #expect(code(folder.path("missing.pdf")) == .notFound)
    #expect(code(folder.path("missing/paper.pdf")) == .notFound)
    #expect(code("") == .notFound)
  }

  @Test func emptyAndLargeFilesAreRefused() throws {
    #expect(try code(folder.file("empty.pdf", [])) == .empty)
    #expect(try code(folder.file("full.pdf", [UInt8](repeating: 65, count: 1000))) == nil)
    #expect(try code(folder.file("large.pdf", [UInt8](repeating: 65, count: 1001))) == .tooLarge)
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything")) func whatOneMayNotReadIsSaidSo() throws {
    #expect(try code(folder.file("secret.pdf", [65], mode: 0)) == .notPermitted)
  }

  /// Files in /proc say that they are empty, and are not: what was read differs from what was said.
  @Test func aFileThatIsNotAsLongAsItSaysIsRefused() {
    #expect(code("/proc/self/status", maximumBytes: 100_000) == .unreadable)
  }

  @Test func errorsHaveTheirExitStatus() {
    let statuses: [DocumentError.Code: Int32] = [
      .notFound: 66, .probeMissing: 66, .notPermitted: 77, .notAFile: 65, .tooLarge: 65, .empty: 65,
      .notWhatItClaims: 65, .unreadable: 65, .password: 65, .timedOut: 65, .outOfMemory: 65,
    ]
    for (code, status) in statuses { #expect(DocumentError(code, path: "a", "b").exitStatus == status) }
    #expect(DocumentError(.empty, path: "a", "b") == DocumentError(.empty, path: "c", "d"))
    #expect(DocumentError(.empty, path: "a.pdf", "nothing in it").description == "a.pdf: nothing in it")
  }
}

import Foundation
import Testing
import VacancyModel

@testable import WorkspaceStore

/// What other tools lose data by: killed while writing, several writers, no room, no permission.
@Suite(.serialized) struct HardTimesTests {
  private let shelf: Shelf
  private let slug = Sample.slug

  init() throws { shelf = try Shelf() }

  @Test func aWriterKilledAtAnyMomentLeavesTheRecordWhole() throws {
    try shelf.folder.create(Sample.full(items: 10), notice: nil)
    for round in 0..<25 {
      let before = try shelf.folder.load(slug).history.count
      let (process, _) = try Rehearsal.start("exec $RUN change \(slug) round-\(round) 100000", in: shelf)
      try wait { try shelf.folder.load(slug).history.count > before }
      usleep(UInt32(round * 500))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let own = try shelf.folder.load(slug).history.dropFirst(before)
      #expect(own.map(\.new) == (0..<own.count).map { "\($0)" })
      #expect(own.allSatisfy { $0.what == "round-\(round)" })
      // A dead holder's lock is free at once.
      try shelf.folder.update(slug, wait: 0) { $0.history.removeLast($0.history.count - 4) }
    }
  }

  @Test func aWriterKilledWhileStartingWorkspacesLeavesOnlyWholeOnes() throws {
    for round in 0..<20 {
      let before = try shelf.folder.slugs().count
      let (process, _) = try Rehearsal.start("exec $RUN create round-\(round) 100000", in: shelf)
      try wait { try shelf.folder.slugs().count > before + 1 }
      usleep(UInt32(round * 500))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      for (_, result) in try shelf.folder.list() {
        #expect(throws: Never.self) { try result.get() }
      }
      try shelf.folder.create(Sample.empty(try #require(Slug("after-\(round)"))), notice: nil)
    }
  }

  private func wait(until done: () throws -> Bool) throws {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(20)
    while try !done() {
      try #require(clock.now < end)
      usleep(1_000)
    }
  }

  @Test func eightWritersLoseNothing() throws {
    try shelf.folder.create(Sample.full(items: 10), notice: nil)
    let writers = try (0..<8).map { try Rehearsal.start("exec $RUN change \(slug) writer-\($0) 20", in: shelf) }
    for (process, output) in writers {
      #expect(String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) == "changed\n")
      process.waitUntilExit()
    }
    let history = try shelf.folder.load(slug).history.dropFirst(4)
    #expect(history.count == 160)
    for writer in 0..<8 {
      #expect(history.filter { $0.what == "writer-\(writer)" }.map(\.new) == (0..<20).map { "\($0)" })
    }
  }

  @Test func threadsOfOneProcessWaitForEachOtherToo() async throws {
    try shelf.folder.create(Sample.empty(), notice: nil)
    let folder = shelf.folder
    let slug = slug
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          for _ in 0..<5 {
            _ = try? folder.update(slug, wait: 30) {
              $0.history.append(Change(time: Sample.moment, what: "\(number)", old: nil, new: nil))
            }
          }
        }
      }
    }
    #expect(try folder.load(slug).history.count == 40)
  }

  @Test func aFullDiskLosesNothing() throws {
    // A file system of 256 KiB of its own, which goes with the script; `unshare -r` does it for those who are not root.
    let words = try Rehearsal.words(
      """
      mkdir -p $ROOT
      unshare \(geteuid() == 0 ? "" : "-r") -m sh -c '
        mount -t tmpfs -o size=256k none $ROOT || exit
        $RUN create one 1 && $RUN change one a 3
        dd if=/dev/zero of=$ROOT/filler bs=1k 2>/dev/null
        $RUN change one b 1; $RUN create two 1; $RUN load one; ls -A $ROOT $ROOT/one
        rm $ROOT/filler
        $RUN change one c 1; $RUN load one'
      """, in: shelf)
    // Where no file system may be mounted, the limit on a file's length below says the same.
    guard words.first == "created" else {
      #expect(words.contains { $0.contains("ermitted") || $0.contains("ermission") }, "\(words)")
      return
    }
    let files = ["one:", ".lock", "documents", "history", "notice", "workspace.xml", "workspace.xml.previous"]
    #expect(words.prefix(2) == ["created", "changed"])
    #expect(words[2...4] == ["full", "full", "3"])
    #expect(
      words[5...].map { $0.hasPrefix("/") ? $0.split(separator: "/").last.map(String.init) ?? $0 : $0 }.suffix(9)
        == files + ["changed", "4"])
    #expect(!words.contains { $0.contains(".new") })
  }

  @Test func aFileThatMayNotGrowLosesNothing() throws {
    try shelf.folder.create(Sample.full(items: 10), notice: nil)
    let before = try shelf.text("\(slug)/workspace.xml")
    let words = try Rehearsal.words("trap '' XFSZ; ulimit -f 4; $RUN change \(slug) a 1; $RUN create two 1", in: shelf)
    #expect(words == ["full", "created"])
    #expect(try shelf.text("\(slug)/workspace.xml") == before)
    #expect(
      try !FileManager.default.contentsOfDirectory(atPath: shelf.url("\(slug)").path).contains(".workspace.xml.new"))
  }

  @Test func aFolderThatMayNotBeWrittenSaysSo() throws {
    try shelf.folder.create(Sample.full(), notice: nil)
    let manager = FileManager.default
    for path in ["", "\(slug)", "\(slug)/documents"] {
      try manager.setAttributes([.posixPermissions: 0o500], ofItemAtPath: shelf.url(path).path)
    }
    try? manager.removeItem(at: shelf.url("\(slug)/.lock"))
    // Root may write everywhere unless it gives its capabilities away.
    let run = geteuid() == 0 ? "setpriv --bounding-set=-all --inh-caps=-all $RUN" : "$RUN"
    let words = try Rehearsal.words("\(run) change \(slug) a 1; \(run) create two 1; \(run) load \(slug)", in: shelf)
    #expect(words == ["notPermitted", "notPermitted", "4"])
    for path in ["\(slug)/documents", "\(slug)", ""] {
      try manager.setAttributes([.posixPermissions: 0o700], ofItemAtPath: shelf.url(path).path)
    }
  }
}

/// Papers that several workers check at a time and whose results leave in their order.
///
/// A worker that is far ahead of the first unfinished paper waits, so that memory does not grow with their number.
actor Lineup {
  /// A paper and its place in the order.
  struct Entry: Sendable {
    var place: Int
    var path: String
  }

  /// Tells of the results; after the last paper it knows how all went.
  private(set) var teller: PaperTeller
  private var paths: PaperList
  private let ahead: Int
  private var taken = 0
  private var delivered = 0
  private var finished: [Int: PaperTelling] = [:]
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// Results for `teller`, each in its turn; workers are `ahead` papers before it at most.
  init(_ paths: PaperList, ahead: Int = 1000, teller: PaperTeller) {
    self.paths = paths
    self.ahead = ahead
    self.teller = teller
  }

  /// Has every paper checked, so many at a time.
  func run(width: Int, _ check: @escaping @Sendable (String) async -> PaperTelling) async throws {
    defer { teller.end() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<max(1, width) {
        group.addTask {
          while let entry = try await self.next() { try await self.finish(entry.place, check(entry.path)) }
        }
      }
      do {
        try await group.waitForAll()
      } catch {
        // The others may wait for a turn that will not come.
        group.cancelAll()
        release()
        throw error
      }
    }
  }

  private func next() async throws -> Entry? {
    while taken >= delivered + ahead {
      await withCheckedContinuation { waiting.append($0) }
      try Task.checkCancellation()
    }
    while !paths.isReady { try await Task.sleep(for: .milliseconds(20)) }
    try Task.checkCancellation()
    guard let path = try paths.next() else { return nil }
    defer { taken += 1 }
    return Entry(place: taken, path: path)
  }

  /// Takes a paper's result, and tells of it and of those after it when their turn has come.
  private func finish(_ place: Int, _ telling: PaperTelling) throws {
    finished[place] = telling
    while let telling = finished.removeValue(forKey: delivered) {
      delivered += 1
      try teller.tell(telling)
    }
    if taken < delivered + ahead { release() }
  }

  private func release() {
    for worker in waiting { worker.resume() }
    waiting = []
  }
}

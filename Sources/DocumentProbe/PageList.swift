/// Pages as a sentence begins with them.
enum PageList {
  private static let mostRuns = 5

  /// `Page 3`, `Pages 2–4 and 7`; the pages in their order, counted from 1.
  static func name(_ pages: [Int]) -> String {
    var runs: [(first: Int, last: Int)] = []
    for page in pages {
      if let last = runs.last, page == last.last + 1 {
        runs[runs.count - 1].last = page
      } else {
        runs.append((page, page))
      }
    }
    var parts = runs.map { run in
      run.first == run.last
        ? "\(run.first)" : run.last == run.first + 1 ? "\(run.first) and \(run.last)" : "\(run.first)–\(run.last)"
    }
    guard pages.count > 1 else { return "Page \(parts.first ?? "")" }
    if parts.count > mostRuns { parts = parts.prefix(mostRuns - 1) + ["others"] }
    let all = parts.count > 1 ? parts.dropLast().joined(separator: ", ") + " and " + parts[parts.count - 1] : parts[0]
    return "Pages \(all)"
  }
}

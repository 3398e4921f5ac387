import VacancyModel

@testable import Commands

/// The limit as a person types it: what is understood keeps to its bounds.
enum LimitTarget {
  static func run(_ bytes: [UInt8]) {
    guard let limit = try? LimitWords.limit(String(decoding: bytes, as: UTF8.self)) else { return }
    precondition(limit.isEntered)
    for figure in [limit.pages, limit.sheets, limit.words, limit.characters] {
      precondition(figure.map { (1...10_000_000).contains($0) } ?? true)
    }
    precondition(!limit.summary.isEmpty)
  }
}

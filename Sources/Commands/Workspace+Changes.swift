import Readiness
import VacancyModel

extension Workspace {
  /// Sets a value and keeps the old one in the history; nothing happens when it is that already.
  mutating func record<Value: Equatable>(
    _ what: String, _ path: WritableKeyPath<Workspace, Value>, _ value: Value, at time: Instant,
    words: (Value) -> String?
  ) {
    let old = self[keyPath: path]
    guard old != value else { return }
    self[keyPath: path] = value
    history.append(Change(time: time, what: what, old: words(old), new: words(value)))
  }

  /// Where the item stands that was typed.
  func index(ofItem typed: String) throws(CommandFailure) -> Int {
    if let index = items.firstIndex(where: { $0.id == typed }) { return index }
    var failure = CommandFailure(.notFound, "'\(slug)' has no item '\(typed)'.")
    if let question = NearestName.question(for: typed, among: items.map(\.id)) { failure.advice = [question] }
    failure.advice.append("'dossier status \(slug) --items' lists them.")
    throw failure
  }

  /// Adds a document to an item. It takes the place of those named, of one of the same file, and, where the item is one
  /// paper, of every earlier one; what it replaces stays in the history and in the folder.
  mutating func attach(_ evidence: Evidence, toItem index: Int, replacing faulty: Set<String>, at time: Instant) {
    let item = items[index]
    var kept = item.requirement.isPaper ? [] : item.evidence
    kept.removeAll { faulty.contains($0.file) || $0.file == evidence.file }
    record("item \(item.id) evidence", \.items[index].evidence, kept + [evidence], at: time) {
      $0.isEmpty ? nil : $0.map(\.file).joined(separator: ", ")
    }
  }

  /// Records that an item is ready when nothing more than that is known of it.
  mutating func markReady(_ index: Int, at time: Instant) {
    guard items[index].status == .notStarted || items[index].status == .inProgress else { return }
    record("item \(items[index].id) status", \.items[index].status, .ready, at: time) { $0.rawValue }
  }
}

import Foundation
import TestSupport
import VacancyModel

/// What a plan says of a notice, held against the answers of a careful reader.
///
/// A key that an answer lacks is not compared; `null` means that the notice does not say it, so that a value is invented.
/// `titleAlso` and its like hold further right answers, `optional` names (with `*`) what is not compared.
struct CorpusScore {
  /// How a fact came out.
  enum Outcome: String, CaseIterable { case right, missed, wrong, invented }

  /// Something that is not right.
  struct Mistake {
    var notice: String
    var outcome: Outcome
    var kind: String
    var fact: String
    var detail: String

    /// By which the list of known mistakes names it.
    var name: String { "\(notice) \(fact)" }
  }

  /// How often each kind of fact came out how.
  private(set) var table: [String: [Outcome: Int]] = [:]
  /// Everything that is not right.
  private(set) var mistakes: [Mistake] = []

  let notice: NoticeCorpus.Notice
  let plan: ApplicationPlan
  let text: QuotedText
  private let optional: [String]

  var answer: JSONValue { notice.answer }

  init(_ notice: NoticeCorpus.Notice, _ plan: ApplicationPlan) {
    self.notice = notice
    self.plan = plan
    text = QuotedText(notice.text)
    optional = notice.answer["optional"].elements.compactMap(\.string)
    compareFacts()
    compareNumbers()
    compareLists()
    compareDeadline()
    compareItems()
    compareLimits()
    compareWarnings()
    compareQuotes()
  }

  /// Whether the answer leaves a fact open.
  func isOptional(_ fact: String) -> Bool { optional.contains { Wording.fits(fact, $0) } }

  /// Whether the answer speaks of a fact and does not leave it open.
  func isCompared(_ key: String) -> Bool { answer.names.contains(key) && !isOptional(key) }

  mutating func note(
    _ outcome: Outcome, _ kind: String, _ fact: String? = nil, _ detail: @autoclosure () -> String = ""
  ) {
    table[kind, default: [:]][outcome, default: 0] += 1
    guard outcome != .right else { return }
    mistakes.append(
      Mistake(notice: notice.name, outcome: outcome, kind: kind, fact: fact ?? kind, detail: detail()))
  }

  /// Compares two values of which none means that the notice does not say it.
  mutating func compare<Value>(
    _ kind: String, _ fact: String? = nil, _ found: Value?, _ wanted: JSONValue, isRight: (Value) -> Bool
  ) {
    switch (found, wanted) {
    case (nil, .null): note(.right, kind, fact)
    case (nil, _): note(.missed, kind, fact, "not found: \(wanted)")
    case (.some(let found), .null): note(.invented, kind, fact, "\(found)")
    case (.some(let found), _): note(isRight(found) ? .right : .wrong, kind, fact, "\(found), not \(wanted)")
    }
  }

  /// Compares values in no order: what is over on one side stands against what is over on the other.
  mutating func compare(_ kind: String, _ found: [String], _ wanted: [String]) {
    var extra = found
    var lacking: [String] = []
    for value in wanted {
      if let place = extra.firstIndex(of: value) {
        extra.remove(at: place)
        note(.right, kind)
      } else {
        lacking.append(value)
      }
    }
    for (value, other) in zip(extra, lacking) { note(.wrong, kind, nil, "\(value), not \(other)") }
    for value in lacking.dropFirst(extra.count) { note(.missed, kind, nil, "not found: \(value)") }
    for value in extra.dropFirst(lacking.count) { note(.invented, kind, nil, value) }
  }

  /// Whether a source stands on, or reaches over, one of these lines.
  func covers(_ source: Source, _ lines: [Int]) -> Bool {
    lines.contains(source.line)
      || text.places(of: source.quote).contains { place in lines.contains { place.contains($0) } }
  }
}

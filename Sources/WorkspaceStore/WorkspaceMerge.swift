package import VacancyModel

/// Two copies of a workspace that were changed apart, brought together part by part: the later change of each counts.
package struct WorkspaceMerge: Hashable, Sendable {
  /// Where a part comes from.
  package enum Side: Hashable, Sendable {
    /// The workspace.
    case here
    /// The other copy.
    case there
    /// Both: nothing was left out.
    case both
  }

  /// What was done about a part that was not the same in both.
  package struct Decision: Hashable, Sendable {
    /// The part, as the history names it: `item nationality status`.
    package let part: String
    /// Where it comes from.
    package let side: Side
    /// When it was changed there last; `nil` where no change is on record.
    package let time: Instant?
  }

  /// The workspace with both brought together; its history has every line of both, in the order of time.
  package private(set) var workspace: Workspace
  /// What was decided, in the order of the items.
  package private(set) var decisions: [Decision] = []

  private let here: Workspace
  private let there: Workspace
  private let hereTimes: [String: Instant]
  private let thereTimes: [String: Instant]

  /// Brings two copies together.
  package init(_ here: Workspace, _ there: Workspace) {
    self.here = here
    self.there = there
    hereTimes = WorkspaceMerge.times(WorkspaceMerge.pairs(here.history, there.history))
    thereTimes = WorkspaceMerge.times(WorkspaceMerge.pairs(there.history, here.history))
    workspace = here
    mergeRest()
    mergeFacts()
    mergeItems()
    workspace.slug = here.slug
    workspace.created = here.created
    workspace.history = WorkspaceMerge.history(here.history, there.history)
  }

  private typealias Pair = (own: Change, other: Change?)

  /// Every line of a history with the same line of the other, where that has it.
  private static func pairs(_ own: [Change], _ other: [Change]) -> [Pair] {
    var known: [Change: [Change]] = [:]
    for change in other.reversed() { known[change.plain, default: []].append(change) }
    return own.map { ($0, known[$0.plain]?.popLast()) }
  }

  /// When each part was changed last, or a change of it taken back, that the other side does not know of.
  private static func times(_ pairs: [Pair]) -> [String: Instant] {
    var times: [String: Instant] = [:]
    for (own, other) in pairs where own.what != Change.undo {
      if other == nil { times[own.what] = max(times[own.what] ?? own.time, own.time) }
      guard let undone = own.undone, other?.undone == nil else { continue }
      times[own.what] = max(times[own.what] ?? undone, undone)
    }
    return times
  }

  /// The later side of a part, by the changes that concern it; `nil` when neither has any.
  private func later(_ concerns: (String) -> Bool) -> (side: Side, time: Instant)? {
    let here = hereTimes.filter { concerns($0.key) }.values.max()
    let there = thereTimes.filter { concerns($0.key) }.values.max()
    guard let there else { return here.map { (.here, $0) } }
    guard let here, here >= there else { return (.there, there) }
    return (.here, here)
  }

  private mutating func decide<Value: Equatable>(
    _ part: String, _ path: WritableKeyPath<Workspace, Value>, concerns: ((String) -> Bool)? = nil
  ) {
    guard here[keyPath: path] != there[keyPath: path] else { return }
    let later = later(concerns ?? { $0 == part })
    let side = later?.side ?? .here
    workspace[keyPath: path] = (side == .there ? there : here)[keyPath: path]
    decisions.append(Decision(part: part, side: side, time: later?.time))
  }

  private static let facts = ["deadline", "title", "organisation", "grade", "reference", "location"]

  /// What is neither an item nor a fact that can be entered: the notices and all that follows from them.
  private mutating func mergeRest() {
    let later = later { !$0.hasPrefix("item ") && !WorkspaceMerge.facts.contains($0) }
    if later?.side == .there { workspace = there }
    for notice in here.notices + there.notices
    where !workspace.notices.contains(where: { $0.sha256 == notice.sha256 }) {
      workspace.notices.append(notice)
    }
    if workspace.notices != here.notices || workspace.warnings != here.warnings {
      decisions.append(Decision(part: "notice", side: later?.side ?? .both, time: later?.time))
    }
  }

  private mutating func mergeFacts() {
    decide("title", \.vacancy.title)
    decide("organisation", \.vacancy.organisation)
    decide("location", \.vacancy.location)
    decide("reference", \.vacancy.reference)
    decide("grade", \.vacancy.grades)
    decide("deadline", \.vacancy.deadline)
  }

  private mutating func mergeItems() {
    var items: [TrackedItem] = []
    for mine in here.items {
      if let other = there.items.first(where: { $0.id == mine.id }) {
        items.append(merged(mine, other))
      } else if let later = later({ $0.concerns(item: mine.id) }), later.side == .there {
        decisions.append(Decision(part: "item \(mine.id)", side: .there, time: later.time))
      } else {
        items.append(mine)
      }
    }
    for (index, other) in there.items.enumerated() where !here.items.contains(where: { $0.id == other.id }) {
      let later = later { $0.concerns(item: other.id) }
      guard later?.side != .here else { continue }
      let before = there.items[..<index].last { known in items.contains { $0.id == known.id } }
      let place = items.firstIndex { $0.id == before?.id }.map { $0 + 1 } ?? items.count
      items.insert(other, at: place)
      decisions.append(Decision(part: "item \(other.id)", side: .there, time: later?.time))
    }
    workspace.items = items
  }

  private mutating func merged(_ mine: TrackedItem, _ other: TrackedItem) -> TrackedItem {
    guard mine != other else { return mine }
    let part = "item \(mine.id)"
    var item = later { $0.concerns(item: mine.id) }?.side == .there ? other : mine
    var isExplained = false
    func take<Value: Equatable>(_ name: String, _ path: WritableKeyPath<TrackedItem, Value>) -> Decision? {
      guard mine[keyPath: path] != other[keyPath: path] else { return nil }
      let later = later { $0 == name }
      item[keyPath: path] = (later?.side == .there ? other : mine)[keyPath: path]
      return Decision(part: name, side: later?.side ?? .here, time: later?.time)
    }
    for decision in [
      take(part, \.isAssumed), take("\(part) status", \.status), take("\(part) note", \.note),
    ].compactMap(\.self) {
      decisions.append(decision)
      isExplained = true
    }
    if mine.evidence != other.evidence {
      isExplained = true
      if mine.requirement.limit != nil {
        if let decision = take("\(part) evidence", \.evidence) { decisions.append(decision) }
      } else {
        item.evidence = mine.evidence + other.evidence.filter { !mine.evidence.map(\.sha256).contains($0.sha256) }
        if item.evidence != mine.evidence {
          decisions.append(
            Decision(part: "\(part) evidence", side: .both, time: later { $0 == "\(part) evidence" }?.time))
        }
      }
    }
    if !isExplained {
      let later = later { $0.concerns(item: mine.id) }
      decisions.append(Decision(part: part, side: later?.side ?? .here, time: later?.time))
    }
    return item
  }

  /// Every line of both, each side in its own order of writing, and the two by time.
  private static func history(_ here: [Change], _ there: [Change]) -> [Change] {
    let pairs = pairs(here, there)
    let common = pairs.prefix { $0.other != nil }.count
    var mine = pairs.map { pair in
      var line = pair.own
      line.undone = pair.own.undone ?? pair.other?.undone
      return line
    }[...]
    var fresh = WorkspaceMerge.pairs(there, here).filter { $0.other == nil }.map { pair in
      var line = pair.own
      line.step = nil
      return line
    }[...]
    var lines = Array(mine.prefix(common))
    mine = mine.dropFirst(common)
    while let first = mine.first, let second = fresh.first {
      lines.append(second.time < first.time ? fresh.removeFirst() : mine.removeFirst())
    }
    return lines + mine + fresh
  }
}

extension Change {
  /// The change without what is told of it later.
  fileprivate var plain: Change { Change(time: time, what: what, old: old, new: new) }
}

extension String {
  fileprivate func concerns(item id: String) -> Bool { self == "item \(id)" || hasPrefix("item \(id) ") }
}

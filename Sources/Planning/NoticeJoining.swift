package import VacancyModel

/// What becomes of a workspace when another notice of its vacancy is read: pure, nothing of the person's work is lost.
package struct NoticeJoining: Sendable {
  /// How the other notice stands to those before.
  package enum Manner: Sendable {
    /// It takes their place: an amended notice.
    case amends
    /// It stands beside them: an annex, a translation.
    case adds
  }

  /// The workspace afterwards, with its history.
  package private(set) var workspace: Workspace
  /// The differences, the weightiest first.
  package private(set) var changes: [NoticeChange] = []

  private let manner: Manner
  private let time: Instant
  private let sameLanguage: Bool

  /// Joins a notice to a workspace.
  ///
  /// - Parameters:
  ///   - notice: the notice under the name by which it is kept.
  ///   - plan: what it asks.
  ///   - time: the moment, for the history.
  package init(
    _ workspace: Workspace, _ notice: NoticeIdentity, _ plan: ApplicationPlan, as manner: Manner, at time: Instant
  ) {
    self.workspace = workspace
    self.manner = manner
    self.time = time
    sameLanguage = workspace.notices.last.map { $0.language == notice.language } ?? true
    var plan = plan
    plan.mark(notice: notice.file)
    record("notice", old: nil, new: manner == .amends ? "amended by \(notice.file)" : "added \(notice.file)")
    joinFacts(plan.vacancy)
    joinItems(plan.items)
    joinLists(plan.vacancy)
    joinWarnings(plan.warnings)
    self.workspace.notices.append(notice)
  }

  // MARK: Facts

  private mutating func joinFacts(_ new: Vacancy) {
    joinDeadline(new.deadline)
    join("title", \.title, new.title, isWorded: true)
    join("reference", \.reference, new.reference, isWorded: false)
    join("organisation", \.organisation, new.organisation, isWorded: true)
    join("location", \.location, new.location, isWorded: true)
    joinGrades(new.grades)
    joinNumber("posts", \.posts, new.posts)
    join("clearance", \.clearanceLevel, new.clearanceLevel, isWorded: true)
    if manner == .amends || workspace.vacancy.languages.isEmpty, !new.languages.isEmpty {
      workspace.vacancy.languages = new.languages
    }
    if manner == .amends || workspace.vacancy.experienceYears.isEmpty, !new.experienceYears.isEmpty {
      joinExperience(new.experienceYears)
    }
    if let salary = new.salary, manner == .amends || workspace.vacancy.salary == nil {
      workspace.vacancy.salary = salary
    }
    workspace.vacancy.contract.years = choose(workspace.vacancy.contract.years, new.contract.years)
    workspace.vacancy.contract.maximumYears = choose(
      workspace.vacancy.contract.maximumYears, new.contract.maximumYears)
    workspace.vacancy.contract.conversion = choose(workspace.vacancy.contract.conversion, new.contract.conversion)
    workspace.vacancy.seatZone = workspace.vacancy.seatZone ?? new.seatZone
  }

  private func choose<Value>(_ old: Fact<Value>?, _ new: Fact<Value>?) -> Fact<Value>? {
    manner == .amends ? new ?? old : old ?? new
  }

  /// A fact in words; those of another language are not held against each other.
  private mutating func join(
    _ name: String, _ path: WritableKeyPath<Vacancy, Fact<String>?>, _ new: Fact<String>?, isWorded: Bool
  ) {
    let old = workspace.vacancy[keyPath: path]
    if let old, let new, isWorded, !sameLanguage, !NoticeJoining.same(old.value, new.value) { return }
    let outcome = outcome(old, new) { NoticeJoining.same($0, $1) }
    workspace.vacancy[keyPath: path] = outcome.fact
    note(
      name, outcome.effect, old.map { .init(.text($0.value), $0.source) }, new.map { .init(.text($0.value), $0.source) }
    )
  }

  private mutating func joinNumber(
    _ name: String, _ path: WritableKeyPath<Vacancy, Fact<Int>?>, _ new: Fact<Int>?
  ) {
    let old = workspace.vacancy[keyPath: path]
    let outcome = outcome(old, new, ==)
    workspace.vacancy[keyPath: path] = outcome.fact
    note(
      name, outcome.effect, old.map { .init(.number($0.value), $0.source) },
      new.map { .init(.number($0.value), $0.source) })
  }

  private mutating func joinGrades(_ new: [Fact<String>]) {
    func side(_ grades: [Fact<String>]) -> Fact<String>? {
      grades.first.map { Fact(grades.map(\.value).joined(separator: "/"), $0.certainty, source: $0.source) }
    }
    let (old, now) = (side(workspace.vacancy.grades), side(new))
    let outcome = outcome(old, now) { NoticeJoining.same($0, $1) }
    switch outcome.effect {
    case .changed, .added: workspace.vacancy.grades = new
    case .conflicting:
      for index in workspace.vacancy.grades.indices { workspace.vacancy.grades[index].certainty = .conflicting }
    default: break
    }
    note(
      "grade", outcome.effect, old.map { .init(.text($0.value), $0.source) },
      now.map { .init(.text($0.value), $0.source) })
  }

  private mutating func joinExperience(_ new: [Fact<Int>]) {
    let old = workspace.vacancy.experienceYears
    workspace.vacancy.experienceYears = new
    guard old.map(\.value) != new.map(\.value) else { return }
    func side(_ years: [Fact<Int>]) -> NoticeChange.Side? {
      years.first.map { .init(.text(years.map { "\($0.value)" }.joined(separator: ", ")), $0.source) }
    }
    note("experience", old.isEmpty ? .added : .changed, side(old), side(new))
  }

  private func outcome<Value>(
    _ old: Fact<Value>?, _ new: Fact<Value>?, _ same: (Value, Value) -> Bool
  ) -> (fact: Fact<Value>?, effect: NoticeChange.Effect?) {
    guard let new else { return (old, old != nil && manner == .amends && old?.certainty != .entered ? .kept : nil) }
    guard var old else { return (new, .added) }
    if same(old.value, new.value) {
      return (old.certainty == .entered || manner == .adds && old.certainty != .inferred ? old : new, nil)
    }
    if old.certainty == .entered { return (old, .contradicted) }
    if manner == .amends || old.certainty == .inferred { return (new, .changed) }
    // What only follows from another copy does not stand against what this one states.
    if new.certainty == .inferred { return (old, nil) }
    old.certainty = .conflicting
    return (old, .conflicting)
  }

  private mutating func joinDeadline(_ new: Deadline?) {
    let old = workspace.vacancy.deadline
    let effect: NoticeChange.Effect?
    switch (old, new) {
    case (nil, nil): return
    case (let old?, nil): effect = manner == .amends && old.certainty != .entered ? .kept : nil
    case (nil, let new?):
      workspace.vacancy.deadline = new
      effect = .added
    case (let old?, let new?):
      let joined = DeadlineJoining.join(old, new, amends: manner == .amends)
      workspace.vacancy.deadline = joined.deadline
      effect = joined.effect
    }
    note("deadline", effect, old.map { .init(.deadline($0), $0.source) }, new.map { .init(.deadline($0), $0.source) })
    let isMoved = effect == .changed || effect == .conflicting || effect == .known
    guard isMoved, let index = workspace.items.firstIndex(where: { $0.id == "closing-time" }),
      workspace.items[index].status == .ready
    else { return }
    reopen(index, because: "the closing time changed")
  }

  // MARK: Items

  private mutating func joinItems(_ plan: [Requirement]) {
    for new in plan {
      if let index = workspace.items.firstIndex(where: { $0.id == new.id }) {
        join(new, at: index)
      } else if manner == .amends ? true : new.origin == .notice && new.state != .unknown {
        insert(new)
      }
    }
    guard manner == .amends else { return }
    for index in workspace.items.indices {
      let item = workspace.items[index]
      guard item.requirement.origin == .notice, item.requirement.state != .withdrawn, !item.isAssumed,
        !plan.contains(where: { $0.id == item.id })
      else { continue }
      workspace.items[index].requirement.state = .withdrawn
      changes.append(
        NoticeChange(
          .item(item.id), .withdrawn, old: .init(.title(item.requirement.title), item.requirement.sources.first),
          new: nil))
      record("item \(item.id)", old: "asked", new: "no longer asked")
    }
  }

  private mutating func insert(_ new: Requirement) {
    let index = workspace.items.lastIndex { $0.requirement.stage <= new.stage }
    workspace.items.insert(TrackedItem(new), at: index.map { $0 + 1 } ?? 0)
    guard new.origin == .notice else { return }
    changes.append(
      NoticeChange(.item(new.id), .added, old: nil, new: .init(.title(new.title), new.sources.first)))
    record("item \(new.id)", old: nil, new: new.title.english)
    if let limit = new.limit {
      changes.append(NoticeChange(.limit(item: new.id), .added, old: nil, new: .init(.limit(limit), new.sources.first)))
    }
  }

  private mutating func join(_ new: Requirement, at index: Int) {
    let old = workspace.items[index].requirement
    guard old.origin != .entered else { return joinLimit(new, old, at: index) }
    let wasOpen = old.state == .byLink || old.state == .unknown || old.state == .withdrawn
    let isKnown = new.state == .required || new.state == .note
    let saysMore = new.origin == .notice || manner == .amends
    if saysMore, manner == .amends || wasOpen && isKnown || old.sources.isEmpty {
      var joined = new
      joined.limit = old.limit
      if manner == .adds { joined.sources += old.sources.filter { !new.sources.contains($0) } }
      // A copy that lost a part takes nothing back.
      if new.state == .unknown, old.state != .unknown { joined = old }
      workspace.items[index].requirement = joined
      if wasOpen, isKnown, new.origin == .notice {
        changes.append(
          NoticeChange(
            .item(new.id), .known, old: .init(.title(old.title), old.sources.first),
            new: .init(.title(new.title), new.sources.first)))
        record("item \(new.id)", old: old.state.rawValue, new: "asked")
      }
    } else if new.origin == .notice {
      workspace.items[index].requirement.sources += new.sources.filter { !old.sources.contains($0) }
    }
    workspace.items[index].isAssumed = workspace.items[index].isAssumed && new.origin != .notice
    joinLimit(new, old, at: index)
  }

  private mutating func joinLimit(_ new: Requirement, _ old: Requirement, at index: Int) {
    let before = old.limit
    guard before != new.limit else { return }
    var effect: NoticeChange.Effect
    var limit = before
    switch (before, new.limit) {
    case (let before?, let now?) where before.isEntered:
      guard now.known, !before.hasSameFigures(as: now) else { return }
      effect = .contradicted
    case (let before?, nil):
      guard manner == .amends, !before.isEntered else { return }
      // The paper is asked without a length now; the old one is no longer binding.
      effect = .withdrawn
      limit = nil
    case (nil, let now?):
      effect = .added
      limit = now
    case (let before?, let now?):
      if !now.known { return }
      if !before.known {
        (effect, limit) = (.known, now)
      } else if manner == .amends {
        (effect, limit) = (.changed, now)
      } else if before.hasSameFigures(as: now) {
        return
      } else {
        (effect, limit) = (.conflicting, before.stricter(now))
      }
    case (nil, nil): return
    }
    workspace.items[index].requirement.limit = limit
    let isTighter = limit.map { $0.isTighter(than: before) } ?? false
    let hasWork = [.ready, .submitted, .acknowledged].contains(workspace.items[index].status)
    changes.append(
      NoticeChange(
        .limit(item: old.id), effect, old: before.map { .init(.limit($0), $0.isEntered ? nil : old.sources.first) },
        new: new.limit.map { .init(.limit($0), new.sources.first) }, reopens: isTighter && hasWork))
    guard effect != .contradicted else { return }
    record("item \(old.id) limit", old: before?.summary, new: limit?.summary)
    if isTighter, workspace.items[index].status == .ready {
      reopen(index, because: "the limit was \(before?.summary ?? "open"), is \(limit?.summary ?? "open")")
    }
  }

  private mutating func reopen(_ index: Int, because reason: String) {
    let item = workspace.items[index]
    workspace.items[index].status = .inProgress
    record(
      "item \(item.id) status", old: item.status.rawValue, new: "\(ItemStatus.inProgress.rawValue) (\(reason))")
    if let last = changes.lastIndex(where: { $0.item == item.id }) { changes[last].reopens = true }
  }

  // MARK: Lists and warnings

  private mutating func joinLists(_ new: Vacancy) {
    joinList("essentials", \.essentials, new)
    joinList("desirables", \.desirables, new)
    joinList("competencies", \.competencies, new)
    joinList("challenges", \.challenges, new)
  }

  private mutating func joinList(_ name: String, _ path: WritableKeyPath<Vacancy, [ListEntry]>, _ new: Vacancy) {
    let (old, now) = (workspace.vacancy[keyPath: path], new[keyPath: path])
    guard !now.isEmpty, manner == .amends || old.isEmpty else { return }
    workspace.vacancy[keyPath: path] = now
    guard !old.isEmpty, sameLanguage else { return }
    let file = new.noticeName
    for entry in old where !now.contains(where: { NoticeJoining.same($0.value, entry.value) }) {
      let side = NoticeChange.Side(.text(entry.value), Source(line: entry.line, quote: entry.value))
      changes.append(NoticeChange(.entry(list: name), .withdrawn, old: side, new: nil))
      record(name, old: entry.value, new: nil)
    }
    for entry in now where !old.contains(where: { NoticeJoining.same($0.value, entry.value) }) {
      let side = NoticeChange.Side(.text(entry.value), Source(line: entry.line, quote: entry.value, notice: file))
      changes.append(NoticeChange(.entry(list: name), .added, old: nil, new: side))
      record(name, old: nil, new: entry.value)
    }
  }

  private mutating func joinWarnings(_ new: [NoticeWarning]) {
    switch manner {
    case .amends: workspace.warnings = new
    case .adds:
      // What the copies lack together only the first notice's warnings tell.
      let local: Set<String> = ["trap-no-deadline", "trap-missing-facts"]
      workspace.warnings += new.filter { warning in
        !local.contains(warning.id) && !workspace.warnings.contains { $0.id == warning.id }
      }
      if workspace.vacancy.deadline != nil { workspace.warnings.removeAll { $0.id == "trap-no-deadline" } }
    }
  }

  // MARK: Records

  private mutating func note(
    _ name: String, _ effect: NoticeChange.Effect?, _ old: NoticeChange.Side?, _ new: NoticeChange.Side?
  ) {
    guard let effect else { return }
    changes.append(NoticeChange(.fact(name), effect, old: old, new: new))
    switch effect {
    case .changed, .added, .known: record(name, old: old?.value.summary, new: new?.value.summary)
    case .conflicting:
      record(name, old: old?.value.summary, new: "conflicting: \(new?.value.summary ?? "")")
    case .withdrawn, .kept, .contradicted: break
    }
  }

  private mutating func record(_ what: String, old: String?, new: String?) {
    workspace.history.append(Change(time: time, what: what, old: old, new: new))
  }

  /// Whether two texts have the same letters and digits.
  static func same(_ left: String, _ right: String) -> Bool { squeezed(left) == squeezed(right) }

  private static func squeezed(_ text: String) -> String {
    TextFolding.fold(text).filter { $0.isLetter || $0.isNumber }
  }
}

package import VacancyModel

extension TerminalRenderer {
  /// The profile, as far as it is entered.
  ///
  /// - Parameters:
  ///   - countries: the nationalities.
  ///   - months: full months of work until today, overlaps counted once.
  ///   - overlap: two jobs that share a day.
  ///   - path: where it is kept.
  package func profile(
    _ profile: Profile, countries: [Country], months: Int, overlap: (Job, Job)?, today: CalendarDate, path: String
  ) -> String {
    var page = page()
    page.paragraph(messages("profile.heading"), .strong)
    var rows: [(label: String, text: String)] = []
    func add(_ label: String, _ texts: [String]) {
      for (index, text) in (texts.isEmpty ? [messages("profile.nothing")] : texts).enumerated() {
        rows.append((index == 0 ? messages(label) : "", text))
      }
    }
    add("profile.nationality", countries.isEmpty ? [] : [messages.commas(countries.map { messages.text($0.name) })])
    add(
      "profile.languages",
      profile.languages.map {
        messages.labelled(messages.capitalized(messages.languageName($0.language)), messages.level($0.level))
      })
    add("profile.degrees", profile.degrees.map { "\(VisibleText.line($0.title)), \($0.year)" })
    let numbered = profile.jobs.count > 1
    add(
      "profile.jobs",
      profile.jobs.enumerated().map { (numbered ? "\($0 + 1). " : "") + messages.job($1) })
    if !profile.jobs.isEmpty {
      rows.append(
        (
          messages("profile.experience"),
          messages("profile.experience.total", ["time": messages.duration(months: months)])
        ))
    }
    add("profile.clearance", profile.clearance.map { [messages.clearance($0, today: today)] } ?? [])
    add("profile.service", profile.service.map { [messages("profile.service.\($0.rawValue)")] } ?? [])
    add("profile.evidence", profile.evidence.map { messages.evidence($0, today: today) })
    let column = 2 + (rows.map { TerminalText.columns($0.label) }.max() ?? 0) + 2
    for row in rows { page.entry(row.label, column: column, row.text) }
    if let overlap { page.marked("!", messages.overlap(overlap), .doubt) }
    page.gap()
    page.paragraph(messages("profile.kept", ["file": VisibleText.line(path)]), .soft)
    return page.output
  }

  /// The documents kept once.
  ///
  /// - Parameter uses: the workspaces' items that hold a copy, by the document's SHA-256.
  package func evidence(_ kept: [KeptEvidence], uses: [String: [String]], today: CalendarDate) -> String {
    var page = page()
    guard !kept.isEmpty else {
      page.paragraph(messages("evidence.none"))
      return page.output
    }
    let column = (kept.map { TerminalText.columns($0.name) }.max() ?? 0) + 2
    for evidence in kept {
      page.entry(
        evidence.name, .strong, column: column, messages.evidence(evidence, today: today, named: false), indent: 0)
      page.entry("", column: column, VisibleText.line(evidence.file), .soft, indent: 0)
      let places = uses[evidence.sha256] ?? []
      let words =
        places.isEmpty ? messages("evidence.unused") : messages("evidence.used", ["items": messages.commas(places)])
      page.entry("", column: column, words, .soft, indent: 0)
    }
    return page.output
  }

  /// That a document was kept, or that its content was kept before.
  package func kept(_ evidence: KeptEvidence, isNew: Bool) -> String {
    var page = page()
    let name = isNew ? "evidence.kept" : "evidence.kept.before"
    page.paragraph(messages(name, ["name": evidence.name, "file": VisibleText.line(evidence.file)]))
    page.verbatim("dossier attach SLUG ITEM --evidence \(evidence.name)", indent: 2)
    return page.output
  }
}

extension Messages {
  /// A level with the name of its scale.
  func level(_ level: LanguageLevel) -> String { self("language.scale.\(level.scale.rawValue)", ["level": level.text]) }

  /// A job with its dates.
  func job(_ job: Job) -> String {
    let title = VisibleText.line(job.title)
    guard let end = job.to else { return self("profile.job.open", ["job": title, "from": job.from.iso]) }
    return self("profile.job", ["job": title, "from": job.from.iso, "to": end.iso])
  }

  /// That two jobs share days, which count once.
  func overlap(_ jobs: (Job, Job)) -> String {
    self("profile.overlap", ["first": VisibleText.line(jobs.0.title), "second": VisibleText.line(jobs.1.title)])
  }

  /// A clearance with its expiry.
  func clearance(_ held: HeldClearance, today: CalendarDate) -> String {
    let level = clearance(held.level)
    guard let expires = held.expires else {
      return held.level == .absent ? level : aside(level, self("profile.undated"))
    }
    return "\(level), \(validity(expires, today: today))"
  }

  /// A kept document in one line.
  func evidence(_ evidence: KeptEvidence, today: CalendarDate, named: Bool = true) -> String {
    var parts = [evidence.kind]
    if let issued = evidence.issued { parts.append(self("evidence.issued", ["date": date(issued)])) }
    if let expires = evidence.expires { parts.append(validity(expires, today: today)) }
    return named ? labelled(evidence.name, commas(parts)) : commas(parts)
  }

  private func validity(_ expires: CalendarDate, today: CalendarDate) -> String {
    self(expires < today ? "item.expired" : "item.expires", ["date": date(expires)])
  }
}

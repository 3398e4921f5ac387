package import VacancyModel

extension Workspace {
  /// A copy to show to a coach: what the notice asks and how far things are, and nothing personal beside that.
  ///
  /// It is built from what may be shown, so that whatever a workspace keeps besides stays out: notes, the items about
  /// clearance, health and accommodation, the history, names of files and of the workspace, and what was observed in
  /// documents other than that they break a limit.
  package var sharedCopy: Workspace {
    let names = Dictionary(
      notices.enumerated().map { number, notice in
        (notice.file, SharedName.of("notice", number: number + 1, like: notice.file))
      }, uniquingKeysWith: { first, _ in first })
    let rename = { (source: Source) in
      Source(line: source.line, quote: source.quote, notice: source.notice.flatMap { names[$0] })
    }
    return Workspace(
      slug: vacancy.title.flatMap { Slug(title: $0.value) } ?? Slug("vacancy")!, created: created,
      vacancy: vacancy.shared(rename),
      notices: notices.map { notice in
        NoticeIdentity(
          file: names[notice.file] ?? "notice", sha256: notice.sha256, format: notice.format,
          language: notice.language, damaged: notice.damaged)
      },
      items: items.filter { !$0.requirement.keepsPapersOut }.map { $0.shared(rename) },
      warnings: warnings.map { NoticeWarning(id: $0.id, message: $0.message, sources: $0.sources.map(rename)) },
      history: [])
  }
}

extension DocumentFolder {
  /// What was seen of the documents, under the names of the shared copy.
  package func sharedCopy(of workspace: Workspace) -> DocumentFolder {
    var folder = DocumentFolder()
    for item in workspace.items {
      for (number, evidence) in item.evidence.enumerated() {
        let name = SharedName.of(item.id, number: number + 1, like: evidence.file)
        if changed.contains(evidence.file) { folder.changed.insert(name) }
        if missing.contains(evidence.file) { folder.missing.insert(name) }
      }
    }
    return folder
  }
}

/// Names of files that tell nothing of a person.
private enum SharedName {
  /// `challenges-paper.pdf`, `language-evidence-2.pdf`.
  static func of(_ stem: String, number: Int, like file: String) -> String {
    let ending = file.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last?.lowercased() ?? ""
    let known = ["pdf", "docx", "doc", "odt", "rtf", "txt", "html", "htm", "md", "jpg", "jpeg", "png"].contains(ending)
    return stem + (number == 1 ? "" : "-\(number)") + (known ? ".\(ending)" : "")
  }
}

extension TrackedItem {
  fileprivate func shared(_ rename: (Source) -> Source) -> TrackedItem {
    var requirement = requirement
    requirement.sources = requirement.sources.map(rename)
    let documents = evidence.enumerated().map { number, evidence in
      Evidence(
        file: SharedName.of(id, number: number + 1, like: evidence.file), sha256: evidence.sha256,
        bytes: evidence.bytes, added: evidence.added, expires: evidence.expires,
        findings: evidence.findings.filter { $0.severity == .error }, measured: evidence.measured)
    }
    return TrackedItem(requirement, status: status, evidence: documents, isAssumed: isAssumed)
  }
}

extension Vacancy {
  fileprivate func shared(_ rename: (Source) -> Source) -> Vacancy {
    func fact<Value>(_ fact: Fact<Value>?) -> Fact<Value>? {
      fact.map { Fact($0.value, $0.certainty, source: $0.source.map(rename)) }
    }
    var copy = self
    copy.title = fact(title)
    copy.organisation = fact(organisation)
    copy.location = fact(location)
    copy.reference = fact(reference)
    copy.posts = fact(posts)
    copy.grades = grades.compactMap(fact)
    copy.salary = fact(salary)
    // A level that a person entered may be her own.
    copy.clearanceLevel = clearanceLevel?.certainty == .entered ? nil : fact(clearanceLevel)
    copy.experienceYears = experienceYears.compactMap(fact)
    copy.contract = ContractTerms(
      years: fact(contract.years), maximumYears: fact(contract.maximumYears), conversion: fact(contract.conversion))
    for index in copy.languages.indices { copy.languages[index].source = languages[index].source.map(rename) }
    copy.deadline?.source = deadline?.source.map(rename)
    copy.deadline?.otherSources = (deadline?.otherSources ?? []).map(rename)
    return copy
  }
}

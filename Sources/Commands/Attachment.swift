import ArgumentParser
import ContentHash
import Documents
import FormatChecking
import Readiness
import Rendering
import VacancyModel
import WorkspaceStore

/// A document on its way to its item: measured, kept, and told of.
struct Attachment {
  let desk: Desk
  let slug: String
  let item: String
  let file: String
  let expires: CalendarDate?
  /// Whether a file that cannot be read is kept all the same.
  var anyway = false
  /// Whether it takes the place of one document; of which, by its name, where that is not clear.
  var replacement: Replacement?

  /// What a document takes the place of.
  struct Replacement {
    /// The document's name; `nil` for the only one, or the one of the same name.
    var name: String?
  }

  /// Keeps the document with its item; ends the command with 1 when it breaks a limit or has expired.
  func run() async throws {
    let context = desk.context
    let workspace = try desk.load(slug)
    let index = try workspace.index(ofItem: item)
    let requirement = workspace.items[index].requirement
    guard !requirement.keepsPapersOut else {
      throw CommandFailure(
        .usage, "Papers about health and clearance stay out of the workspace; '\(file)' was not copied.",
        advice: "Note level, issuer and dates instead: dossier mark \(workspace.slug) \(item) ready --note NOTE")
    }
    let replaced = try replacement.map { try self.replaced($0, in: workspace, item: index) }
    let limit = requirement.limit.map { PaperLimit($0) } ?? PaperLimit()
    var checker = PaperChecker(limit: limit, source: requirement.sources.first)
    checker.followsLinks = false
    if requirement.isPaper { checker.content = try await desk.content(for: workspace) }
    let check = await checker.check(file)
    guard let incoming = check.file else {
      throw check.failure ?? CommandFailure(.badData, "'\(file)' could not be read.")
    }
    let remark = try unread(check, incoming, isPaper: requirement.isPaper)
    let kept = try desk.store.attach(workspace.slug, name: incoming.name, bytes: incoming.bytes)
    let earlier = workspace.items[index].evidence.first { $0.sha256 == kept.digest.hex }
    let evidence = Evidence(
      file: kept.file, sha256: kept.digest.hex, bytes: kept.bytes, added: context.now,
      expires: expires ?? earlier?.expires, findings: remark.map { [$0] } ?? check.readFindings, measured: check.summary
    )
    if check.failure == nil, requirement.isPaper {
      try context.output.write(line: desk.renderer().check(check.report) + "\n")
    }
    let status = check.failure == nil ? check.status() : .fine
    try desk.change(workspace.slug.text) { workspace in
      let index = try workspace.index(ofItem: item)
      let faulty = replaced.map { [$0] } ?? self.faulty(of: workspace.items[index], in: workspace)
      workspace.attach(evidence, toItem: index, replacing: Set(faulty), at: context.now)
      if requirement.isPaper, status == .fine { workspace.markReady(index, at: context.now) }
    }
    let isExpired = try announce(evidence, typed: expires, was: earlier, replaced: replaced, in: workspace, item: index)
    if status != .fine || isExpired { throw ExitCode(max(status.rawValue, ExitStatus.notReady.rawValue)) }
  }

  /// The document that is to be replaced.
  private func replaced(
    _ replacement: Replacement, in workspace: Workspace, item index: Int
  ) throws(CommandFailure) -> String {
    let evidence = workspace.items[index].evidence
    if let name = replacement.name {
      return evidence[try workspace.index(ofDocument: name, item: index)].file
    }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    if let same = evidence.first(where: { $0.file == name }) { return same.file }
    if evidence.count == 1 { return evidence[0].file }
    guard !evidence.isEmpty else {
      throw CommandFailure(
        .notFound, "'\(item)' has no document to replace.",
        advice: "Attach it: dossier attach \(workspace.slug) \(item) \(ShellWord.quote(file))")
    }
    throw CommandFailure(
      .usage, "'\(item)' has \(evidence.count) documents; say which one is replaced.",
      advice: evidence.map { "--instead-of \(ShellWord.quote($0.file))" }.joined(separator: " or "))
  }

  /// Documents that a new one replaces without being told: gone, changed, over a limit, or expired.
  private func faulty(of item: TrackedItem, in workspace: Workspace) -> [String] {
    let seen = desk.documents(of: workspace)
    return item.evidence.filter { old in
      seen.missing.contains(old.file) || seen.changed.contains(old.file)
        || old.findings.contains { $0.severity == .error }
        || old.expires.map { $0 < Clocks.seat(of: workspace.vacancy).local(desk.context.now).date } ?? false
    }.map(\.file)
  }

  /// What is noted of a file that cannot be read; `nil` for one that can. A paper must be readable; of other evidence a
  /// picture or another kind that is not measured is kept and told of, and a damaged file only when asked for.
  private func unread(_ check: PaperCheck, _ incoming: IncomingFile, isPaper: Bool) throws -> Finding? {
    guard let failure = check.failure else { return nil }
    guard !isPaper else { throw failure }
    let format = DocumentFormat.recognise(incoming.bytes)
    let isOtherKind = !format.isRead && ![.protectedOffice, .brokenOffice, .binary].contains(format)
    let promises = ["pdf", "docx", "odt", "doc", "rtf", "txt", "html", "htm"]
      .contains(DocumentFormat.fileExtension(of: incoming.name))
    if isOtherKind, !promises {
      try desk.context.messages.write(
        line: "\(incoming.name) is \(format.name): it is kept as it is and not read. Look at it yourself.")
      return Finding(id: "not-read", severity: .note, message: "This is \(format.name); it was not read.")
    }
    guard anyway else {
      var refused = failure
      refused.message = "It was not attached, as nobody may be able to read it. \(failure.message)"
      refused.advice.append("To keep it all the same, add --anyway.")
      throw refused
    }
    try desk.context.messages.write(line: "Kept, although it cannot be read. \(failure.message)")
    return Finding(id: "unreadable", severity: .warning, message: failure.message)
  }

  /// Says what a person would not expect; `true` when the document has expired.
  private func announce(
    _ evidence: Evidence, typed: CalendarDate?, was earlier: Evidence?, replaced: String?, in before: Workspace,
    item index: Int
  ) throws -> Bool {
    let messages = try desk.templates.messages()
    func say(_ words: String) throws { try desk.context.messages.write(line: words) }
    if typed == nil, let kept = earlier?.expires {
      try say(messages.expiryKept(evidence.file, kept))
    }
    let old = before.items[index].evidence.first { $0.file == replaced }
    if typed == nil, earlier == nil, let expires = old?.expires {
      try say(messages.expiryDropped(evidence.file, expires))
    }
    let report = desk.report(try desk.store.load(before.slug))
    if let another = messages.sentAnother(item, in: report) { try say(another + ".") }
    guard let expires = evidence.expires, expires < Clocks.seat(of: before.vacancy).local(desk.context.now).date else {
      return false
    }
    try say(messages.expired(evidence.file, expires))
    return true
  }
}

import Glibc
package import VacancyModel

/// What a repair did.
package struct Repair: Hashable, Sendable {
  /// The name under which the damaged record was kept; `nil` when there was none left.
  package let kept: String?
  /// How many changes were done again on the good copy.
  package let repeated: Int
  /// Whether the record is, byte for byte, the one that was there before the damage.
  package let isExact: Bool
  /// Lines of the damaged record that are not in the restored one.
  package let lost: [String]
}

extension WorkspaceFolder {
  /// Looks at every file of a workspace and changes nothing; `today` tells which documents have expired.
  package func inspect(_ slug: Slug, today: CalendarDate) throws(StoreError) -> Inspection {
    var inspector = WorkspaceInspector(slug, today: today, form: form)
    try inspector.inspect(folder(of: slug))
    return inspector.inspection
  }

  /// What lies in the folder of all workspaces and is none.
  package func inspectRoot() throws(StoreError) -> [InspectionFinding] {
    let all: OpenFolder
    do throws(StoreError) {
      all = try OpenFolder(path: root)
    } catch {
      if error.code == .notFound { return [] }
      throw error
    }
    var findings: [InspectionFinding] = []
    for name in try all.names() {
      if name.hasPrefix(WorkspaceFolder.temporaryPrefix) {
        findings.append(
          InspectionFinding(
            "leftover", .note, path: name, "\(name) is left of a run that ended before its time.",
            advice: "The next 'dossier start' removes it."))
      } else if all.kind(of: name) == S_IFLNK {
        findings.append(
          InspectionFinding(
            "not-a-file", .warning, path: name, "\(name) is a link; Dossier does not follow it.",
            advice: "Put the workspace itself there."))
      } else if all.holdsFolder(name), Slug(name) == nil, (try? all.folder(name).holdsRecord) ?? false {
        findings.append(
          InspectionFinding(
            "not-a-slug", .warning, path: name,
            "The folder “\(name)” holds a workspace, but not under a name that works.",
            advice: SyncConflict.isCopy(name)
              ? "It is a copy that a synchronising program left: dossier merge SLUG '\(all.place(of: name))'."
              : "Rename it to a–z, 0–9 and inner hyphens."))
      }
    }
    return findings
  }

  /// Restores a damaged record from the good copy that is kept, and does the changes after it again as far as their steps
  /// are there. A record that is sound is never touched: then there is `nil`.
  package func repair(_ slug: Slug, at time: Instant) throws(StoreError) -> Repair? {
    let folder = try folder(of: slug)
    let lock = try FolderLock(of: folder, wait: wait)
    defer { lock.release() }
    do throws(StoreError) {
      _ = try form.read(in: folder, as: slug)
      folder.sweep()
      return nil
    } catch {
      guard error.code == .damaged else { throw error }
    }
    let damaged = folder.kind(of: RecordForm.file) == nil ? nil : try folder.read(RecordForm.file, atMost: 256 << 20)
    var workspace: Workspace
    do throws(StoreError) {
      workspace = try form.read(in: folder, as: slug, file: RecordForm.previousFile).workspace
    } catch {
      throw StoreError(
        .damaged, path: folder.place(of: RecordForm.previousFile),
        "\(folder.place(of: RecordForm.file)) cannot be repaired: \(RecordForm.previousFile), the good copy, is "
          + (error.code == .notFound || folder.kind(of: RecordForm.previousFile) == nil
            ? "not there." : "damaged, too."),
        advice: "Nothing was changed. Put \(RecordForm.file) back from a backup, or correct the line that is named.")
    }
    var record = try form.bytes(of: workspace, path: folder.path)
    var repeated = 0
    while !RecordSeal.isSealed(damaged ?? [], as: record), let step = nextStep(after: workspace, damaged, in: folder),
      let next = step.repeated(workspace)
    {
      workspace = next
      record = try form.bytes(of: next, path: folder.path)
      repeated += 1
    }
    var kept: String?
    if let damaged {
      let stamp = time.iso.filter { $0 != ":" && $0 != "-" }
      let names = try folder.names()
      kept = (1...).lazy.map { "\(RecordForm.file).damaged-\(stamp)" + ($0 == 1 ? "" : "-\($0)") }
        .first { !names.contains($0) }
      try folder.write(damaged, as: kept!)
    }
    try folder.write(record, as: RecordForm.file)
    folder.sweep()
    try folder.synchronise()
    let isExact = RecordSeal.isSealed(damaged ?? [], as: record)
    return Repair(
      kept: kept, repeated: repeated, isExact: isExact,
      lost: isExact ? [] : WorkspaceFolder.lines(of: damaged ?? [], without: record))
  }

  /// The step that follows a record, if the damaged one knew of it, or too little is left of that to tell.
  private func nextStep(
    after workspace: Workspace, _ damaged: [UInt8]?, in folder: borrowing OpenFolder
  ) -> HistoryStep? {
    let number = HistoryStep.next(in: workspace.history)
    if let damaged, RecordSeal.digest(in: damaged) != nil {
      let text = String(decoding: damaged, as: UTF8.self)
      guard text.contains("step=\"\(number)\"") else { return nil }
    }
    guard let steps = try? folder.folder(HistoryStep.folder),
      let bytes = try? steps.read(HistoryStep.file(number), atMost: 64 << 20)
    else { return nil }
    return try? HistoryStep(bytes)
  }

  private static func lines(of damaged: [UInt8], without record: [UInt8]) -> [String] {
    let body = RecordSeal.body(of: damaged)
    let good = Set(record.split(separator: 10))
    return body.split(separator: 10).filter { !good.contains($0) }
      .map { String(decoding: $0, as: UTF8.self) }
  }
}

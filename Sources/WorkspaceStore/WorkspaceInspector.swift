import ContentHash
import Glibc
import Markup
import VacancyModel

/// Looks at every file of a workspace; changes nothing.
struct WorkspaceInspector {
  private let slug: Slug
  private let today: CalendarDate
  private let form: RecordForm
  private(set) var inspection = Inspection()

  init(_ slug: Slug, today: CalendarDate, form: RecordForm) {
    self.slug = slug
    self.today = today
    self.form = form
  }

  mutating func inspect(_ folder: borrowing OpenFolder) throws(StoreError) {
    readRecord(folder)
    let names = try folder.names()
    for name in names { look(at: name, in: folder) }
    for part in ["notice", "documents", HistoryStep.folder] {
      if names.contains(part) {
        inspectFiles(of: part, in: folder)
      } else if inspection.workspace.map({ holds(part, $0) }) ?? false {
        inspection.add("folder-missing", .warning, place(part), "The folder \(place(part)) is missing.")
      }
    }
    inspectNotices(folder)
    inspectDocuments(folder)
    inspectSteps(folder)
    if folder.isOpenToOthers {
      inspection.add(
        "open-to-others", .note, slug.text,
        "Other users of this machine can read the folder \(slug), which holds personal papers.",
        advice: "To keep it to yourself:\nchmod 700 '\(folder.path)'")
    }
  }

  private func place(_ name: String) -> String { "\(slug)/\(name)" }

  private func holds(_ part: String, _ workspace: Workspace) -> Bool {
    switch part {
    case "notice": !workspace.notices.isEmpty
    case "documents": workspace.items.contains { !$0.evidence.isEmpty }
    default: workspace.history.contains { $0.step != nil }
    }
  }

  private mutating func readRecord(_ folder: borrowing OpenFolder) {
    let repair = "Restore it from the good copy that is kept:\ndossier verify \(slug) --repair"
    do throws(StoreError) {
      let (workspace, bytes) = try form.read(in: folder, as: slug)
      inspection.workspace = workspace
      inspection.citations = WorkspaceInspector.citations(in: bytes)
      if RecordSeal.state(of: bytes) == .missing {
        inspection.add(
          "record-unsealed", .note, place(RecordForm.file),
          "\(place(RecordForm.file)) was changed by hand and is valid; the next change seals it again.")
      }
    } catch {
      inspection.add("record-damaged", .error, place(RecordForm.file), error.message, advice: repair)
    }
    guard folder.kind(of: RecordForm.previousFile) != nil else { return }
    do throws(StoreError) {
      _ = try form.read(in: folder, as: slug, file: RecordForm.previousFile)
    } catch {
      inspection.add(
        "previous-damaged", .warning, place(RecordForm.previousFile),
        "The good copy that is kept for a repair is damaged. \(error.message)",
        advice: "The next change of the workspace writes a new one.")
    }
  }

  private static func citations(in record: [UInt8]) -> [Inspection.Citation] {
    guard let root = try? XMLReader.parse(record, keepingIndentation: false) else { return [] }
    var seen: Set<Inspection.Citation> = []
    var citations: [Inspection.Citation] = []
    var open = [root]
    while let element = open.popLast() {
      open += element.elements.reversed()
      guard element.name == "source", let line = element[attribute: "line"].flatMap({ Int($0) }) else { continue }
      let citation = Inspection.Citation(notice: element[attribute: "notice"], quote: element.text, line: line)
      if seen.insert(citation).inserted { citations.append(citation) }
    }
    return citations
  }

  private mutating func look(at name: String, in folder: borrowing OpenFolder) {
    if OpenFolder.isTemporary(name) { return leftover(name) }
    if SyncConflict.isCopyOfRecord(name) {
      inspection.add(
        "conflict-copy", .warning, place(name),
        "\(place(name)) is a copy that a synchronising program left: the workspace was changed in two places.",
        advice: "Bring both together, then remove the copy:\ndossier merge \(slug) '\(folder.place(of: name))'")
    } else if name.hasPrefix("\(RecordForm.file).damaged-") {
      inspection.add(
        "damaged-kept", .note, place(name), "\(place(name)) is a damaged record that a repair put aside.",
        advice: "Remove it when you no longer need it.")
    }
    let kind = folder.kind(of: name)
    guard kind != S_IFREG, kind != S_IFDIR else {
      inspection.files += kind == S_IFREG ? 1 : 0
      return
    }
    strange(name)
  }

  private mutating func leftover(_ name: String) {
    inspection.add(
      "leftover", .note, place(name), "\(place(name)) is left of a run that ended before its time.",
      advice: "The next change of the workspace removes it.")
  }

  private mutating func strange(_ name: String) {
    inspection.add(
      "not-a-file", .warning, place(name),
      "\(place(name)) is a link, a pipe or a device where a file should be; Dossier does not follow it.",
      advice: "Remove it, or put the file itself there.")
  }

  private mutating func inspectFiles(of part: String, in folder: borrowing OpenFolder) {
    guard let inner = try? folder.folder(part), let names = try? inner.names() else {
      return inspection.add(
        "folder-unreadable", .warning, place(part), "The folder \(place(part)) cannot be opened, or is a link.")
    }
    for name in names {
      let path = "\(part)/\(name)"
      inspection.files += 1
      if OpenFolder.isTemporary(name) {
        leftover(path)
      } else if SyncConflict.isCopy(name) {
        inspection.add(
          "conflict-copy", .warning, place(path),
          "\(place(path)) is a copy that a synchronising program left: the file was changed in two places.",
          advice: "Keep the one that is right, and remove the other.")
      } else if inner.kind(of: name) != S_IFREG {
        strange(path)
      }
    }
  }

  private mutating func inspectNotices(_ folder: borrowing OpenFolder) {
    for notice in inspection.workspace?.notices ?? [] {
      check(notice.file, is: notice.sha256, "notice", of: folder, kind: "notice")
    }
  }

  private mutating func inspectDocuments(_ folder: borrowing OpenFolder) {
    guard let workspace = inspection.workspace else { return }
    var linked: Set<String> = []
    for item in workspace.items {
      for evidence in item.evidence {
        if linked.insert(evidence.file).inserted {
          check(evidence.file, is: evidence.sha256, "documents", of: folder, kind: "document")
        }
        if let expires = evidence.expires, expires < today {
          inspection.add(
            "document-expired", .warning, place("documents/\(evidence.file)"),
            "\(evidence.file), kept for \(item.id), expired on \(LocalTime(expires).iso).",
            advice: "Attach a valid one:\ndossier attach \(slug) \(item.id) FILE")
        }
      }
    }
    guard let documents = try? folder.folder("documents"), let names = try? documents.names() else { return }
    for name in names
    where !linked.contains(name) && documents.kind(of: name) == S_IFREG && !OpenFolder.isTemporary(name)
      && !SyncConflict.isCopy(name)
    {
      inspection.add(
        "document-unlinked", .note, place("documents/\(name)"),
        "No item links to \(place("documents/\(name)")); it was replaced, or its attaching was taken back.",
        advice: "Remove it when you no longer need it.")
    }
  }

  private mutating func check(
    _ file: String, is digest: String, _ part: String, of folder: borrowing OpenFolder, kind: String
  ) {
    let path = "\(part)/\(file)"
    do throws(StoreError) {
      guard try folder.folder(part).digest(of: file).hex != digest else { return }
      inspection.add(
        "\(kind)-changed", .warning, place(path), "\(place(path)) is no longer the file that was put there.",
        advice: kind == "notice"
          ? "Put the file as it was back from a backup."
          : "Put the file as it was back, or attach the new one:\ndossier attach \(slug) ITEM FILE")
    } catch {
      let isGone = error.code == .notFound
      inspection.add(
        isGone ? "\(kind)-missing" : "\(kind)-unreadable", .warning, place(path),
        isGone ? "\(place(path)) is missing." : error.message,
        advice: "Put the file back, from a backup or from where it came.")
    }
  }

  private mutating func inspectSteps(_ folder: borrowing OpenFolder) {
    let numbers = Set(inspection.workspace?.history.compactMap { $0.undone == nil ? $0.step : nil } ?? []).sorted()
    guard !numbers.isEmpty, let steps = try? folder.folder(HistoryStep.folder) else { return }
    for number in numbers {
      let name = HistoryStep.file(number)
      let path = "\(HistoryStep.folder)/\(name)"
      let bytes = try? steps.read(name, atMost: 64 << 20)
      if let bytes, (try? HistoryStep(bytes))?.number == number { continue }
      inspection.add(
        bytes == nil ? "step-missing" : "step-damaged", .warning, place(path),
        "\(place(path)) is \(bytes == nil ? "missing" : "damaged"): undo cannot go back behind that change.",
        advice: "Put the file back from a backup; without it everything else works.")
    }
  }
}

extension OpenFolder {
  /// Whether users other than its owner may read the folder.
  var isOpenToOthers: Bool {
    var (own, above) = (stat(), stat())
    guard unsafe fstat(descriptor, &own) == 0, unsafe fstatat(descriptor, "..", &above, 0) == 0 else { return false }
    return own.st_mode & 0o077 != 0 && above.st_mode & 0o011 != 0
  }
}

package import VacancyModel

/// What `undo` did, or would do.
package struct TakenBack: Hashable, Sendable {
  /// The workspace as it is then.
  package let workspace: Workspace
  /// The changes that are taken back, in their order; empty when there is none left that can be.
  package let changes: [Change]
}

extension WorkspaceFolder {
  /// Takes back the last change that was not taken back yet, never one that took back another.
  ///
  /// All lines of that change stay in the history, marked with the time, and a line tells what was taken back. Files
  /// that were attached stay in the folder. Throws `cannotUndo`, and changes nothing, where what is needed is missing.
  ///
  /// - Parameter isRehearsal: whether only to say what would be taken back.
  package func undo(_ slug: Slug, at time: Instant, isRehearsal: Bool = false) throws(StoreError) -> TakenBack {
    let folder = try folder(of: slug)
    let lock = try FolderLock(of: folder, wait: wait)
    defer { lock.release() }
    let (old, bytes) = try form.read(in: folder, as: slug)
    guard let last = old.lastChange else { return TakenBack(workspace: old, changes: []) }
    guard let number = last.step else {
      throw StoreError(
        .cannotUndo, path: folder.path,
        "The last change of \(slug), “\(last.what)” of \(last.time.iso), was made before Dossier kept what undo needs.",
        advice: "Nothing was changed. Set it right with 'dossier mark' or 'dossier set'.")
    }
    let step = try step(number, in: folder)
    guard let state = step.reverted(old) else {
      throw StoreError(
        .cannotUndo, path: folder.place(of: RecordForm.file),
        "\(folder.place(of: RecordForm.file)) is not as the last change, “\(last.what)”, left it: it was changed by hand "
          + "since, or came from another machine. Taking back that change would lose the other; nothing was changed.",
        advice: "Set right what you want with 'dossier mark' or 'dossier set'; that can be taken back as usual.")
    }
    let taken = old.history.filter { $0.step == number && $0.undone == nil }
    guard !isRehearsal else { return TakenBack(workspace: state, changes: taken) }
    var new = state
    new.history.markUndone(step: number, at: time)
    let line = Change(
      time: time, what: Change.undo, old: nil, new: taken.map(\.words).joined(separator: "; "),
      step: HistoryStep.next(in: old.history))
    new.history.append(line)
    try write(
      new, over: bytes,
      step: HistoryStep(
        number: HistoryStep.next(in: old.history), undoes: number, from: old, to: new, changes: [line]),
      in: folder)
    return TakenBack(workspace: new, changes: taken)
  }

  private func step(_ number: Int, in folder: borrowing OpenFolder) throws(StoreError) -> HistoryStep {
    let path = folder.place(of: "\(HistoryStep.folder)/\(HistoryStep.file(number))")
    func failure(_ what: String) -> StoreError {
      StoreError(
        .cannotUndo, path: path, "\(path), which holds how it was before the last change, is \(what).",
        advice: "Nothing was changed. Set right what you want with 'dossier mark' or 'dossier set'.")
    }
    guard folder.holdsFolder(HistoryStep.folder) else { throw failure("missing") }
    do {
      let step = try HistoryStep(try folder.folder(HistoryStep.folder).read(HistoryStep.file(number), atMost: 64 << 20))
      guard step.number == number else { throw failure("damaged") }
      return step
    } catch let error as StoreError where error.code != .damaged {
      throw error.code == .notFound ? failure("missing") : error
    } catch {
      throw failure("damaged")
    }
  }
}

extension Workspace {
  /// The last change that was neither taken back nor took back another; `nil` when only the start is left.
  fileprivate var lastChange: Change? {
    history.last { change in
      change.undone == nil && change.what != Change.undo && (change.step != nil || change.time != created)
    }
  }
}

extension Change {
  /// The change on one line: `item nationality status: not-started → ready`.
  fileprivate var words: String {
    let value = new ?? "–"
    return "\(what): \(old.map { "\($0) → \(value)" } ?? value)"
  }
}

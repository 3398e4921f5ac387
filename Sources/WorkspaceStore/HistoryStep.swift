import ContentHash
import Markup
import VacancyModel

/// One change of a workspace, kept in a file of its own so that it can be taken back, or done again on an older record.
///
/// It holds the lines of the record that changed and the digests of the whole before and after, so that it fits one
/// state only and any damage of it shows. The changes' list is left out of those texts: it only ever grows.
struct HistoryStep: Hashable {
  /// The folder of the steps within a workspace.
  static let folder = "history"
  private static let namespace = "https://dossier.example/ns/step/1"

  /// Its number, from 1; a later step has a larger one.
  var number: Int
  /// The numbers of the step that it takes back, if that is what it does.
  var undoes: Int?
  /// Its lines in the history.
  var changes: [Change]
  private var before: SHA256Digest
  private var after: SHA256Digest
  private var patch: LinePatch

  /// The step from one state of a workspace to the next.
  init(number: Int, undoes: Int? = nil, from old: Workspace, to new: Workspace, changes: [Change]) {
    let (old, new) = (HistoryStep.text(of: old), HistoryStep.text(of: new))
    self.number = number
    self.undoes = undoes
    self.changes = changes
    before = SHA256Digest.of(old)
    after = SHA256Digest.of(new)
    patch = LinePatch(from: old, to: new)
  }

  /// Whether nothing changed but the history.
  var isEmpty: Bool { patch.hunks.isEmpty }

  /// Its file's name.
  var file: String { HistoryStep.file(number) }

  /// The name of a step's file: `000017.xml`.
  static func file(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ".xml"
  }

  /// The number of the step with that file name, or `nil` when no step has it.
  static func number(ofFile name: String) -> Int? {
    guard name.hasSuffix(".xml"), let number = Int(name.dropLast(4)), number > 0, file(number) == name else {
      return nil
    }
    return number
  }

  /// The number for the next step of a history.
  static func next(in history: [Change]) -> Int { (history.lazy.compactMap(\.step).max() ?? 0) + 1 }

  /// The workspace as it was before, its history as it is; `nil` when the workspace is not as the step left it.
  func reverted(_ workspace: Workspace) -> Workspace? { changed(workspace, patch.reversed, from: after, to: before) }

  /// The workspace as the step made it, its history included; `nil` when the workspace is not as it was before the step.
  func repeated(_ workspace: Workspace) -> Workspace? {
    guard var new = changed(workspace, patch, from: before, to: after) else { return nil }
    if let undoes, let time = changes.first?.time { new.history.markUndone(step: undoes, at: time) }
    new.history += changes
    return new
  }

  private func changed(
    _ workspace: Workspace, _ patch: LinePatch, from: SHA256Digest, to: SHA256Digest
  ) -> Workspace? {
    let text = HistoryStep.text(of: workspace)
    guard SHA256Digest.of(text) == from, let result = patch.applied(to: text), SHA256Digest.of(result) == to,
      let root = try? XMLReader.parse(result + Array("</workspace>\n".utf8), keepingIndentation: false),
      var new = try? WorkspaceRecord.workspace(from: root)
    else { return nil }
    new.slug = workspace.slug
    new.history = workspace.history
    return new
  }

  /// The record without what a step does not concern: its history, and its name, which is the folder's.
  private static func text(of workspace: Workspace) -> [UInt8] {
    var workspace = workspace
    workspace.slug = Slug("workspace")!
    workspace.history = []
    return WorkspaceRecord.body(of: workspace)
  }

  // As XML.

  /// The file's content.
  var bytes: [UInt8] {
    var writer = XMLWriter()
    writer.start(
      "step",
      [
        "xmlns": HistoryStep.namespace, "number": "\(number)", "undoes": undoes.map { "\($0)" },
        "before": before.hex, "after": after.hex,
      ])
    for change in changes { writer.write(change) }
    for hunk in patch.hunks {
      writer.start("lines", ["from": "\(hunk.line + 1)"])
      for line in hunk.old { writer.element("old", text: String(decoding: line, as: UTF8.self)) }
      for line in hunk.new { writer.element("new", text: String(decoding: line, as: UTF8.self)) }
      writer.end()
    }
    writer.end()
    return writer.bytes
  }

  /// Reads a file's content; throws where it is not what a step of Dossier is.
  init(_ bytes: [UInt8]) throws {
    let element = try XMLReader.parse(bytes, keepingIndentation: true)
    let root = RecordElement(element)
    guard root.name == "step", root.namespace == HistoryStep.namespace else { throw root.fault("this is not a step") }
    number = try root.number("number")
    undoes = root.attribute("undoes") == nil ? nil : try root.number("undoes")
    before = try root.value("before", as: "a digest", SHA256Digest.init(hex:))
    after = try root.value("after", as: "a digest", SHA256Digest.init(hex:))
    changes = try element.all("change").map { try WorkspaceRecord.change(RecordElement($0)) }
    patch = LinePatch(
      hunks: try element.all("lines").map { lines in
        func texts(_ name: String) -> [LinePatch.Line] { lines.all(name).map { Array($0.text.utf8)[...] } }
        return LinePatch.Hunk(
          line: try RecordElement(lines).number("from") - 1, old: texts("old"), new: texts("new"))
      })
  }
}

extension [Change] {
  /// Marks the changes of a step as taken back.
  mutating func markUndone(step: Int, at time: Instant) {
    for index in indices where self[index].step == step && self[index].undone == nil { self[index].undone = time }
  }

  /// Gives the lines that an earlier history did not have the number of a step, and gives those lines.
  mutating func number(new step: Int, since old: [Change]) -> [Change] {
    var known: [Change: Int] = [:]
    if !starts(with: old) { for change in old { known[change, default: 0] += 1 } }
    let start = known.isEmpty ? old.count : 0
    var fresh: [Change] = []
    for index in indices.dropFirst(start) {
      if let count = known[self[index]], count > 0 {
        known[self[index]] = count - 1
      } else {
        self[index].step = step
        fresh.append(self[index])
      }
    }
    return fresh
  }
}

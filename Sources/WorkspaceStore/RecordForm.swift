import Markup
import VacancyModel

/// How a workspace is kept in `workspace.xml`: written only when it fits its schema, read only when it is whole.
struct RecordForm: Sendable {
  /// The record's file name.
  static let file = "workspace.xml"
  /// The file name of the record before the last change.
  static let previousFile = "workspace.xml.previous"

  let schema: [UInt8]

  /// The record of a workspace; throws `invalid` when the workspace breaks the schema or could not be read back.
  func bytes(of workspace: Workspace, path: String) throws(StoreError) -> [UInt8] {
    let bytes = WorkspaceRecord.bytes(of: workspace)
    do {
      try XMLSchema(schema, name: "workspace.xsd").validate(bytes)
      _ = try WorkspaceRecord.workspace(from: XMLReader.parse(bytes, keepingIndentation: false))
    } catch {
      let reason = RecordForm.reason(error)
      throw StoreError(
        .invalid, path: path, line: reason.line, "\(path) is not written, for it would not be valid: \(reason.message)."
      )
    }
    return bytes
  }

  /// The workspace in a folder, and the bytes it was read from; its name is the folder's, even after a rename by hand.
  func read(
    in folder: borrowing OpenFolder, as slug: Slug, file: String = RecordForm.file
  ) throws(StoreError) -> (workspace: Workspace, bytes: [UInt8]) {
    let path = folder.place(of: file)
    let bytes: [UInt8]
    do throws(StoreError) {
      bytes = try folder.read(file, atMost: XMLLimits.standard.bytes)
    } catch  where error.code == .notFound {
      throw StoreError(
        .damaged, path: path, "The folder \(folder.path) has no \(file).",
        advice: "Restore the good copy that is kept, if it is there: dossier verify \(slug) --repair")
    }
    let seal = RecordSeal.state(of: bytes)
    var workspace: Workspace
    do {
      let root = try XMLReader.parse(bytes, keepingIndentation: false)
      if seal != .intact { try XMLSchema(schema, name: "workspace.xsd").validate(bytes) }
      workspace = try WorkspaceRecord.workspace(from: root)
    } catch {
      let reason = RecordForm.reason(error)
      throw damaged(path, slug, line: reason.line, reason.message)
    }
    if case .broken(let line) = seal {
      throw StoreError(
        .damaged, path: path, line: line, "\(path), line \(line): this was not written by Dossier, or is damaged.",
        advice: """
          If you changed it yourself and want to keep the change, delete everything from <seal to </seal> at the end of \
          the file; if not, restore it: dossier verify \(slug) --repair
          """)
    }
    workspace.slug = slug
    return (workspace, bytes)
  }

  private func damaged(_ path: String, _ slug: Slug, line: Int?, _ message: String) -> StoreError {
    StoreError(
      .damaged, path: path, line: line, "\(path)\(line.map { ", line \($0)" } ?? ""): \(message).",
      advice: "Correct that line, or restore the file from the good copy that is kept: dossier verify \(slug) --repair")
  }

  private static func reason(_ error: any Error) -> (line: Int?, message: String) {
    switch error {
    case let error as MarkupError: (error.line, error.message)
    case let fault as RecordFault: (fault.line, fault.message)
    default: (nil, "\(error)")
    }
  }
}

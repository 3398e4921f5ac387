import FormatChecking
import Planning

@testable import Markup
@testable import WorkspaceStore

/// XML from outside: as a record, and what is read as one is written and read again as the same; as rules, as limits.
struct RecordTarget: Sendable {
  private let limits = TemplateFolder.bytes("Schemas/limits.xsd")
  private let schema: XMLSchema

  init() {
    guard let schema = try? XMLSchema(TemplateFolder.bytes("Schemas/workspace.xsd"), name: "workspace.xsd") else {
      fatalError("the schema cannot be read")
    }
    self.schema = schema
  }

  func run(_ bytes: [UInt8]) {
    guard let root = try? XMLReader.parse(bytes, keepingIndentation: false) else {
      _ = try? HTMLReader.parse(bytes)
      return
    }
    if root.name == "limits" { _ = try? LimitSets(bytes, schema: limits) }
    guard let workspace = try? WorkspaceRecord.workspace(from: root) else { return }
    _ = try? schema.faults(bytes)
    let written = WorkspaceRecord.bytes(of: workspace)
    guard let again = try? WorkspaceRecord.workspace(from: XMLReader.parse(written, keepingIndentation: false)) else {
      preconditionFailure("what was read cannot be read again")
    }
    precondition(WorkspaceRecord.bytes(of: again) == written, "what was read is written in two ways")
  }
}

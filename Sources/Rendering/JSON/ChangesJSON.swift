package import VacancyModel

/// What another notice changes in a workspace, as JSON.
package enum ChangesJSON {
  /// One object: the workspace, the notice, and every difference.
  package static func render(
    _ changes: [NoticeChange], in workspace: Workspace, notice: NoticeIdentity, isDryRun: Bool
  ) -> String {
    let object: JSONValue = [
      "schemaVersion": JSONParts.schemaVersion, "workspace": .string(workspace.slug.text),
      "notice": [
        "file": .string(notice.file), "sha256": .string(notice.sha256), "format": .string(notice.format),
        "language": .string(notice.language), "damaged": .bool(notice.damaged),
      ],
      "dryRun": .bool(isDryRun), "changes": .array(changes.map(change)),
    ]
    return object.page
  }

  private static func change(_ change: NoticeChange) -> JSONValue {
    let (kind, id): (String, String) =
      switch change.subject {
      case .fact(let name): ("fact", name)
      case .item(let id): ("item", id)
      case .limit(let id): ("limit", id)
      case .entry(let list): ("entry", list)
      }
    return [
      "kind": .string(kind), "id": .string(id), "effect": .string(change.effect.rawValue),
      "reopens": .bool(change.reopens), "old": side(change.old), "new": side(change.new),
    ]
  }

  private static func side(_ side: NoticeChange.Side?) -> JSONValue {
    guard let side else { return .null }
    var planOn: JSONValue = .null
    if case .deadline(let deadline) = side.value { planOn = .text(deadline.planOn?.iso) }
    return [
      "value": .string(side.value.summary), "planOn": planOn, "line": side.source.map { .number($0.line) } ?? .null,
      "quote": .text(side.source?.quote), "notice": .text(side.source?.notice),
    ]
  }
}

import Readiness
import VacancyModel

/// Items and limits that a person enters.
enum OwnItem {
  /// The longest title, in characters.
  private static let longest = 120

  /// Adds an item that no notice asks for, or changes the limit of one of the same name.
  static func add(
    _ typed: String, limit: Limit?, to workspace: inout Workspace, at time: Instant
  ) throws(CommandFailure) {
    let title = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !title.isEmpty, title.count <= longest, let slug = Slug(title: title) else {
      throw CommandFailure(
        .usage, "An item's title has 1 to \(longest) characters, letters among them.",
        advice: "dossier set \(workspace.slug) item \"Security questionnaire\" --limit \"1 page\"")
    }
    let id = slug.text.first.map(\.isNumber) == true ? "item-\(slug.text)" : slug.text
    if let index = workspace.items.firstIndex(where: { $0.id == id }) {
      guard workspace.items[index].requirement.origin == .entered else {
        throw CommandFailure(
          .usage, "'\(workspace.slug)' has an item '\(id)' already.",
          advice: "Change its limit: dossier set \(workspace.slug) limit \(id) \"2 pages A4\"")
      }
      return setLimit(limit, at: index, in: &workspace, time)
    }
    let requirement = Requirement(
      id: id, title: LocalizedText(english: title, french: title), stage: .application, need: .must, state: .required,
      origin: .entered, action: .submit, limit: limit)
    let index = workspace.items.lastIndex { $0.requirement.stage == .application && $0.requirement.action == .submit }
    workspace.items.insert(TrackedItem(requirement), at: index.map { $0 + 1 } ?? 0)
    workspace.history.append(
      Change(time: time, what: "item \(id)", old: nil, new: limit.map { "\(title): \($0.summary)" } ?? title))
  }

  /// Removes an item that the person added.
  static func remove(_ typed: String, from workspace: inout Workspace, at time: Instant) throws(CommandFailure) {
    let byTitle = workspace.items.firstIndex { $0.requirement.title.english == typed }
    let index = if let byTitle { byTitle } else { try workspace.index(ofItem: typed) }
    let item = workspace.items[index]
    guard item.requirement.origin == .entered else {
      throw CommandFailure(
        .usage, "'\(item.id)' comes from the notice or the usual procedure and stays.",
        advice: "If it does not concern you: dossier mark \(workspace.slug) \(item.id) not needed")
    }
    workspace.items.remove(at: index)
    workspace.history.append(
      Change(time: time, what: "item \(item.id)", old: item.requirement.title.english, new: nil))
  }

  /// Enters how long an item may be.
  static func setLimit(
    _ limit: Limit?, ofItem typed: String, in workspace: inout Workspace, at time: Instant
  ) throws(CommandFailure) {
    let index = try workspace.index(ofItem: typed)
    guard workspace.items[index].requirement.action == .submit || workspace.items[index].requirement.isPaper else {
      throw CommandFailure(.usage, "'\(typed)' is no document, so it has no limit.")
    }
    setLimit(limit, at: index, in: &workspace, time)
  }

  private static func setLimit(_ limit: Limit?, at index: Int, in workspace: inout Workspace, _ time: Instant) {
    workspace.record(
      "item \(workspace.items[index].id) limit", \.items[index].requirement.limit, limit, at: time
    ) { $0?.summary }
    if limit != nil, workspace.items[index].requirement.state == .unknown {
      workspace.items[index].requirement.state = .required
    }
  }
}

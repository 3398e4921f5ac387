import ContentHash
import Planning
import Readiness
import Rendering
import VacancyModel
import WorkspaceStore

/// What a command works with: the workspaces of the root, the templates, and the clock.
struct Desk {
  let context: CommandContext
  let root: RootFolder
  let templates: InstalledTemplates
  let store: WorkspaceFolder

  init(_ context: CommandContext) throws {
    self.context = context
    root = try context.findRoot()
    templates = InstalledTemplates(folder: root.templates, language: context.language)
    store = WorkspaceFolder(
      root: root.workspaces, schema: try templates.bytes("Schemas/workspace.xsd"), wait: context.wait)
  }

  /// The name of a workspace that is there, from what was typed: the name, or the folder's path as the shell completes it.
  func slug(_ typed: String) throws -> Slug {
    let name = typed.split(separator: "/").last.map(String.init) ?? typed
    let slugs = try store.slugs()
    if let slug = slugs.first(where: { $0.text == name }) { return slug }
    let names = slugs.map(\.text)
    throw CommandFailure(
      .notFound, "There is no workspace '\(typed)' in \(root.workspaces).",
      advice: NearestName.question(for: name, among: names)
        ?? (names.isEmpty ? "Start one: dossier start NOTICE" : "'dossier status' lists those that are there."))
  }

  /// A workspace by what was typed.
  func load(_ typed: String) throws -> Workspace { try store.load(slug(typed)) }

  /// How a workspace stands now.
  func report(_ workspace: Workspace) -> ReadinessReport {
    ReadinessReport(
      workspace: workspace, now: context.now, seat: Clocks.seat(of: workspace.vacancy), clock: Clocks.named,
      documents: documents(of: workspace))
  }

  /// How a workspace stands now, without what is personal in it.
  func sharedReport(_ workspace: Workspace) -> ReadinessReport {
    ReadinessReport(
      workspace: workspace.sharedCopy, now: context.now, seat: Clocks.seat(of: workspace.vacancy), clock: Clocks.named,
      documents: documents(of: workspace).sharedCopy(of: workspace))
  }

  /// Reports for people on this terminal.
  func renderer() throws -> TerminalRenderer {
    TerminalRenderer(messages: try templates.messages(), width: context.width ?? 80, colour: context.colour)
  }

  /// The phrases and rules of the templates.
  func templateFiles() throws -> [TemplateFile] {
    try ["Phrases", "Rules"].flatMap { folder in
      try FileBytes.names(in: "\(templates.folder)/\(folder)", endingIn: ".xml").filter { !$0.hasPrefix("limits") }.map
      {
        let path = "\(folder)/\($0)"
        return TemplateFile(path: path, bytes: try templates.bytes(path))
      }
    }
  }

  /// What draws up plans, by the phrases and rules of the templates.
  func planner() throws -> NoticePlanner { try NoticePlanner(templates: templateFiles()) }

  /// Changes a workspace by what was typed, and says what was changed and what is next.
  func change(_ typed: String, _ change: (inout Workspace) throws -> Void) throws {
    let slug = try slug(typed)
    var before = 0
    let workspace = try store.update(slug) { workspace in
      before = workspace.history.count
      try change(&workspace)
    }
    let changes = Array(workspace.history[before...])
    guard !changes.isEmpty else {
      try context.messages.write(line: "Nothing to change: it is like that already.")
      return
    }
    try context.output.write(line: renderer().changed(changes, report(workspace)))
  }

  /// The copies that are gone or no longer what was attached.
  func documents(of workspace: Workspace) -> DocumentFolder {
    var folder = DocumentFolder()
    for evidence in workspace.items.flatMap(\.evidence) {
      do {
        let isSame =
          try store.documentSize(workspace.slug, evidence.file) == evidence.bytes
          && store.documentDigest(workspace.slug, evidence.file).hex == evidence.sha256
        if !isSame { folder.changed.insert(evidence.file) }
      } catch {
        folder.missing.insert(evidence.file)
      }
    }
    return folder
  }
}

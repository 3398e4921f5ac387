package import ArgumentParser
import VacancyModel

/// Takes a document off its item.
package struct DetachCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "detach",
    abstract: "Take a document off its item.",
    usage: "dossier detach SLUG ITEM FILE",
    discussion: """
      Example:
        dossier detach head-of-section challenges-paper paper.pdf

      Copies of what was sent are never touched.

      Exit status: 0 detached · 65 workspace.xml is damaged · 66 no such workspace,
      item or document · 74 cannot write · 75 locked by another run ·
      77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The workspace.", valueName: "slug"), completion: Completions.workspaces)
  package var slug: String

  @Argument(
    help: ArgumentHelp("The item; 'dossier status SLUG --items' lists them.", valueName: "item"),
    completion: Completions.items)
  package var item: String

  @Argument(help: ArgumentHelp("The document's name in the workspace.", valueName: "file"))
  package var file: String

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Detaches in a given context.
  package func run(in context: CommandContext) async throws {
    try Desk(context).change(slug) { workspace in
      let index = try workspace.index(ofItem: item)
      let place = try workspace.index(ofDocument: file, item: index)
      var kept = workspace.items[index].evidence
      kept.remove(at: place)
      workspace.record("item \(item) evidence", \.items[index].evidence, kept, at: context.now) {
        $0.isEmpty ? nil : $0.map(\.file).joined(separator: ", ")
      }
      // A paper was made ready by its document; without one it is at work again.
      if kept.isEmpty, workspace.items[index].requirement.limit != nil, workspace.items[index].status == .ready {
        workspace.record("item \(item) status", \.items[index].status, .inProgress, at: context.now) { $0.rawValue }
      }
    }
  }
}

extension Workspace {
  /// Where a document stands among an item's, by the name that was typed, with or without folders before it.
  func index(ofDocument typed: String, item index: Int) throws(CommandFailure) -> Int {
    let evidence = items[index].evidence
    let name = typed.split(separator: "/").last.map(String.init) ?? typed
    if let place = evidence.firstIndex(where: { $0.file == name }) { return place }
    let names = evidence.map(\.file)
    throw CommandFailure(
      .notFound, "'\(items[index].id)' has no document '\(name)'.",
      advice: names.isEmpty ? "It has none." : "It has: \(names.joined(separator: ", ")).")
  }
}

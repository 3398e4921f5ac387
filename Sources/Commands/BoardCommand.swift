package import ArgumentParser
import Readiness
import Rendering
import WorkspaceStore

/// Writes pages that show all applications into a folder.
package struct BoardCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "board",
    abstract: "Write a page of all applications, and one of each, into a folder.",
    usage: "dossier board FOLDER [--all] [--lang en|fr]",
    discussion: """
      Examples:
        dossier board my-applications           open my-applications/index.html
        dossier board mes-candidatures --lang fr

      The first page lists the applications, the most pressing first. Each leads to
      its checklist, and to the check of its papers, page by page. The dates are
      beside it as a calendar. The pages need no network and hold no script.

      The folder is new, empty, or one that this command wrote: it replaces its own
      files and refuses a folder that holds others. It may hold private data: only
      you can read it, until you give it to somebody.

      Exit status: 0 written · 65 a workspace.xml is damaged · 73, 74 cannot write ·
      77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The folder.", valueName: "folder"))
  package var folder: String

  @Flag(help: "Archived workspaces, too.")
  package var all = false

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Writes in a given context.
  package func run(in context: CommandContext) async throws {
    guard !folder.isEmpty else { throw CommandFailure(.usage, "The folder has no name.") }
    let desk = try Desk(context)
    let shelf = try Shelf(desk, archived: all)
    let messages = try desk.templates.messages()
    let files = try await BoardFiles(desk: desk, messages: messages).files(shelf)
    let changed: [String]
    do throws(StoreError) {
      changed = try BoardFolder.write(files, to: folder)
    } catch {
      var failure = error.commandFailure
      if error.code == .notFound { failure.status = .cannotCreate }
      throw failure
    }
    try context.messages.write(line: messages.boardWritten(folder, changed: changed.count))
    try shelf.announceFailures(context)
  }
}

package import ArgumentParser
import Readiness
import Rendering
import VacancyModel
import WorkspaceStore

/// Lists, restores and empties the trash.
package struct TrashCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "trash",
    abstract: "List, restore or remove what was deleted.",
    usage: "dossier trash [list | restore NAME [--as SLUG] | empty [--yes]]",
    discussion: """
      Examples:
        dossier trash list
        dossier trash restore head-of-section
        dossier trash empty --yes

      A workspace's name is enough to restore it where only one of that name is
      there. Emptying asks first; where nobody can answer it needs --yes.

      Exit status: 0 done · 64 not confirmed, or which one is not clear ·
      66 not in the trash · 73 the name is taken · 74 cannot write ·
      75 locked by another run · 77 not permitted.
      """,
    subcommands: [List.self, Restore.self, Empty.self], defaultSubcommand: List.self)

  /// A command.
  package init() {}

  /// Lists the trash.
  package struct List: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List what is in the trash, the latest first.", usage: "dossier trash list")

    @OptionGroup(title: "General") package var global: GlobalOptions

    /// A command.
    package init() {}

    package func run() async throws { try await run(in: .live(global)) }

    /// Lists in a given context.
    package func run(in context: CommandContext) async throws {
      let desk = try Desk(context)
      let entries = try desk.store.trashed().map { entry in
        let title = (try? desk.store.trashedWorkspace(entry))?.vacancy.title?.value
        return (name: entry.name, deleted: Clocks.here.local(entry.time), title: title)
      }
      try context.output.write(line: desk.renderer().trash(entries))
    }
  }

  /// Takes a workspace out of the trash.
  package struct Restore: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
      commandName: "restore", abstract: "Take a workspace out of the trash.",
      usage: "dossier trash restore NAME [--as SLUG]")

    @Argument(help: ArgumentHelp("Its name in the trash, or the workspace's.", valueName: "name"))
    package var name: String

    @Option(name: .customLong("as"), help: ArgumentHelp("Another name for it.", valueName: "slug"))
    package var slug: String?

    @OptionGroup(title: "General") package var global: GlobalOptions

    /// A command.
    package init() {}

    package func run() async throws { try await run(in: .live(global)) }

    /// Restores in a given context.
    package func run(in context: CommandContext) async throws {
      let desk = try Desk(context)
      let entries = try desk.store.trashed()
      let found = entries.filter { $0.name == name || $0.slug.text == name }
      guard let entry = found.first else {
        throw CommandFailure(
          .notFound, "There is no '\(name)' in the trash.",
          advice: NearestName.question(for: name, among: entries.map(\.name)) ?? "'dossier trash' lists what is there.")
      }
      guard found.count == 1 else {
        var failure = CommandFailure(.usage, "There are \(found.count) of '\(name)' in the trash; say which one.")
        failure.advice = found.map { "dossier trash restore \($0.name)" }
        throw failure
      }
      var target = entry.slug
      if let slug {
        guard let other = Slug(slug) else {
          throw CommandFailure(
            .usage,
            "'\(slug)' cannot be a workspace's name: 1 to \(Slug.maximumLength) of a–z, 0–9 and inner hyphens.")
        }
        target = other
      }
      try restore(entry, as: target, at: desk)
      try context.messages.write(line: "'\(target)' is back: dossier status \(target)")
    }

    private func restore(_ entry: TrashedWorkspace, as target: Slug, at desk: Desk) throws(CommandFailure) {
      do throws(StoreError) {
        try desk.store.restore(entry, as: target)
      } catch {
        guard error.code == .exists else { throw error.commandFailure }
        throw CommandFailure(
          .cannotCreate, "There is a workspace '\(target)' already; nothing was changed.",
          advice: "Give the other one another name: dossier trash restore \(entry.name) --as NAME")
      }
    }
  }

  /// Removes everything in the trash for good.
  package struct Empty: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
      commandName: "empty", abstract: "Remove everything in the trash for good.", usage: "dossier trash empty [--yes]")

    @Flag(help: "Do not ask.")
    package var yes = false

    @OptionGroup(title: "General") package var global: GlobalOptions

    /// A command.
    package init() {}

    package func run() async throws { try await run(in: .live(global)) }

    /// Empties in a given context.
    package func run(in context: CommandContext) async throws {
      let desk = try Desk(context)
      let count = try desk.store.trashed().count
      guard count > 0 else { return try context.output.write(line: desk.renderer().trash([])) }
      if !yes {
        let what = count == 1 ? "one workspace" : "\(count) workspaces"
        guard context.inputIsTerminal else {
          throw CommandFailure(
            .usage, "Emptying the trash removes \(what) for good; nothing was removed.",
            advice: "To do it: dossier trash empty --yes")
        }
        try context.messages.write(line: "Remove \(what) for good? Type yes to do it.")
        guard ["yes", "y", "oui", "o"].contains(readLine()?.lowercased() ?? "") else {
          throw CommandFailure(.usage, "Nothing was removed.")
        }
      }
      let left = try desk.store.emptyTrash()
      guard left.isEmpty else {
        throw CommandFailure(
          .notPermitted, "\(left.count) of them could not be removed.",
          advice: "Look at the permissions of \(desk.root.workspaces)/.trash.")
      }
      try context.messages.write(line: "The trash is empty.")
    }
  }
}

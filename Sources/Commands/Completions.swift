import ArgumentParser
import VacancyModel
import WorkspaceStore

/// What a shell offers where a workspace or an item is typed; nothing where the workspaces cannot be read.
enum Completions {
  /// The names of the workspaces.
  static let workspaces = CompletionKind.custom { words, _, _ in
    (try? desk(words).store.slugs().map(\.text)) ?? []
  }

  /// The items of the workspace that stands before.
  static let items = CompletionKind.custom { words, index, _ in
    guard let desk = try? desk(words) else { return [] }
    let typed = words.prefix(index).reversed()
    return typed.lazy.compactMap { try? desk.load($0).items.map(\.id) }.first ?? []
  }

  /// The desk at the root that the words name, or at the usual one.
  private static func desk(_ words: [String]) throws -> Desk {
    let place = words.firstIndex(of: "--root").map { $0 + 1 }
    let root = place.flatMap { $0 < words.count ? ["--root", words[$0]] : nil } ?? []
    let options = try GlobalOptions.parse(root)
    return try Desk(.live(options))
  }
}

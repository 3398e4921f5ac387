import Glibc

/// The folder that holds `Workspaces`, and the `Templates` to use with it.
package struct RootFolder: Hashable, Sendable {
  /// The folder that holds `Workspaces`.
  package var path: String
  /// The templates: the root's own, or those that were installed with the program.
  package var templates: String
  /// Whether it may be made when it is not there: the user's data folder may, one that was named must exist.
  package var mayBeMade: Bool

  /// A root.
  package init(path: String, templates: String, mayBeMade: Bool) {
    self.path = path
    self.templates = templates
    self.mayBeMade = mayBeMade
  }

  /// The folder of all workspaces.
  package var workspaces: String { path + "/Workspaces" }

  /// What the search looks at.
  package struct Surroundings: Sendable {
    /// The value of `--root`.
    package var option: String?
    /// The environment.
    package var environment: [String: String]
    /// The current folder, an absolute path.
    package var currentFolder: String
    /// The program's own file, an absolute path.
    package var executable: String
    /// Whether a path is a folder.
    package var isFolder: @Sendable (String) -> Bool

    /// What the search looks at.
    package init(
      option: String?, environment: [String: String], currentFolder: String, executable: String,
      isFolder: @escaping @Sendable (String) -> Bool
    ) {
      self.option = option
      self.environment = environment
      self.currentFolder = currentFolder
      self.executable = executable
      self.isFolder = isFolder
    }
  }

  /// Finds the root: `--root`, else `DOSSIER_ROOT`, else the nearest folder upward with `Templates` and `Workspaces`, else
  /// the user's data folder.
  package static func find(_ surroundings: Surroundings) throws(CommandFailure) -> RootFolder {
    let isFolder = surroundings.isFolder
    let environment = surroundings.environment
    let option = surroundings.option.map { ("--root", $0) }
    let variable = environment["DOSSIER_ROOT"].flatMap { $0.isEmpty ? nil : ("DOSSIER_ROOT", $0) }
    if let (name, value) = option ?? variable {
      let path = absolute(value, in: surroundings.currentFolder)
      guard isFolder(path) else {
        throw CommandFailure(
          .notFound, "\(name) names '\(value)', which is not a folder.", advice: "Make it first, or name another.")
      }
      return try RootFolder(path: path, templates: templates(for: path, surroundings), mayBeMade: false)
    }
    for folder in upward(from: surroundings.currentFolder)
    where isFolder(folder + "/Templates") && isFolder(folder + "/Workspaces") {
      return RootFolder(path: folder, templates: folder + "/Templates", mayBeMade: false)
    }
    let data: String
    if let folder = environment["XDG_DATA_HOME"], folder.hasPrefix("/") {
      data = folder
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      data = home + "/.local/share"
    } else {
      throw CommandFailure(
        .notFound, "No place for the workspaces: no folder here has Templates and Workspaces, and HOME is not set.",
        advice: "Name one: --root FOLDER.")
    }
    let path = data + "/dossier"
    return try RootFolder(path: path, templates: templates(for: path, surroundings), mayBeMade: true)
  }

  /// The root's own templates, else those installed beside the program, else those of the source folder it was built in.
  private static func templates(for root: String, _ surroundings: Surroundings) throws(CommandFailure) -> String {
    let program = upward(from: surroundings.executable).dropFirst()
    let installed = program.dropFirst().first.map { $0 + "/share/dossier/Templates" }
    let candidates = [root + "/Templates"] + (installed.map { [$0] } ?? []) + program.map { $0 + "/Templates" }
    guard let found = candidates.first(where: { surroundings.isFolder($0 + "/Rules") }) else {
      throw CommandFailure(
        .notFound, "The Templates are missing: they are neither in '\(root)' nor installed with the program.",
        advice: "Install Dossier with 'make install', or name a folder that has Templates: --root FOLDER.")
    }
    return found
  }

  /// A folder and those above it, nearest first, the root of the file system last.
  private static func upward(from path: String) -> [String] {
    var parts = path.split(separator: "/")
    var folders: [String] = []
    while !parts.isEmpty {
      folders.append("/" + parts.joined(separator: "/"))
      parts.removeLast()
    }
    return folders + [""]
  }

  private static func absolute(_ path: String, in folder: String) -> String {
    let full = path.hasPrefix("/") ? path : folder + "/" + path
    return full.count > 1 && full.hasSuffix("/") ? String(full.dropLast()) : full
  }
}

import Commands
import Testing

@Suite struct RootFolderTests {
  /// Searches among folders that exist only here.
  private func find(
    option: String? = nil, environment: [String: String] = ["HOME": "/home/ada"], from folder: String = "/home/ada",
    executable: String = "/usr/local/bin/dossier", folders: [String]
  ) throws -> RootFolder {
    try RootFolder.find(
      .init(
        option: option, environment: environment, currentFolder: folder, executable: executable,
        isFolder: { folders.contains($0) }))
  }

  private let installed = "/usr/local/share/dossier/Templates/Rules"

  @Test func nearestFolderUpwardWithBothFoldersIsTheRoot() throws {
    let folders = [
      "/home/ada/jobs/Templates", "/home/ada/jobs/Workspaces", "/home/ada/jobs/a/Templates", "/home/ada/Workspaces",
      installed,
    ]
    let root = try find(from: "/home/ada/jobs/a/b", folders: folders)
    #expect(root == RootFolder(path: "/home/ada/jobs", templates: "/home/ada/jobs/Templates", mayBeMade: false))
  }

  @Test func optionWinsOverVariableAndVariableOverFolder() throws {
    let folders = ["/one", "/two", "/home/ada/Templates", "/home/ada/Workspaces", installed]
    let environment = ["DOSSIER_ROOT": "/two", "HOME": "/home/ada"]
    #expect(try find(option: "/one", environment: environment, folders: folders).path == "/one")
    #expect(try find(environment: environment, folders: folders).path == "/two")
    #expect(try find(environment: ["DOSSIER_ROOT": ""], folders: folders).path == "/home/ada")
  }

  @Test func optionMayBeRelativeAndEndInASlash() throws {
    let root = try find(option: "jobs/", folders: ["/home/ada/jobs", "/home/ada/jobs/Templates/Rules"])
    #expect(root == RootFolder(path: "/home/ada/jobs", templates: "/home/ada/jobs/Templates", mayBeMade: false))
  }

  @Test func namedRootThatIsNoFolderIsRefused() {
    #expect {
      try find(option: "/nowhere", folders: [installed])
    } throws: {
      ($0 as? CommandFailure)?.status == .notFound
    }
  }

  @Test func dataFolderIsUsedWhereNothingElseIs() throws {
    let templates = "/usr/local/share/dossier/Templates"
    #expect(
      try find(folders: [installed])
        == RootFolder(path: "/home/ada/.local/share/dossier", templates: templates, mayBeMade: true))
    #expect(
      try find(environment: ["XDG_DATA_HOME": "/data", "HOME": "/home/ada"], folders: [installed]).path
        == "/data/dossier")
    #expect(
      try find(environment: ["XDG_DATA_HOME": "relative", "HOME": "/home/ada"], folders: [installed]).path
        == "/home/ada/.local/share/dossier")
  }

  @Test func withoutHomeTheFailureNamesTheOption() {
    #expect {
      try find(environment: [:], folders: [installed])
    } throws: {
      ($0 as? CommandFailure)?.advice == ["Name one: --root FOLDER."]
    }
  }

  @Test func programInItsBuildFolderFindsTheTemplatesOfItsSource() throws {
    let root = try find(
      option: "/one", executable: "/src/dossier/.build/debug/dossier",
      folders: ["/one", "/src/dossier/Templates/Rules"])
    #expect(root.templates == "/src/dossier/Templates")
  }

  @Test func missingTemplatesAreAFailure() {
    #expect {
      try find(folders: [])
    } throws: {
      ($0 as? CommandFailure)?.status == .notFound
    }
  }
}

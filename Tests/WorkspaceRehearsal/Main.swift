import Glibc
import VacancyModel
import WorkspaceStore

/// Changes workspaces as `dossier` does, for tests that kill it, run it many times at once or take its room away.
///
/// `WorkspaceRehearsal SCHEMA ROOT create SLUG COUNT`, `… change SLUG LABEL COUNT`, `… load SLUG`. It prints what it
/// found, or the code of the error.
@main struct Main {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 5, let schema = bytes(arguments[1]), let slug = Slug(arguments[4]) else { exit(64) }
    let folder = WorkspaceFolder(root: arguments[2], schema: schema)
    do {
      switch arguments[3] {
      case "create":
        for number in 0..<(Int(arguments[5]) ?? 0) {
          let slug = number == 0 ? slug : Slug("\(slug)-\(number)")!
          let workspace = Workspace(
            slug: slug, created: Instant(seconds: 1_800_000_000), vacancy: Vacancy(), notices: [], items: [],
            warnings: [], history: [])
          try folder.create(workspace, notice: ("notice.txt", Array("A notice.".utf8)))
        }
        print("created")
      case "change":
        for number in 0..<(Int(arguments[6]) ?? 0) {
          try folder.update(slug, wait: 60) { workspace in
            workspace.history.append(
              Change(time: workspace.created, what: arguments[5], old: nil, new: "\(number)"))
          }
        }
        print("changed")
      default:
        print(try folder.load(slug).history.count)
      }
    } catch let error as StoreError {
      print(error.code)
    } catch {
      print(error)
    }
  }

  private static func bytes(_ path: String) -> [UInt8]? {
    guard let file = unsafe fopen(path, "re") else { return nil }
    defer { unsafe fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = unsafe fread(&bytes, 1, bytes.count, file)
    return Array(bytes[..<count])
  }
}

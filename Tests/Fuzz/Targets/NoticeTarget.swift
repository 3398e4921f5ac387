import Documents
import FoundationEssentials
import Planning
import VacancyModel

/// The notice reader with the installed phrases and rules; every quote stands in the line that it cites.
struct NoticeTarget: Sendable {
  private let planner: NoticePlanner

  init() {
    let files = ["Phrases", "Rules"].flatMap { folder in
      TemplateFolder.names(folder).filter { $0.hasSuffix(".xml") && !$0.hasPrefix("limits") }.map {
        TemplateFile(path: "\(folder)/\($0)", bytes: TemplateFolder.bytes("\(folder)/\($0)"))
      }
    }
    guard let planner = try? NoticePlanner(templates: files) else { fatalError("the templates cannot be read") }
    self.planner = planner
  }

  func run(_ bytes: [UInt8]) {
    let text = DocumentText(plain: TextDecoding.decode(bytes))
    let reading = planner.plan(text, file: "notice.txt", sha256: "")
    for source in reading.plan.items.flatMap(\.sources) {
      precondition((1...max(1, text.lines.count)).contains(source.line), "a line that is not there is cited")
    }
  }
}

/// The templates of this repository, by the folder in which the fuzzer runs.
enum TemplateFolder {
  static func names(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "Templates/\(folder)")) ?? []).sorted()
  }

  static func bytes(_ path: String) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: "Templates/\(path)") else {
      fatalError("run it in the repository: Templates/\(path) is missing")
    }
    return Array(data)
  }
}

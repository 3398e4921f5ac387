import Documents
import Foundation
import Planning
import TestSupport
import VacancyModel

/// The notices of `Tests/Fixtures/Notices`, written for these tests, each with the answers of a careful reader.
enum NoticeCorpus {
  /// One notice and what a careful reader finds in it.
  struct Notice: Sendable {
    /// Its folder and number: `english/001`.
    var name: String
    /// Its text.
    var text: String
    /// The answers; `CorpusScore` says what each key means.
    var answer: JSONValue
  }

  /// All of them, in the order of their names.
  static let notices: [Notice] = {
    do {
      return try ["english", "english-unseen", "french", "french-unseen"].flatMap { folder in
        let folderPath = Package.folder.appendingPathComponent("Tests/Fixtures/Notices/\(folder)")
        let files = try FileManager.default.contentsOfDirectory(atPath: folderPath.path)
        return try files.sorted().filter { $0.hasSuffix(".txt") }.map { file in
          let path = folderPath.appendingPathComponent(file)
          return Notice(
            name: "\(folder)/\(file.prefix(3))", text: try String(contentsOf: path, encoding: .utf8),
            answer: try JSONValue(Data(contentsOf: path.deletingPathExtension().appendingPathExtension("json"))))
        }
      }
    } catch {
      fatalError("the notices cannot be read: \(error)")
    }
  }()

  /// What the notice with that name says.
  static func plan(_ text: String) -> ApplicationPlan {
    planner.plan(DocumentText(plain: text), file: "notice.txt", sha256: "").plan
  }

  /// The plans of all notices, in their order, read once.
  static let plans: [ApplicationPlan] = notices.map { plan($0.text) }

  private static let planner: NoticePlanner = {
    do {
      let files = try ["Phrases", "Rules"].flatMap { folder in
        let path = Package.folder.appendingPathComponent("Templates/\(folder)").path
        return try FileManager.default.contentsOfDirectory(atPath: path).map { name in
          TemplateFile(
            path: "\(folder)/\(name)", bytes: [UInt8](try Package.file("Templates/\(folder)/\(name)")))
        }
      }
      return try NoticePlanner(templates: files)
    } catch {
      fatalError("the templates cannot be read: \(error)")
    }
  }()
}

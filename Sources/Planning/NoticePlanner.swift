package import Documents
import Markup
import NoticeReading
package import VacancyModel

/// One file of `Templates`: its path below that folder, and its bytes.
package struct TemplateFile: Sendable {
  /// The path, such as `Rules/nato.xml`.
  package var path: String
  /// The bytes.
  package var bytes: [UInt8]

  /// A template file.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Whether it is about notices; limits by name are about papers.
  var isForNotices: Bool { path.hasSuffix(".xml") && !path.hasPrefix("Rules/limits") }
}

/// A template that cannot be used.
package struct TemplateError: Error, Hashable, Sendable {
  /// The file's path below `Templates`.
  package var path: String
  /// The line, counted from 1, when known.
  package var line: Int?
  /// What is wrong.
  package var message: String
}

/// From a notice's text to its plan, by the phrases and rules of `Templates`.
package struct NoticePlanner: Sendable {
  private let reader: NoticeReader
  private let planner: Planner

  /// What was read.
  package struct Reading: Sendable {
    /// The file and its language.
    package var notice: NoticeIdentity
    /// The facts, items and warnings.
    package var plan: ApplicationPlan
    /// Whether the text is a vacancy notice at all.
    package var isRecognised: Bool
  }

  /// Reads the files below `Phrases` and `Rules`, in the order of their names.
  package init(templates: [TemplateFile]) throws(TemplateError) {
    var phrases: [(name: String, root: XMLElement)] = []
    var rules: [(name: String, root: XMLElement)] = []
    var dates: DatePhrases?
    for file in templates.sorted(by: { $0.path < $1.path }) where file.isForNotices {
      let root: XMLElement
      do {
        root = try XMLReader.parse(file.bytes, keepingIndentation: false)
        if root.name == "dates" {
          dates = try DatePhrases(root)
          continue
        }
      } catch {
        throw TemplateError(path: file.path, line: error.line, message: error.message)
      }
      if file.path.hasPrefix("Phrases/") { phrases.append((file.path, root)) }
      if file.path.hasPrefix("Rules/") { rules.append((file.path, root)) }
    }
    guard let dates else {
      throw TemplateError(path: "Phrases/dates.xml", line: nil, message: "the wordings of dates are missing")
    }
    do {
      reader = NoticeReader(book: try PhraseBook(files: phrases), dates: dates)
    } catch {
      throw TemplateError(path: error.file, line: error.line, message: error.message)
    }
    do {
      planner = Planner(rules: try RuleBook(files: rules))
    } catch {
      throw TemplateError(path: error.file, line: error.line, message: error.message)
    }
  }

  /// Reads a notice and draws up its plan.
  package func plan(_ text: DocumentText, file: String, sha256: String) -> Reading {
    let content = reader.read(text)
    return Reading(
      notice: NoticeIdentity(
        file: file, sha256: sha256, format: text.format, language: content.language, damaged: !content.damage.isEmpty),
      plan: planner.plan(content), isRecognised: content.isRecognised)
  }

  /// Whether a sentence of an organisation's notice asks for, or tells of, an item.
  func asks(for item: String, in sentence: String, family: String?, body: String?) -> Bool {
    var content = reader.read(DocumentText(plain: sentence))
    content.family = family
    content.body = body
    return planner.plan(content).items.contains { $0.id == item && !$0.sources.isEmpty }
  }

  /// The plan of a workspace without a notice, or `nil` for an unknown kind of post.
  package func startingPlan(kind: String) -> ApplicationPlan? { planner.startingPlan(kind: kind) }

  /// The kinds of post that have a starting list.
  package var startingKinds: [String] { planner.startingKinds }
}

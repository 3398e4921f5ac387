import Markup
import NoticeReading
import VacancyModel

/// One thing wrong with a rules file.
package struct RuleProblem: Hashable, Sendable {
  /// The line, counted from 1, when known.
  package var line: Int?
  /// What is wrong, and what helps.
  package var message: String
}

/// Checks a rules file that somebody writes: its form, its names, its French, its examples.
package struct RuleCheck {
  private let templates: [TemplateFile]
  private let schema: [UInt8]

  /// A check against the phrases and the other rules of `Templates`, by the bytes of `rules.xsd`.
  package init(templates: [TemplateFile], schema: [UInt8]) {
    self.templates = templates
    self.schema = schema
  }

  /// What is wrong with a file, by its lines; empty when it can be used, or why the templates themselves cannot.
  ///
  /// - Parameter name: the file's name; it stands in for the installed file of the same name.
  package func problems(of bytes: [UInt8], name: String) throws(TemplateError) -> [RuleProblem] {
    let root: XMLElement
    var problems: [RuleProblem] = []
    do {
      root = try XMLReader.parse(bytes)
      problems = try XMLSchema(schema, name: "rules.xsd").faults(bytes).map {
        RuleProblem(line: $0.line, message: $0.message)
      }
    } catch {
      return [RuleProblem(line: error.line, message: error.message)]
    }
    let others = templates.filter { $0.path != "Rules/\(name)" }
    problems += RuleNames(templates: others, root: root).problems()
    if problems.isEmpty { problems += try failedExamples(of: bytes, name: name, among: others) }
    return problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  private func failedExamples(
    of bytes: [UInt8], name: String, among others: [TemplateFile]
  ) throws(TemplateError) -> [RuleProblem] {
    let own = TemplateFile(path: "Rules/\(name)", bytes: bytes)
    // A new file stands before the installed ones, so that its own set is found.
    let planner: NoticePlanner
    let book: RuleBook
    do {
      book = try RuleBook(files: [(name, XMLReader.parse(bytes))])
    } catch let error as RuleBookError {
      return [RuleProblem(line: error.line, message: error.message)]
    } catch {
      return []
    }
    planner = try NoticePlanner(templates: others + [own])
    var problems: [RuleProblem] = []
    func run(_ item: RuleBook.Item, family: String?, body: String?) {
      for example in item.examples {
        let isAsked = planner.asks(for: item.id, in: example.text, family: family, body: body)
        guard isAsked != example.isAsked else { continue }
        let what = example.isAsked ? "does not bring up" : "brings up"
        problems.append(
          RuleProblem(line: example.line, message: "the example “\(example.text)” \(what) “\(item.id)”"))
      }
    }
    for set in book.sets {
      for item in set.items { run(item, family: set.families.first, body: item.bodies.first ?? set.bodies.first) }
    }
    for id in book.documentOrder { if let item = book.documents[id] { run(item, family: nil, body: nil) } }
    return problems
  }
}

import Markup

/// Checks the names in a rules file: known where they must be, given once, and worded in both languages.
struct RuleNames {
  private let root: XMLElement
  private var topics: Set<String> = []
  private var families: Set<String> = []
  private var bodies: Set<String> = []
  private var items: Set<String> = []
  private var servedFamilies: [String: String] = [:]

  private static let parts: Set<String> = ["essentials", "contract", "routes", "desirables", "qualifications"]

  /// The names that the other templates know, for a file's root element.
  init(templates: [TemplateFile], root: XMLElement) {
    self.root = root
    for file in templates {
      guard let other = try? XMLReader.parse(file.bytes) else { continue }
      if file.path.hasPrefix("Phrases/") {
        for meaning in other.elements {
          guard let id = meaning[attribute: "id"] else { continue }
          if id.hasPrefix("topic.") { topics.insert(String(id.dropFirst(6))) }
          if id.hasPrefix("organisation.") { bodies.insert(String(id.dropFirst(13))) }
          if let family = meaning[attribute: "family"] { families.insert(family) }
        }
      } else if file.path.hasPrefix("Rules/") {
        for item in other.elements where item.name == "item" || item.name == "document" {
          if let id = item[attribute: "id"] { items.insert(id) }
        }
        if other[attribute: "bodies"] == nil {
          for family in RuleNames.words(other[attribute: "families"]) { servedFamilies[family] = file.path }
        }
      }
    }
    topics.insert("section-8-by-link")
  }

  /// What is wrong with the names.
  func problems() -> [RuleProblem] {
    var problems: [RuleProblem] = []
    func say(_ element: XMLElement, _ message: String) {
      problems.append(RuleProblem(line: element.line, message: message))
    }
    func known(
      _ element: XMLElement, _ attribute: String, _ names: Set<String>, _ what: String, in place: String? = nil
    ) {
      for name in RuleNames.words(element[attribute: attribute]) where !names.contains(name) {
        say(element, "\(attribute): there is no \(what) “\(name)”" + (place.map { " in \($0)" } ?? ""))
      }
    }
    known(root, "families", families, "family of organisations", in: "Phrases/organisations.xml")
    known(root, "bodies", bodies, "organisation", in: "Phrases/organisations.xml")
    if root[attribute: "bodies"] == nil {
      for family in RuleNames.words(root[attribute: "families"]) {
        if let path = servedFamilies[family] {
          say(root, "the family “\(family)” has its rules in \(path); name the bodies that these are for")
        }
      }
    }
    var seen: [String: Int] = [:]
    let own = Set(root.elements.compactMap { $0[attribute: "id"] })
    for element in root.elements {
      if let id = element[attribute: "id"] {
        let key = "\(element.name) \(id)"
        if let line = seen[key] { say(element, "“\(id)” stands here a second time; first on line \(line)") }
        seen[key] = seen[key] ?? element.line
      }
      switch element.name {
      case "item", "document":
        known(element, "topics", topics, "topic", in: "Phrases/topics.xml")
        known(element, "by-link", topics, "topic", in: "Phrases/topics.xml")
        known(element, "bodies", bodies, "organisation", in: "Phrases/organisations.xml")
        known(element, "lost-with", RuleNames.parts, "part of a notice")
        for name in ["title", "hint"] {
          if let words = element.first(name) { languages(of: words, say) }
        }
        let isTriggered = ["topics", "fact", "by-link"].contains { element[attribute: $0] != nil }
        if element.name == "item", !isTriggered, element[attribute: "always"] == nil {
          say(element, "nothing brings this item up: it needs topics, a fact, by-link or always=\"yes\"")
        }
        if element.first("yes") == nil, element.name == "document" || element[attribute: "topics"] != nil {
          say(element, "it has no example: give a sentence that brings it up, <yes>…</yes>")
        }
      case "warning": languages(of: element, say)
      case "starting-list":
        for id in RuleNames.words(element.text) where !items.contains(id) && !own.contains(id) {
          say(element, "there is no item “\(id)”")
        }
      default: break
      }
    }
    return problems
  }

  private func languages(of words: XMLElement, _ say: (XMLElement, String) -> Void) {
    for (name, language) in [("en", "English"), ("fr", "French")] {
      guard let text = words.first(name) else { continue }
      if !text.text.contains(where: { !$0.isWhitespace }) { say(text, "the \(language) words are missing") }
    }
  }

  private static func words(_ text: String?) -> [String] {
    (text ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
  }
}

package import Markup
import VacancyModel

/// The items of `Templates/Rules`, when each applies, and the words of the warnings: data that a person edits.
package struct RuleBook: Sendable {
  /// An item as a rules file describes it.
  struct Item: Sendable {
    /// The item's name.
    var id: String
    /// What a person reads.
    var title: LocalizedText
    /// What the rules add to the notice's words.
    var hint: LocalizedText?
    /// When it is due.
    var stage: Stage
    /// Whom it binds.
    var need: Need
    /// What to do with it.
    var action: Action
    /// Its state when it applies.
    var state: RequirementState
    /// Where it comes from when no sentence of the notice asks for it.
    var origin: Origin
    /// Whether it applies without any sentence.
    var isAlways: Bool
    /// The topics that bring it up.
    var topics: [String]
    /// A fact that brings it up: `languages`, `experience`, `posts`.
    var fact: String?
    /// The part whose loss makes it unknown.
    var lostWith: String?
    /// The topic that tells of it in a linked annex.
    var linkTopic: String?
    /// The bodies it is for; empty for all of the file's families.
    var bodies: [String]
    /// The typical time it takes, in days.
    var leadDays: Int?
  }

  /// The items of a family of organisations.
  struct Set: Sendable {
    /// The families it is for; empty for every other organisation.
    var families: [String]
    /// The facts whose lack is worth a warning.
    var expectedFacts: [String]
    /// The items in order.
    var items: [Item]
  }

  /// The sets, by file.
  private(set) var sets: [Set] = []
  /// Items for documents that a notice may ask for, by kind.
  private(set) var documents: [String: Item] = [:]
  /// The order of `documents`.
  private(set) var documentOrder: [String] = []
  /// The warnings' words.
  private(set) var warnings: [String: LocalizedText] = [:]
  /// Starting lists for a workspace without a notice: names of items, by kind of post.
  private(set) var startingLists: [String: [String]] = [:]

  /// Reads rules files; a mistake is an error with its file and line.
  package init(files: [(name: String, root: XMLElement)]) throws(RuleBookError) {
    for (file, root) in files {
      var items: [Item] = []
      for element in root.elements {
        switch element.name {
        case "item": items.append(try RuleBook.item(element, file: file))
        case "document":
          let item = try RuleBook.item(element, file: file)
          documents[item.id] = item
          documentOrder.append(item.id)
        case "warning":
          warnings[try RuleBook.required("id", of: element, file: file)] = try RuleBook.text(element, file: file)
        case "starting-list":
          startingLists[try RuleBook.required("kind", of: element, file: file)] = words(element.text)
        default:
          throw RuleBookError(file: file, line: element.line, message: "an element “\(element.name)” is not known here")
        }
      }
      if !items.isEmpty {
        sets.append(
          Set(
            families: words(root[attribute: "families"] ?? ""),
            expectedFacts: words(root[attribute: "expected-facts"] ?? ""), items: items))
      }
    }
  }

  /// The set for a family of organisations, or the general one.
  func set(for family: String?) -> Set {
    sets.first { set in family.map(set.families.contains) ?? false } ?? sets.first { $0.families.isEmpty }
      ?? Set(families: [], expectedFacts: [], items: [])
  }

  private static func item(_ element: XMLElement, file: String) throws(RuleBookError) -> Item {
    func choice<Choice>(_ name: String, _ make: (String) -> Choice?, or other: Choice) throws(RuleBookError) -> Choice {
      guard let text = element[attribute: name] else { return other }
      guard let value = make(text) else {
        throw RuleBookError(file: file, line: element.line, message: "\(name)=\"\(text)\" is not known")
      }
      return value
    }
    let need = try choice("need", Need.init(rawValue:), or: .must)
    let title = element.first("title")
    guard let title else { throw RuleBookError(file: file, line: element.line, message: "an item needs a title") }
    let hint: LocalizedText? =
      if let hint = element.first("hint") { try text(hint, file: file) } else { nil }
    return Item(
      id: try required("id", of: element, file: file),
      title: try text(title, file: file),
      hint: hint,
      stage: try choice("stage", { Int($0).flatMap(Stage.init(rawValue:)) }, or: .application),
      need: need,
      action: try choice("action", Action.init(rawValue:), or: .know),
      state: try choice("state", RequirementState.init(rawValue:), or: need == .note ? .note : .required),
      origin: try choice("origin", Origin.init(rawValue:), or: .rule),
      isAlways: element[attribute: "always"] == "yes",
      topics: words(element[attribute: "topics"] ?? ""),
      fact: element[attribute: "fact"],
      lostWith: element[attribute: "lost-with"],
      linkTopic: element[attribute: "by-link"],
      bodies: words(element[attribute: "bodies"] ?? ""),
      leadDays: try choice("lead-days", { Int($0).map(Optional.some) }, or: nil))
  }

  private static func required(_ name: String, of element: XMLElement, file: String) throws(RuleBookError) -> String {
    guard let value = element[attribute: name], !value.isEmpty else {
      throw RuleBookError(file: file, line: element.line, message: "“\(element.name)” needs the attribute \(name)")
    }
    return value
  }

  private static func text(_ element: XMLElement, file: String) throws(RuleBookError) -> LocalizedText {
    guard let english = element.first("en")?.text, let french = element.first("fr")?.text else {
      throw RuleBookError(file: file, line: element.line, message: "words are needed in English (en) and French (fr)")
    }
    return LocalizedText(english: collapsed(english), french: collapsed(french))
  }

  /// One line: white space folded, but a no-break space, which French puts before its marks, kept.
  private static func collapsed(_ text: String) -> String {
    text.split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }
}

/// The words of a list separated by white space.
private func words(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }

/// A mistake in a rules file.
package struct RuleBookError: Error, Hashable, Sendable {
  /// The file.
  package var file: String
  /// The line, counted from 1.
  package var line: Int
  /// What is wrong.
  package var message: String
}

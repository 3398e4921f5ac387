import FoundationEssentials

/// JSON of any shape, as web pages carry it.
enum JSONData: Decodable {
  case text(String)
  case list([JSONData])
  case members([String: JSONData])
  case other

  /// Reads JSON, or gives `nil` where it is none.
  init?(_ text: String) {
    guard let value = try? JSONDecoder().decode(JSONData.self, from: Data(text.utf8)) else { return nil }
    self = value
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let members = try? container.decode([String: JSONData].self) {
      self = .members(members)
    } else if let list = try? container.decode([JSONData].self) {
      self = .list(list)
    } else {
      self = .other
    }
  }

  /// A member of an object.
  subscript(_ name: String) -> JSONData? {
    if case .members(let members) = self { members[name] } else { nil }
  }

  /// A list's elements; anything else is the only one.
  var elements: [JSONData] { if case .list(let list) = self { list } else { [self] } }

  /// The text, or an object's `name`, or those of a list's first element.
  var name: String? {
    switch self {
    case .text(let text): text
    case .list(let list): list.first?.name
    case .members(let members): members["name"]?.name
    case .other: nil
    }
  }

  /// Whether it is a `JobPosting`.
  private var isPosting: Bool {
    self["@type"]?.elements.contains { type in
      if case .text(let name) = type { name.split(separator: "/").last == "JobPosting" } else { false }
    } ?? false
  }

  /// The postings in it, wherever they stand, no deeper than a page has a reason to.
  func postings(deeper: Int = 8) -> [JSONData] {
    guard deeper > 0 else { return [] }
    switch self {
    case .list(let list): return list.flatMap { $0.postings(deeper: deeper - 1) }
    case .members(let members):
      return isPosting
        ? [self] : members.keys.sorted().flatMap { members[$0]!.postings(deeper: deeper - 1) }
    case .text, .other: return []
    }
  }
}

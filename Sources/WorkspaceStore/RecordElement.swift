import Markup

/// What in a record cannot be read, with its line.
struct RecordFault: Error {
  let line: Int
  let message: String
}

/// An element of a record, read strictly: what is missing or of another form is a fault with its line.
struct RecordElement {
  private let element: XMLElement

  init(_ element: XMLElement) { self.element = element }

  /// The characters within.
  var text: String { element.text }
  var name: String { element.name }
  var namespace: String? { element.namespace }

  func fault(_ message: String) -> RecordFault { RecordFault(line: element.line, message: message) }

  /// A child element, or `nil`.
  func optional(_ name: String) -> RecordElement? { element.first(name).map(RecordElement.init) }

  /// A child element that must be there.
  func child(_ name: String) throws(RecordFault) -> RecordElement {
    guard let child = optional(name) else { throw fault("<\(element.name)> has no <\(name)>") }
    return child
  }

  /// The characters within each child element of that name.
  func texts(_ name: String) -> [String] { element.all(name).map(\.text) }

  /// The entries of a list, as many as its `count` says; none when the list is not there.
  func list<Entry>(
    _ name: String, _ read: (RecordElement) throws(RecordFault) -> Entry
  ) throws(RecordFault) -> [Entry] {
    guard let list = element.first(name) else { return [] }
    var entries: [Entry] = []
    for child in list.children {
      if case .element(let entry) = child { entries.append(try read(RecordElement(entry))) }
    }
    let count = try RecordElement(list).number("count")
    guard count == entries.count else {
      throw RecordFault(
        line: list.line, message: "<\(name)> should have \(count) entries and has \(entries.count)")
    }
    return entries
  }

  /// An attribute, or `nil`.
  func attribute(_ name: String) -> String? { element[attribute: name] }

  /// An attribute that must be there.
  func required(_ name: String) throws(RecordFault) -> String {
    guard let value = attribute(name) else { throw fault("<\(element.name)> has no \(name)=\"…\"") }
    return value
  }

  /// An attribute that holds a whole number.
  func number(_ name: String) throws(RecordFault) -> Int {
    try parse(required(name), as: "a whole number") { Int($0) }
  }

  /// An attribute, read by a function that gives `nil` for what has another form.
  func value<Value>(
    _ name: String, as form: String, _ read: (String) -> Value?
  ) throws(RecordFault) -> Value { try parse(required(name), as: form, read) }

  /// The characters within, read by a function that gives `nil` for what has another form.
  func content<Value>(as form: String, _ read: (String) -> Value?) throws(RecordFault) -> Value {
    try parse(text, as: form, read)
  }

  private func parse<Value>(
    _ text: String, as form: String, _ read: (String) -> Value?
  ) throws(RecordFault) -> Value {
    guard let value = read(text) else { throw fault("“\(text)” in <\(element.name)> is not \(form)") }
    return value
  }
}

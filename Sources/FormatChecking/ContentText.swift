import VacancyModel

/// A text in which names are sought by their letters and digits, whatever case, accents, marks and line breaks they have.
struct ContentText: Sendable {
  private let original: String
  /// The folded letters and digits, a space wherever other characters stand between them.
  private let folded: [Unicode.Scalar]
  /// For each of `folded`, the offset of its scalar in the original.
  private let offsets: [Int]
  /// Where each word begins in `folded`.
  private let starts: [String: [Int]]

  init(_ text: String) {
    original = text
    var folded: [Unicode.Scalar] = []
    var offsets: [Int] = []
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      var piece = String.UnicodeScalarView()
      TextFolding.append(scalar, to: &piece)
      for part in piece {
        if Self.isPart(part) {
          folded.append(part)
          offsets.append(offset)
        } else if let last = folded.last, last != " " {
          folded.append(" ")
          offsets.append(offset)
        }
      }
    }
    self.folded = folded
    self.offsets = offsets
    var starts: [String: [Int]] = [:]
    for word in folded.indices.split(whereSeparator: { folded[$0] == " " }) {
      starts[Self.string(folded[word.startIndex..<word.endIndex]), default: []].append(word.startIndex)
    }
    self.starts = starts
  }

  /// Whether it holds no letter or digit.
  var isEmpty: Bool { folded.allSatisfy { $0 == " " } }

  /// The folded letters and digits of a text, a space between words.
  static func key(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    var owesSpace = false
    for scalar in TextFolding.fold(text).unicodeScalars {
      if isPart(scalar) {
        if owesSpace, !folded.isEmpty { folded.append(" ") }
        owesSpace = false
        folded.append(scalar)
      } else {
        owesSpace = true
      }
    }
    return String(folded)
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Whether a name occurs in it.
  func contains(_ name: String) -> Bool { quote(of: name) != nil }

  /// The words of the text that are a name, or `nil` where it does not occur.
  func quote(of name: String) -> String? {
    let name = Self.key(name)
    let key = Array(name.unicodeScalars)
    for start in starts[String(name.prefix { $0 != " " })] ?? [] {
      let end = start + key.count
      if end <= folded.count, isBoundary(end), folded[start..<end].elementsEqual(key) { return words(start..<end) }
    }
    return nil
  }

  /// The words of the text that have the shape of a reference.
  func quotes(of shape: ReferenceShape) -> [String] {
    var found: [String] = []
    for start in starts.values.joined().sorted() {
      if let end = shape.end(in: folded, from: start), isBoundary(end) { found.append(words(start..<end)) }
    }
    return found
  }

  /// The first lines that say something, as a title has them: the first one, and short ones right below it. A line as
  /// long as one of running text, or one that ends like a sentence, is none.
  var heading: [String] {
    let lines = original.split(whereSeparator: \.isNewline).lazy.map(String.init)
      .filter { $0.contains(where: \.isLetter) }.prefix(3)
    return lines.enumerated().filter { $1.count <= ($0 == 0 ? 90 : 60) && !$1.hasSuffix(".") }.map(\.element)
  }

  /// Whether a word begins or ends at an offset.
  private func isBoundary(_ offset: Int) -> Bool {
    offset == 0 || offset == folded.count || folded[offset] == " " || folded[offset - 1] == " "
  }

  private func words(_ range: Range<Int>) -> String {
    let scalars = original.unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: offsets[range.lowerBound])
    let end = scalars.index(scalars.startIndex, offsetBy: offsets[range.upperBound - 1] + 1)
    return String(original[start..<end]).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

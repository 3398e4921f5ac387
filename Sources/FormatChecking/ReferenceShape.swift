/// The form of a vacancy's reference, `IS-2026-014`: the same letters, and as many digits at each place.
struct ReferenceShape {
  private enum Part: Equatable {
    case letters(String)
    case digits(Int)
  }

  private let parts: [Part]

  /// The form of a reference; `nil` when so many other things have that form that it tells nothing: letters and two
  /// groups of digits, or four digits, are the least.
  init?(_ reference: String) {
    var parts: [Part] = []
    var previous: Character?
    for character in ContentText.key(reference) {
      defer { previous = character }
      if character.isNumber {
        if case .digits(let count)? = parts.last, previous?.isNumber == true {
          parts[parts.count - 1] = .digits(count + 1)
        } else {
          parts.append(.digits(1))
        }
      } else if character.isLetter {
        if case .letters(let text)? = parts.last, previous?.isLetter == true {
          parts[parts.count - 1] = .letters(text + String(character))
        } else {
          parts.append(.letters(String(character)))
        }
      }
    }
    self.parts = parts
    let digits = parts.reduce(0) { if case .digits(let count) = $1 { $0 + count } else { $0 } }
    let letters = parts.contains { if case .letters(let text) = $0 { text.count >= 2 } else { false } }
    guard letters, digits >= 4 else { return nil }
  }

  /// Where text of this form ends that begins at an offset of folded text; `nil` when there is none.
  func end(in text: [Unicode.Scalar], from start: Int) -> Int? {
    var offset = start
    for (index, part) in parts.enumerated() {
      if index > 0, offset < text.count, text[offset] == " " { offset += 1 }
      switch part {
      case .letters(let letters):
        for scalar in letters.unicodeScalars {
          guard offset < text.count, text[offset] == scalar else { return nil }
          offset += 1
        }
      case .digits(let count):
        let end = offset + count
        guard end <= text.count, text[offset..<end].allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
        offset = end
        if offset < text.count, ("0"..."9").contains(text[offset]) { return nil }
      }
    }
    return offset
  }
}

/// Where on a page text is hidden, or may be, and by what.
struct HidingPlace {
  /// The first letters, in PDF's coordinates or on the page as seen.
  var box: Rectangle
  var cause: TextToken.Unseen
}

extension [HidingPlace] {
  private static var most: Int { 2_000 }

  /// What hides a word: what hides the text that begins nearest before it; `nil` where none is known.
  func cause(at box: Rectangle?) -> TextToken.Unseen? {
    guard let box, count > 1, count <= Self.most else { return first?.cause }
    return self.min { distance(of: $0, to: box) < distance(of: $1, to: box) }?.cause
  }

  private func distance(of place: HidingPlace, to box: Rectangle) -> Double {
    let across = box.left - place.box.left
    let down = abs((box.top + box.bottom) / 2 - (place.box.top + place.box.bottom) / 2)
    return 4 * down + (across >= -2 ? across : -4 * across)
  }
}

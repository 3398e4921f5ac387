import VacancyModel

extension Messages {
  /// How many of a paper's points are ticked: `2 of 3 challenges addressed`.
  func points(_ points: [ItemPoint]) -> String {
    let done = points.count(where: \.isAddressed)
    return self(
      done == 0 ? "item.points.none" : "item.points", ["done": number(done), "n": number(points.count)])
  }

  /// A point that is not ticked, in few words.
  func point(_ point: ItemPoint) -> String {
    self("item.point", ["n": String(point.number), "text": Messages.opening(of: VisibleText.line(point.text))])
  }

  /// The first words of a long text, as many as fit on a line beside the item's status.
  private static func opening(of text: String) -> String {
    guard text.count > 40 else { return text }
    let words = text.prefix(40)
    return (words.lastIndex(of: " ").map { words[..<$0] } ?? words) + "…"
  }
}

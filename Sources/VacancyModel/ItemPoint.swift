/// One of the points that a paper is to address, with what the person said about it.
package struct ItemPoint: Hashable, Sendable {
  /// Its number, counted from 1, in the notice's order.
  package var number: Int
  /// The notice's words.
  package var text: String
  /// Whether the person has ticked it.
  package var isAddressed: Bool
}

extension Workspace {
  /// The points of an item: of the challenges paper, the challenges that the notice lists; of others, none.
  package func points(of item: TrackedItem) -> [ItemPoint] {
    guard item.id == "challenges-paper" else { return [] }
    return vacancy.challenges.enumerated().map { index, entry in
      ItemPoint(number: index + 1, text: entry.value, isAddressed: item.addressed.contains(entry.value))
    }
  }
}

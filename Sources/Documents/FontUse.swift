/// A font that a document's visible text is set in.
package struct FontUse: Hashable, Sendable, Codable {
  /// The family's name: `Calibri`.
  package var name: String
  /// How many characters are set in it.
  package var characters: Int
  /// Whether the file carries the font itself; `nil` when unknown.
  package var isEmbedded: Bool?
  /// The installed font that stood in for it when the pages were laid out; `nil` when it is installed itself.
  package var standIn: String?
  /// Whether the font that stands in is as wide, letter for letter, so that lines break at the same places.
  package var standInHasSameMetrics: Bool

  /// A font in use.
  package init(
    name: String, characters: Int, isEmbedded: Bool? = nil, standIn: String? = nil,
    standInHasSameMetrics: Bool = false
  ) {
    self.name = name
    self.characters = characters
    self.isEmbedded = isEmbedded
    self.standIn = standIn
    self.standInHasSameMetrics = standInHasSameMetrics
  }
}

/// A level of NATO personnel security clearance, from low to high.
package enum ClearanceLevel: String, Sendable, CaseIterable, Comparable {
  /// Nothing is held.
  case absent = "none"
  /// Restricted; needs no clearance certificate.
  case restricted = "NATO RESTRICTED"
  /// Confidential, NC.
  case confidential = "NATO CONFIDENTIAL"
  /// Secret, NS.
  case secret = "NATO SECRET"
  /// Cosmic Top Secret, CTS.
  case cosmicTopSecret = "COSMIC TOP SECRET"

  /// The level that a notice or a person writes, in English or French or as two or three letters; `nil` when it is none.
  package init?(words: String) {
    let folded = TextFolding.fold(words).split { !($0.isLetter || $0.isNumber) }
    let text = " " + folded.joined(separator: " ") + " "
    let names: [(String, ClearanceLevel)] = [
      (" cosmic top secret ", .cosmicTopSecret), (" cosmic tres secret ", .cosmicTopSecret),
      (" top secret ", .cosmicTopSecret), (" cts ", .cosmicTopSecret), (" ctsa ", .cosmicTopSecret),
      (" tres secret ", .cosmicTopSecret), (" secret ", .secret), (" ns ", .secret), (" confidential ", .confidential),
      (" confidentiel ", .confidential), (" nc ", .confidential), (" restricted ", .restricted),
      (" diffusion restreinte ", .restricted), (" nr ", .restricted), (" none ", .absent), (" aucune ", .absent),
    ]
    guard let found = names.first(where: { text.contains($0.0) }) else { return nil }
    self = found.1
  }

  package static func < (left: ClearanceLevel, right: ClearanceLevel) -> Bool {
    allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
  }
}

/// A clearance that a person holds: level and dates only, never its number or paper.
package struct HeldClearance: Hashable, Sendable {
  /// The level.
  package var level: ClearanceLevel
  /// When it was issued, if entered.
  package var issued: CalendarDate?
  /// When it expires, by the certificate.
  package var expires: CalendarDate?

  /// A clearance.
  package init(level: ClearanceLevel, issued: CalendarDate? = nil, expires: CalendarDate? = nil) {
    self.level = level
    self.issued = issued
    self.expires = expires
  }
}

/// The operators of content streams, by their letters.
enum ContentCommand {
  private static func code(_ name: StaticString) -> UInt32 {
    name.description.utf8.enumerated().reduce(0) { $0 | UInt32($1.element) << (8 * UInt32($1.offset)) }
  }

  static let ID: UInt32 = 0x44 << 8 | 0x49
  static let EI: UInt32 = 0x49 << 8 | 0x45

  /// What an operator does.
  enum Effect {
    case save, restore, concatenate, graphicsState
    case move, line, curve, curveFromHere, curveToEnd, rectangle, close
    case fill, stroke, fillAndStroke, endPath, clip
    case fillGray, fillRGB, fillCMYK, fillSpace, fillColor, strokeGray, strokeRGB, strokeCMYK, strokeSpace, strokeColor
    case lineWidth, shading, paintObject, inlineImage
    case beginText, endText, font, matrix, moveLine, moveLineSettingLeading, nextLine, leading, rise, mode, widthScale
    case show, showOnNextLine, showSpacedOnNextLine
    case beginMarked, endMarked
  }

  /// What each operator does; the others change nothing that is looked at.
  static let effects: [UInt32: Effect] = {
    let named: [(StaticString, Effect)] = [
      ("q", .save), ("Q", .restore), ("cm", .concatenate), ("gs", .graphicsState),
      ("m", .move), ("l", .line), ("c", .curve), ("v", .curveFromHere), ("y", .curveToEnd), ("re", .rectangle),
      ("h", .close), ("f", .fill), ("F", .fill), ("f*", .fill), ("S", .stroke), ("s", .stroke),
      ("B", .fillAndStroke), ("B*", .fillAndStroke), ("b", .fillAndStroke), ("b*", .fillAndStroke), ("n", .endPath),
      ("W", .clip), ("W*", .clip), ("g", .fillGray), ("rg", .fillRGB), ("k", .fillCMYK), ("cs", .fillSpace),
      ("sc", .fillColor), ("scn", .fillColor), ("G", .strokeGray), ("RG", .strokeRGB), ("K", .strokeCMYK),
      ("CS", .strokeSpace), ("SC", .strokeColor), ("SCN", .strokeColor), ("w", .lineWidth), ("sh", .shading),
      ("Do", .paintObject), ("EI", .inlineImage), ("BT", .beginText), ("ET", .endText), ("Tf", .font), ("Tm", .matrix),
      ("Td", .moveLine), ("TD", .moveLineSettingLeading), ("T*", .nextLine), ("TL", .leading), ("Ts", .rise),
      ("Tr", .mode), ("Tz", .widthScale), ("Tj", .show), ("TJ", .show), ("'", .showOnNextLine),
      ("\"", .showSpacedOnNextLine), ("BDC", .beginMarked), ("BMC", .beginMarked), ("EMC", .endMarked),
    ]
    return Dictionary(uniqueKeysWithValues: named.map { (code($0.0), $0.1) })
  }()
}

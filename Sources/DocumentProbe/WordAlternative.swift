import Markup

/// The choice between two forms of the same content that a Word file may hold (`mc:AlternateContent`).
enum WordAlternative {
  /// The namespaces of equations, whose elements share names with Word's own.
  static func isMath(_ element: XMLElement) -> Bool {
    element.namespace == "http://schemas.openxmlformats.org/officeDocument/2006/math"
      || element.namespace == "http://purl.oclc.org/ooxml/officeDocument/math"
  }

  /// What Word shows: the first choice whose extensions it knows, otherwise the fallback.
  static func chosen(in alternative: XMLElement) -> XMLElement? {
    let choice = alternative.all("Choice").first { choice in
      let required = (choice.value("Requires") ?? "").split(whereSeparator: \.isWhitespace)
      return !required.isEmpty && required.allSatisfy(isKnown)
    }
    return choice ?? alternative.first("Fallback")
  }

  /// Whether Word of today knows an extension by the prefix that every program gives it.
  private static func isKnown(_ prefix: Substring) -> Bool {
    let known = ["wps", "wpg", "wpc", "wpi", "wp14", "w14", "w15", "a14", "am3d", "aink", "v", "w10", "wne", "m"]
    return known.contains(String(prefix)) || prefix.hasPrefix("w16") || prefix.hasPrefix("cx")
  }
}

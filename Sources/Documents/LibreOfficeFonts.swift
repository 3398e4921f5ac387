import Subprocess
import SystemPackage

/// The fonts of this machine, and what stands in for those that it lacks.
package struct LibreOfficeFonts: Sendable {
  /// The families, in lower case.
  private let installed: Set<String>
  /// What tells one set of fonts from another.
  package let identity: String

  /// Fonts of these families.
  package init(families: some Sequence<String>) {
    installed = Set(families.map { $0.lowercased() })
    identity = installed.sorted().joined(separator: "\n")
  }

  /// The fonts that fontconfig lists; none when it does not answer.
  package static func onThisMachine() async -> LibreOfficeFonts {
    let lines = await output(of: "/usr/bin/fc-list", [":", "family"])
    // A family may have names in several languages.
    return LibreOfficeFonts(families: lines.split(whereSeparator: { $0 == "\n" || $0 == "," }).map(String.init))
  }

  /// Whether a family is installed, under that name.
  package func has(_ family: String) -> Bool { installed.contains(family.lowercased()) }

  /// The fonts of a document, each with what stands in for it.
  package func standIns(for fonts: [FontUse]) async -> [FontUse] {
    var result: [FontUse] = []
    for font in fonts {
      var font = font
      if !isInstalled(font.name) {
        if let twin = twin(of: font.name) {
          font.standIn = twin
          font.standInHasSameMetrics = true
        } else if !installed.isEmpty {
          font.standIn = await Self.match(font.name) ?? "another font"
        }
      }
      result.append(font)
    }
    return result
  }

  /// Whether a font, or the first of a list of fonts parted by semicolons that is one, is there.
  private func isInstalled(_ name: String) -> Bool {
    name.split(separator: ";").contains { installed.contains($0.lowercased()) }
  }

  /// The installed font whose letters are as wide; `nil` when there is none.
  private func twin(of name: String) -> String? {
    for part in name.split(separator: ";") {
      for twin in Self.twins[part.lowercased()] ?? [] where installed.contains(twin.lowercased()) { return twin }
    }
    return nil
  }

  /// Fonts drawn to take the same room, letter for letter, as those that Word files are usually set in.
  private static let twins = [
    "calibri": ["Carlito"], "cambria": ["Caladea"], "georgia": ["Gelasio"],
    "arial": ["Liberation Sans", "Arimo"], "helvetica": ["Liberation Sans", "Arimo", "Nimbus Sans"],
    "times new roman": ["Liberation Serif", "Tinos"], "times": ["Liberation Serif", "Tinos"],
    "courier new": ["Liberation Mono", "Cousine"], "courier": ["Liberation Mono", "Cousine"],
    "arial narrow": ["Liberation Sans Narrow"],
    "liberation sans": ["Arimo", "Arial"], "liberation serif": ["Tinos", "Times New Roman"],
    "liberation mono": ["Cousine", "Courier New"], "carlito": ["Calibri"], "caladea": ["Cambria"],
  ]

  private static func match(_ name: String) async -> String? {
    // A name is a pattern here; what has a meaning in one stands for itself.
    let plain = name.prefix { $0 != ";" }.filter { !"\\:-,=".contains($0) }.prefix(100)
    let family = await output(of: "/usr/bin/fc-match", ["--format=%{family}", "--", String(plain)])
    return family.split(separator: ",").first.map(String.init)
  }

  private static func output(of program: FilePath, _ arguments: [String]) async -> String {
    let result = try? await run(
      .path(program), arguments: Arguments(arguments), output: .string(limit: 4 << 20), error: .discarded)
    return result?.standardOutput ?? ""
  }
}

import Documents
import Markup

/// What the sender of an OpenDocument file should know about it, apart from any limit.
enum OpenDocumentObservations {
  static func all(of story: OpenDocumentStory, _ package: OpenDocumentPackage) -> [Observation] {
    let remarks = story.remarks
    var traces = remarks.traces
    traces.changeAuthors = remarks.changeAuthors.count
    traces.commentAuthors = remarks.commentAuthors.count
    traces.hiddenWords = story.tally.counted.hiddenWords
    var found = traces.observations(program: "LibreOffice")
    if remarks.placeholderWords > 0 { found.append(WordProcessorTraces.placeholder) }
    if holdsMacros(package) {
      found.append(WordProcessorTraces.macros(advice: "Delete them (Tools, Macros), and save."))
    }
    if remarks.embeddedFiles > 0 { found.append(WordProcessorTraces.embedded(remarks.embeddedFiles)) }
    if remarks.loadsFromElsewhere {
      found.append(WordProcessorTraces.external(advice: "Break the links (Edit, External Links), and save."))
    }
    if remarks.actsOnOpening { found.append(WordProcessorTraces.acting) }
    if remarks.links > 0 { found.append(WordProcessorTraces.links(remarks.links)) }
    return found + metadata(package.meta)
  }

  /// Lists of libraries stand in many files that hold no macro.
  private static func holdsMacros(_ package: OpenDocumentPackage) -> Bool {
    package.names.contains { name in
      (name.hasPrefix("Basic/") || name.hasPrefix("Scripts/"))
        && !["script-lc.xml", "script-lb.xml", "dialog-lc.xml", "dialog-lb.xml"]
          .contains(name.split(separator: "/").last.map(String.init) ?? "")
    }
  }

  private static func metadata(_ meta: XMLElement?) -> [Observation] {
    func text(_ name: String) -> String? {
      let text = meta?.first(name)?.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
      return text.isEmpty ? nil : String(text.prefix(80))
    }
    return WordProcessorTraces.metadata(
      [("author", text("initial-creator")), ("last saved by", text("creator"))],
      customCount: meta?.all("user-defined").count { !$0.text.isEmpty } ?? 0)
  }
}

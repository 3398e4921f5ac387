import Documents
import Markup

/// What the sender of a Word file should know about it, apart from any limit.
enum WordObservations {
  static func all(of document: WordDocument) -> [Observation] {
    let traces = WordProcessorTraces(
      insertions: document.revisions.insertions, deletions: document.revisions.deletions,
      otherChanges: document.revisions.others, changeAuthors: document.revisions.authors.count,
      comments: document.comments, commentAuthors: document.commentAuthors.count,
      hiddenWords: document.tally.counted.hiddenWords)
    return traces.observations(program: "Word") + texts(document) + contents(document) + links(document)
      + properties(document.properties)
  }

  private static func texts(_ document: WordDocument) -> [Observation] {
    var found: [Observation] = []
    if document.remarks.insertedFiles > 0 {
      found.append(
        Observation(
          id: "inserted-file", severity: "warning",
          message: "A part of the text is kept as a file within the file, whose words cannot be counted.",
          advice: "Open it in Word, save it as a new .docx, and check that."))
    }
    if document.remarks.placeholderWords > 0 {
      found.append(WordProcessorTraces.placeholder)
    }
    return found
  }

  private static func contents(_ document: WordDocument) -> [Observation] {
    var found: [Observation] = []
    let names = document.package.names.map { $0.lowercased() }
    if names.contains(where: { $0.hasSuffix("vbaproject.bin") }) {
      found.append(WordProcessorTraces.macros(advice: "Save it as .docx, which cannot hold any."))
    }
    if names.contains(where: { $0.hasPrefix("word/activex/") }) {
      found.append(
        Observation(
          id: "controls", severity: "warning", message: "It holds controls that run when it is opened (ActiveX).",
          advice: "Delete them, or export the paper as PDF."))
    }
    let embedded = document.remarks.objects.count
    if embedded > 0 { found.append(WordProcessorTraces.embedded(embedded)) }
    return found
  }

  private static func links(_ document: WordDocument) -> [Observation] {
    var found: [Observation] = []
    let external = document.package.allRelationships.filter(\.isExternal)
    let template = external.first { $0.kind == "attachedTemplate" }
    if let template {
      // A template on the writer's own disk is usual; one on the network is fetched when the file is opened.
      let isRemote = isElsewhere(template.target)
      found.append(
        Observation(
          id: "external-template", severity: isRemote ? "warning" : "note",
          message: isRemote
            ? "It loads a template from another machine when it is opened."
            : "It names a template on the computer it was written on.",
          advice: isRemote ? "Detach it (Developer, Document Template), or export the paper as PDF." : nil))
    }
    let loading = external.filter { !["hyperlink", "attachedTemplate"].contains($0.kind) && isElsewhere($0.target) }
    let acting = document.remarks.actingFields
    if !loading.isEmpty || acting.contains("INCLUDETEXT") {
      found.append(WordProcessorTraces.external(advice: "Break the links (File, Info, Edit Links), and save."))
    }
    if !acting.isDisjoint(with: ["DDE", "DDEAUTO"]) { found.append(WordProcessorTraces.acting) }
    let links = external.filter { $0.kind == "hyperlink" }.count
    if links > 0 { found.append(WordProcessorTraces.links(links)) }
    return found
  }

  private static func properties(_ properties: WordProperties) -> [Observation] {
    WordProcessorTraces.metadata(
      [
        ("author", properties.creator), ("last saved by", properties.lastModifiedBy),
        ("company", properties.company), ("manager", properties.manager),
      ], customCount: properties.customCount)
  }

  private static func isElsewhere(_ target: String) -> Bool {
    let lower = target.lowercased()
    if lower.hasPrefix("\\\\") || lower.hasPrefix("//") || lower.hasPrefix("file://///") { return true }
    return ["http:", "https:", "ftp:", "mhtml:", "smb:"].contains(where: lower.hasPrefix)
      || lower.hasPrefix("file:\\\\")
  }
}

import ContentHash
import FoundationEssentials
import SystemPackage

/// Lays word processors' files out by LibreOffice.
package struct LibreOfficeLayout: PageLayout {
  private let program: LibreOffice
  private let cache: LibreOfficeCache?
  private let seconds: Int

  /// A layout by that program. Without a cache every file is laid out anew; one run takes `seconds` at most.
  package init(_ program: LibreOffice, cache: LibreOfficeCache?, seconds: Int = 60) {
    self.program = program
    self.cache = cache
    self.seconds = seconds
  }

  /// The layout of this machine and person; `nil` without LibreOffice.
  package static func installed() -> LibreOfficeLayout? {
    LibreOffice.installed().map { LibreOfficeLayout($0, cache: .ofUser()) }
  }

  package func pages(
    of file: IncomingFile, format: DocumentFormat, fonts: [FontUse]
  ) async throws(DocumentError) -> LaidOutPages {
    let machine = await LibreOfficeFonts.onThisMachine()
    let pdf = try await converted(file, format, to: "pdf", machine)
    let fonts = await machine.standIns(for: fonts)
    return LaidOutPages(
      pdf: IncomingFile(path: file.path, bytes: pdf), observations: [Self.statement(on: fonts)], fonts: fonts)
  }

  package func openDocument(of file: IncomingFile, format: DocumentFormat) async throws(DocumentError) -> IncomingFile {
    IncomingFile(path: file.path, bytes: try await converted(file, format, to: "odt", .onThisMachine()))
  }

  private func converted(
    _ file: IncomingFile, _ format: DocumentFormat, to target: String, _ machine: LibreOfficeFonts
  ) async throws(DocumentError) -> [UInt8] {
    // Another version or another font lays the same file out otherwise.
    let circumstances = "\(file.sha256) \(format.rawValue) \(target)\n\(program.identity)\n\(machine.identity)"
    let key = SHA256Digest.of(Array(circumstances.utf8)).hex
    if let kept = cache?.content(of: key) { return kept }
    guard let folder = cache?.makeWorkFolder() ?? LibreOfficeCache.makeTemporaryWorkFolder() else {
      throw DocumentError(.unreadable, path: file.path, "there is no folder to lay it out in; free some disk space")
    }
    defer { try? FileManager.default.removeItem(atPath: folder.string) }
    let made = try await LibreOfficeRun(program, in: folder, seconds: seconds).convert(file, format, to: target)
    cache?.keep(made, as: key)
    return made
  }

  /// How sure the pages are.
  private static func statement(on fonts: [FontUse]) -> Observation {
    let twins = fonts.filter { $0.standIn != nil && $0.standInHasSameMetrics }
    let strangers = fonts.filter { $0.standIn != nil && !$0.standInHasSameMetrics }
    var parts = ["The pages are as LibreOffice lays them out."]
    if !twins.isEmpty {
      let pairs = twins.map { "\($0.standIn ?? "") for \($0.name)" }
      parts.append("It shows \(pairs.joined(separator: ", ")), which takes the same room.")
    }
    if !strangers.isEmpty {
      let pairs = strangers.prefix(5).map { "\($0.name) (shown in \($0.standIn ?? ""))" }
      parts.append(
        "Not installed here: \(pairs.joined(separator: ", ")); in the real font lines may break elsewhere.")
    }
    return Observation(
      id: "laid-out", severity: "note", message: parts.joined(separator: " "),
      advice: strangers.isEmpty ? nil : "To be sure, export a PDF from the program you wrote it in, and check that.")
  }
}

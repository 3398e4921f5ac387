/// Reads the text of a document of any format that Dossier reads.
package enum DocumentReader {
  /// The document's lines.
  ///
  /// Old Word and Rich Text documents have no reader of their own: save them as `.docx`, as the error says.
  package static func text(of file: IncomingFile, probe: Probe) async throws(DocumentError) -> DocumentText {
    let format = try DocumentFormat.of(file)
    switch format {
    case .text, .markdown:
      var text = DocumentText(plain: TextDecoding.decode(file.bytes))
      text.format = format.rawValue
      return text
    case .doc, .rtf:
      throw DocumentError(
        .notWhatItClaims, path: file.path, "this is \(format.name); save it as .docx or PDF, then try again")
    default:
      guard let text = try await probe.answer(ProbeJob(.text, format: format, file: file)).text else {
        throw DocumentError(.unreadable, path: file.path, "the file's text could not be read")
      }
      return text
    }
  }
}

import Rendering

/// The data that people edit: words, rules, schemas and the stylesheet, read when a command needs them.
struct InstalledTemplates: Sendable {
  /// The folder `Templates`.
  let folder: String
  /// The language of whoever reads.
  var language = Messages.Language.english

  /// The words of a language, of the reader's own when none is named.
  func messages(_ chosen: Messages.Language? = nil) throws -> Messages {
    let language = chosen ?? language
    return try Messages(bytes("Messages/\(language.rawValue).txt"), language: language, sentences: sentences(language))
  }

  /// What the program's sentences are in a language; `nil` where they are in it already.
  func sentences(_ language: Messages.Language) throws -> SentenceBook? {
    guard language != .english else { return nil }
    return try SentenceBook(bytes("Messages/sentences.\(language.rawValue).txt"))
  }

  /// The bytes of one file.
  func bytes(_ name: String) throws(CommandFailure) -> [UInt8] {
    try FileBytes.read("\(folder)/\(name)", name: "Templates/\(name)")
  }
}

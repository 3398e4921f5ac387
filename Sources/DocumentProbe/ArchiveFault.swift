import Documents

/// What can be wrong with a container, in words for its writer.
enum ArchiveFault {
  static var missingLibrary: DocumentError {
    DocumentError(
      .probeMissing, path: "", "the library that unpacks Word and OpenDocument files is missing; install libzip4")
  }

  static var damaged: DocumentError {
    DocumentError(
      .unreadable, path: "", "the file is damaged or was cut off; save it again in the program that wrote it")
  }

  static func damaged(at name: String) -> DocumentError {
    DocumentError(
      .unreadable, path: "",
      "a part of the file is damaged (\(shown(name))); save it again in the program that wrote it")
  }

  static var encrypted: DocumentError {
    DocumentError(
      .password, path: "", "the file opens with a password only; save it without one, then check that file")
  }

  static var tooLarge: DocumentError {
    DocumentError(.tooLarge, path: "", "the file unpacks to more than a paper can need, and was not read")
  }

  static var bomb: DocumentError {
    DocumentError(
      .tooLarge, path: "", "a part of the file unpacks to more than 200 times its size, and was not read")
  }

  static func tooManyEntries(_ most: Int) -> DocumentError {
    DocumentError(.tooLarge, path: "", "the file is packed from more than \(most) parts, and was not read")
  }

  static func unsafeName(_ name: String) -> DocumentError {
    DocumentError(
      .notWhatItClaims, path: "",
      "the file holds a part whose name leads out of it (\(shown(name))); no word processor writes that")
  }

  static func duplicate(_ name: String) -> DocumentError {
    DocumentError(
      .notWhatItClaims, path: "",
      "the file holds two parts of one name (\(shown(name))), and programs differ in which they show; save it again")
  }

  static func missing(_ name: String) -> DocumentError {
    DocumentError(
      .unreadable, path: "",
      "the file lacks a part that it needs (\(shown(name))); save it again in the program that wrote it")
  }

  static func brokenXML(_ name: String, _ reason: String) -> DocumentError {
    DocumentError(
      .unreadable, path: "",
      "a part of the file cannot be read (\(shown(name)), \(reason)); save it again in the program that wrote it")
  }

  /// A name without what could disturb a terminal, and short.
  private static func shown(_ name: String) -> String {
    let clean = String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { $0.value < 32 || (0x7F...0x9F).contains($0.value) ? "\u{FFFD}" : $0 }))
    return clean.count <= 60 ? clean : "…" + clean.suffix(59)
  }
}

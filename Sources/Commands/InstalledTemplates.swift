import Rendering

/// The data that people edit: words, rules, schemas and the stylesheet, read when a command needs them.
struct InstalledTemplates: Sendable {
  /// The folder `Templates`.
  let folder: String

  /// The words of a language.
  func messages(_ language: Messages.Language = .english) throws -> Messages {
    let name = "Messages/\(language.rawValue).txt"
    return try Messages(bytes(name), language: language)
  }

  /// The bytes of one file.
  func bytes(_ name: String) throws(CommandFailure) -> [UInt8] {
    try FileBytes.read("\(folder)/\(name)", name: "Templates/\(name)")
  }
}

import Documents
import Planning
import VacancyModel

/// Reads a notice from a file or a pipe, and draws up its plan.
struct NoticeOperation {
  /// The most that is read of a notice, in bytes.
  private static let limit = 20 << 20

  /// The file as it came.
  let file: IncomingFile
  /// Its lines.
  let text: DocumentText
  /// What it asks.
  let reading: NoticePlanner.Reading

  /// Reads `path`, or what is pasted for `-`.
  init(_ path: String, at desk: Desk) async throws {
    if path == "-", desk.context.inputIsTerminal {
      try desk.context.messages.write(line: "Paste the notice here; end with Ctrl-D on a line of its own.")
    }
    file = try IncomingFile.read(path, maximumBytes: NoticeOperation.limit)
    text = try await DocumentReader.text(of: file, probe: try Probe.installed())
    let name = path == "-" ? "notice.txt" : file.name
    reading = try desk.planner().plan(text, file: name, sha256: file.sha256)
  }

  /// The name under which the notice is kept.
  var name: String { reading.notice.file }

  /// Refuses a text in which nothing of a vacancy notice is recognised.
  func requireRecognised(advice: String) throws(CommandFailure) {
    guard !reading.isRecognised else { return }
    throw CommandFailure(
      .badData,
      "\(file.path == "-" ? "What came in" : "'\(file.path)'") does not look like a vacancy notice: "
        + "it has none of the headings and sentences by which one is known.",
      advice: advice)
  }
}

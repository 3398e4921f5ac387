import Foundation
import Markup
import Testing
import VacancyModel

@testable import WorkspaceStore

/// A folder of workspaces that goes with the test.
final class Shelf {
  static let schemaPath = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Templates/Schemas/workspace.xsd").path
  /// In memory where that can be had: hundreds of changes then do not wait for the disk.
  let root =
    (FileManager.default.isWritableFile(atPath: "/dev/shm")
    ? URL(fileURLWithPath: "/dev/shm") : FileManager.default.temporaryDirectory)
    .appending(path: "dossier-store-\(UUID().uuidString)")
  let folder: WorkspaceFolder

  init() throws {
    let schema = try Data(contentsOf: URL(fileURLWithPath: Shelf.schemaPath))
    folder = WorkspaceFolder(root: root.path, schema: Array(schema))
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func url(_ path: String) -> URL { root.appending(path: path) }

  func text(_ path: String) throws -> String { try String(contentsOf: url(path), encoding: .utf8) }

  func write(_ text: String, _ path: String) throws { try Data(text.utf8).write(to: url(path)) }

  /// The error that something throws.
  func error(_ run: () throws -> Void) throws -> StoreError {
    try #require(#expect(throws: StoreError.self, performing: run))
  }
}

/// A run of the rehearsal program, which changes workspaces in a process of its own.
enum Rehearsal {
  static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "WorkspaceRehearsal").path

  /// Starts a shell with the program as `$RUN`: `$RUN load slug`.
  static func start(_ script: String, in shelf: Shelf) throws -> (process: Process, output: Pipe) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    process.environment = [
      "RUN": "\(program) \(Shelf.schemaPath) \(shelf.root.path)", "ROOT": shelf.root.path,
      "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "SWIFT_BACKTRACE": "enable=no",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    return (process, output)
  }

  /// What a script printed, in words.
  static func words(_ script: String, in shelf: Shelf) throws -> [String] {
    let (process, output) = try start(script, in: shelf)
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init)
  }
}

enum Sample {
  static let slug = Slug("head-tidal-section")!
  static let moment = Instant(iso: "2026-01-20T09:00:00Z")!

  /// A workspace with nothing in it.
  static func empty(_ slug: Slug = Sample.slug) -> Workspace {
    Workspace(
      slug: slug, created: moment, vacancy: Vacancy(), notices: [], items: [], warnings: [], history: [])
  }

  /// A workspace in which every value that may be set is set, with characters that XML must escape.
  static func full(items count: Int = 3) -> Workspace {
    let source = Source(line: 12, quote: "a “quote” with <marks> & \"more\"\n\tover lines ", notice: "amended.txt")
    let bare = Source(line: 3, quote: "")
    var vacancy = Vacancy()
    vacancy.title = Fact("Head, Tidal <Observatory> & Section", source: source)
    vacancy.organisation = Fact("", .inferred, source: bare)
    vacancy.location = .entered("Brussels, Belgium")
    vacancy.reference = Fact("260012", .conflicting, source: bare)
    vacancy.posts = Fact(2, source: bare)
    vacancy.grades = [Fact("G15", source: bare), .entered("G17")]
    var deadline = Deadline(
      text: "25-Jan-2026, 5:59:00 PM", readings: [], inferred: nil, zone: "America/New_York", ambiguous: true,
      certainty: .conflicting, source: source, otherSources: [bare, source])
    deadline.readings = [LocalTime(iso: "2026-01-26")!, LocalTime(iso: "2026-01-25T17:59")!]
    deadline.inferred = Deadline.Inference(
      value: LocalTime(iso: "2026-01-25T23:59")!, zone: "Europe/Brussels", reason: "a viewer's clock")
    vacancy.deadline = deadline
    vacancy.salary = Fact(Salary(amount: 9_123.45, currency: "EUR", period: "month"), source: bare)
    vacancy.clearanceLevel = Fact("NATO SECRET", source: bare)
    vacancy.languages = [
      LanguageRequirement(language: "one", level: "V", name: "Advanced", scale: .nato, source: source),
      LanguageRequirement(language: "Français", level: nil, source: nil, isEssential: false),
    ]
    vacancy.experienceYears = [Fact(10, source: bare), Fact(3, .inferred, source: nil)]
    vacancy.contract = ContractTerms(
      years: Fact(3, source: bare), maximumYears: Fact(6, source: bare), conversion: Fact(false, source: source))
    vacancy.essentials = [ListEntry("a degree", line: 40), ListEntry("é ü ß — 🌊", line: 41)]
    vacancy.desirables = [ListEntry("b", line: 50)]
    vacancy.competencies = [ListEntry("c", line: 60)]
    vacancy.challenges = [ListEntry("d", line: 70)]
    return Workspace(
      slug: slug, created: moment, vacancy: vacancy,
      notices: [
        NoticeIdentity(
          file: "notice one.txt", sha256: String(repeating: "0a", count: 32), format: "text", language: "en",
          damaged: true)
      ],
      items: (0..<count).map { item(number: $0, source) },
      warnings: [
        NoticeWarning(
          id: "trap-ambiguous-date", message: LocalizedText(english: "One", french: "Un"), sources: [bare, source]),
        NoticeWarning(id: "trap-no-sources", message: LocalizedText(english: "", french: "")),
      ],
      history: [
        Change(time: moment, what: "item application-form status", old: "not-started", new: "ready"),
        Change(time: moment, what: "deadline", old: nil, new: ""),
        Change(time: moment, what: "note", old: "", new: nil),
        Change(time: moment, what: " ", old: "  \n", new: " a "),
      ], course: course)
  }

  private static let course = Course(
    submissions: [
      Submission(
        number: 1, time: moment, recorded: Instant(seconds: moment.seconds + 60), items: ["application-form", "paper"],
        documents: [
          SentDocument(item: "paper", file: "paper–final.pdf", sha256: String(repeating: "d", count: 64), bytes: 9)
        ], receipt: Receipt(file: "mail.eml", sha256: String(repeating: "e", count: 64), dated: moment),
        note: "a <note> & more\n",
        override: Override(
          who: "anna", time: moment, reason: "“because”",
          obstacles: [
            .init(item: "paper", reason: "document-fails"), .init(item: nil, reason: "nothing-to-send"),
          ]),
        acknowledgement: Acknowledgement(
          time: moment, receipt: Receipt(file: "b.eml", sha256: String(repeating: "f", count: 64)), note: "")),
      Submission(number: 7, time: moment, recorded: moment, items: ["paper"]),
    ],
    milestones: [
      Milestone(kind: .invited, day: CalendarDate(year: 2026, month: 3, day: 1)!, note: "by mail", recorded: moment),
      Milestone(kind: .reserveList, day: CalendarDate(year: 2026, month: 4, day: 1)!, recorded: moment),
    ], closure: Closure(time: moment, reason: "enough"), archived: moment)

  private static func item(number: Int, _ source: Source) -> TrackedItem {
    let full = number.isMultiple(of: 3)
    let requirement = Requirement(
      id: "challenges-paper-\(number)", title: LocalizedText(english: "Write the paper", french: "Rédiger l'écrit"),
      stage: Stage(rawValue: number % 4 + 1)!, need: full ? .conditional : .must, state: full ? .byLink : .required,
      origin: full ? .advice : .notice, action: full ? .await : .submit,
      limit: full
        ? Limit(
          pages: 2, sheets: 1, words: 900, wordsMinimum: 10, characters: 5_000, charactersExcludeSpaces: true,
          paper: "A4", formats: ["doc", "pdf"], scope: .each, known: false)
        : number % 3 == 1 ? Limit(charactersExcludeSpaces: true) : nil,
      sources: full ? [source, source] : [], hint: full ? LocalizedText(english: "Soon", french: "Tôt") : nil,
      leadDays: full ? 14 : nil)
    return TrackedItem(
      requirement, status: full ? .inProgress : .notStarted,
      evidence: full
        ? [
          Evidence(
            file: "paper–final.pdf", sha256: String(repeating: "b", count: 64), bytes: 12_345, added: moment,
            expires: CalendarDate(year: 2027, month: 2, day: 28),
            findings: [
              Finding(
                id: "page-limit", severity: .error, page: 3, message: "3 pages", advice: "Cut", measured: "3",
                allowed: "2"), Finding(id: "x", severity: .note, message: ""),
            ], measured: "3 pages, 845 words, A4"),
          Evidence(file: "b", sha256: String(repeating: "c", count: 64), bytes: 0, added: moment),
        ] : [], note: full ? "mine\nand more" : nil, isAssumed: full)
  }
}

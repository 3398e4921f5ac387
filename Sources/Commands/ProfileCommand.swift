package import ArgumentParser
import Eligibility
import Readiness
import Rendering
package import VacancyModel
import WorkspaceStore

/// Keeps what is the same for every vacancy.
package struct ProfileCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "profile",
    abstract: "Keep what is the same for every vacancy.",
    usage: "dossier profile [FACT VALUE … [--from --to --issued --expires]] [--json]",
    discussion: """
      Examples:
        dossier profile                                  what is entered
        dossier profile set nationality "Belgium,France"
        dossier profile language French C1               or V, or 3321
        dossier profile degree "MA International Relations" 2012
        dossier profile job "Analyst, MoD" --from 2015-03 --to 2019-06
        dossier profile clearance "NATO SECRET" --expires 2027-05-01
        dossier profile status seconded                  or serving, external
        dossier profile remove job 2                     or its name

      Jobs may overlap: each day counts once. Of a clearance only level and dates
      are kept. The profile stays on this machine and is in no export.

      Exit status: 0 kept, or shown · 64 not such a fact · 65 profile.xml is
      damaged · 74 cannot write · 75 locked by another run · 77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The fact and its value; without them the profile is shown.", valueName: "fact"))
  package var words: [String] = []

  @Option(help: ArgumentHelp("When a job began: 2015-03, or a day.", valueName: "month"))
  package var from: String?

  @Option(help: ArgumentHelp("When it ended; leave it out for a job that goes on.", valueName: "month"))
  package var to: String?

  @Option(help: ArgumentHelp("The day on which a clearance was issued.", valueName: "day"), transform: Days.read)
  package var issued: CalendarDate?

  @Option(help: ArgumentHelp("The day on which it expires: 2027-05-01.", valueName: "day"), transform: Days.read)
  package var expires: CalendarDate?

  @Flag(help: "Print JSON.")
  package var json = false

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Shows or changes the profile in a given context.
  package func run(in context: CommandContext) async throws {
    let desk = try Desk(context)
    let book = try desk.eligibilityBook()
    let shelf = try desk.shelf()
    let today = Clocks.here.local(context.now).date
    var profile = try desk.profile(book)
    if let entry = try entry(today: today, book: book) {
      let old = profile
      profile = try shelf.update { try entry.apply(to: &$0) }
      if profile == old { try context.messages.write(line: "Nothing to change: it is like that already.") }
    }
    let months = Experience.months(of: profile.jobs, until: today)
    guard !json else { return try context.output.write(line: ProfileJSON.render(profile, months: months)) }
    try context.output.write(
      line: desk.renderer().profile(
        profile, countries: profile.nationalities.compactMap(book.country(code:)), months: months,
        overlap: Experience.overlap(of: profile.jobs), today: today, path: shelf.path))
  }

  /// What is to be changed; `nil` when the profile is only to be shown.
  private func entry(today: CalendarDate, book: EligibilityBook) throws(CommandFailure) -> ProfileEntry? {
    var words = words
    if words.first == "show", words.count == 1 { words = [] }
    guard let first = words.first else {
      guard from == nil, to == nil, issued == nil, expires == nil else {
        throw CommandFailure(.usage, "Say what the dates belong to: dossier profile job TITLE --from MONTH")
      }
      return nil
    }
    let isRemoval = first == "remove"
    if isRemoval || first == "set" { words.removeFirst() }
    guard let typed = words.first, let fact = ProfileEntry.Fact(typed: typed) else {
      let names = ProfileEntry.Fact.allCases.map(\.rawValue)
      let typed = words.first ?? ""
      var failure = CommandFailure(
        .usage, typed.isEmpty ? "Say which fact to \(first)." : "A profile has no fact '\(typed)'.")
      failure.advice = [
        NearestName.question(for: typed, among: names + ["set", "remove"])
          ?? "The facts: \(names.joined(separator: ", "))."
      ]
      throw failure
    }
    return ProfileEntry(
      fact: fact, values: Array(words.dropFirst()), isRemoval: isRemoval, from: from, to: to, issued: issued,
      expires: expires, today: today, book: book)
  }
}

/// Days on the command line.
enum Days {
  /// Reads a day, `2027-06-30`.
  static func read(_ text: String) throws -> CalendarDate {
    guard let time = LocalTime(iso: text), time.minutes == nil else {
      throw ValidationError("'\(text)' is not a day. Write it like 2027-06-30.")
    }
    return time.date
  }
}

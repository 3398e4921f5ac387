package import ArgumentParser
import Documents
import Planning
import Rendering
import VacancyModel
import WorkspaceStore

/// Starts a workspace.
package struct StartCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: "Start a workspace from a notice, or from a starting list.",
    usage: "dossier start NOTICE|-|--blank [--as SLUG] [--title TEXT] …",
    discussion: """
      Examples:
        dossier start notice.txt
        dossier start - --as head-of-section           paste it, end with Ctrl-D
        dossier start notice.txt --deadline 2026-01-25T23:59 --zone Europe/Brussels
        dossier start --blank --title "Head, Winter Roads" --kind head-of-section

      The notice is kept as it is; facts given here count before what it says.
      A workspace that is there already is never overwritten.

      Exit status: 0 started · 64 usage · 65 not a notice, or not a file that can
      be read · 66 no such file · 73 the workspace exists · 74 cannot write ·
      77 not permitted.
      """)

  @Argument(
    help: ArgumentHelp("The notice: text, PDF, Word, a saved web page; - for what is pasted.", valueName: "notice"))
  package var notice: String?

  @Option(name: .customLong("as"), help: ArgumentHelp("The workspace's name: a–z, 0–9 and hyphens.", valueName: "slug"))
  package var slug: String?

  @Option(help: ArgumentHelp("The post's title.", valueName: "text"))
  package var title: String?

  @Option(help: ArgumentHelp("When it closes: 2026-01-25T23:59.", valueName: "time"))
  package var deadline: String?

  @Option(help: ArgumentHelp("The time zone of the deadline: Europe/Brussels.", valueName: "zone"))
  package var zone: String?

  @Option(help: ArgumentHelp("The organisation.", valueName: "text"))
  package var organisation: String?

  @Option(help: ArgumentHelp("The grade: G15.", valueName: "grade"))
  package var grade: String?

  @Flag(help: "Start from a list of usual items, with or without a notice.")
  package var blank = false

  @Option(help: ArgumentHelp("The starting list: officer, head-of-section …", valueName: "kind"))
  package var kind: String?

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  /// Refuses combinations that mean nothing.
  package func validate() throws {
    if notice == nil, !blank {
      throw ValidationError("Name the notice's file, - to paste it, or --blank to start without one.")
    }
    if kind != nil, !blank { throw ValidationError("--kind chooses the list of --blank: give both, or neither.") }
    if zone != nil, deadline == nil { throw ValidationError("--zone is the zone of a deadline: give --deadline, too.") }
    if notice == nil, title == nil, slug == nil {
      throw ValidationError(
        "Without a notice the workspace needs a name: --title \"Head, Winter Roads\", or --as SLUG.")
    }
  }

  package func run() async throws { try await run(in: .live(global)) }

  /// Starts in a given context.
  package func run(in context: CommandContext) async throws {
    let desk = try Desk(context)
    var operation: NoticeOperation?
    if let notice { operation = try await NoticeOperation(notice, at: desk) }
    if !blank {
      try operation?.requireRecognised(
        advice: "Nothing was started. If it is one: dossier start \(notice ?? "-") --blank --title TITLE")
    }
    let workspace = try draft(operation, at: desk)
    let stored: Workspace
    do throws(StoreError) {
      stored = try desk.store.create(workspace, notice: operation.map { ($0.name, $0.file.bytes) })
    } catch {
      throw error.code == .exists ? exists(workspace.slug, try desk.store.slugs()) : error.commandFailure
    }
    var folder = "\(desk.root.workspaces)/\(stored.slug)"
    if folder.hasPrefix(context.currentFolder + "/") { folder.removeFirst(context.currentFolder.count + 1) }
    try context.output.write(line: desk.renderer().start(desk.report(stored), folder: folder))
  }

  /// The workspace before it is kept.
  private func draft(_ operation: NoticeOperation?, at desk: Desk) throws -> Workspace {
    let plan = operation?.reading.plan ?? ApplicationPlan(vacancy: Vacancy(), items: [], warnings: [])
    var items = plan.items.map { TrackedItem($0) }
    if blank {
      let assumed = try startingList(at: desk).filter { item in !items.contains { $0.id == item.id } }
      items += assumed.map { TrackedItem($0, isAssumed: true) }
      items.sort { $0.requirement.stage < $1.requirement.stage }
    }
    var workspace = Workspace(
      slug: Slug("new")!, created: desk.context.now, vacancy: plan.vacancy,
      notices: operation.map { [$0.reading.notice] } ?? [], items: items, warnings: plan.warnings,
      history: [
        Change(time: desk.context.now, what: "workspace", old: nil, new: "started from \(operation?.name ?? "a list")")
      ])
    let given: [(EnteredFact, String?)] = [
      (.title, title), (.deadline, deadline), (.organisation, organisation), (.grade, grade),
    ]
    for case (let fact, let value?) in given {
      try fact.enter(value, zone: fact == .deadline ? zone : nil, into: &workspace, at: desk.context.now)
    }
    workspace.slug = try name(for: workspace.vacancy, operation)
    return workspace
  }

  private func startingList(at desk: Desk) throws -> [Requirement] {
    let planner = try desk.planner()
    let kind = self.kind ?? "officer"
    guard let plan = planner.startingPlan(kind: kind) else {
      let kinds = planner.startingKinds
      throw CommandFailure(
        .usage, "There is no starting list '\(kind)'.",
        advice: NearestName.question(for: kind, among: kinds) ?? "The lists: \(kinds.joined(separator: ", ")).")
    }
    return plan.items
  }

  /// The name that was chosen; else one from the title, the reference, or the notice's file.
  private func name(for vacancy: Vacancy, _ operation: NoticeOperation?) throws -> Slug {
    if let typed = slug {
      if let slug = Slug(typed) { return slug }
      var failure = CommandFailure(
        .usage, "'\(typed)' cannot be a workspace's name: 1 to \(Slug.maximumLength) of a–z, 0–9 and inner hyphens.")
      if let near = Slug(title: typed) { failure.advice = ["Would '\(near)' do?"] }
      throw failure
    }
    let stem = operation.map { $0.name.split(separator: ".").first.map(String.init) ?? "" } ?? ""
    let texts = [vacancy.title?.value, vacancy.reference.map { "vacancy \($0.value)" }, stem, "vacancy"]
    return texts.lazy.compactMap { $0.flatMap { Slug(title: $0) } }.first!
  }

  private func exists(_ slug: Slug, _ taken: [Slug]) -> CommandFailure {
    let free = (2...).lazy.compactMap { Slug("\(slug.text.prefix(Slug.maximumLength - 4))-\($0)") }
      .first { !taken.contains($0) }
    return CommandFailure(
      .cannotCreate, "There is a workspace '\(slug)' already; nothing was changed.",
      advice: "See how it stands: dossier status \(slug)",
      "Another vacancy of that name: the same command with --as \(free.map(\.text) ?? "NAME")")
  }
}

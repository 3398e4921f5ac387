package import ArgumentParser
import Documents
import FormatChecking
import Markup
import Planning
import Rendering

/// Works with the rules, which are data.
package struct RulesCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the rules; check a rules file of your own.",
    usage: "dossier rules list | check FILE …",
    discussion: """
      Examples:
        dossier rules list
        dossier rules check Templates/Rules/nato.xml

      Exit status: 0 listed, or all can be used · 65 there are problems ·
      66 no such file · 77 not permitted.
      """,
    subcommands: [RulesListCommand.self, RulesCheckCommand.self])

  /// A command.
  package init() {}
}

/// Lists the rules files and what they are for.
package struct RulesListCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the rules files and the organisations they are for.",
    usage: "dossier rules list",
    discussion: """
      Example:
        dossier rules list

      Exit status: 0 listed · 65 a rules file is damaged.
      """)

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Lists in a given context.
  package func run(in context: CommandContext) async throws {
    let desk = try Desk(context)
    let files = try RuleFileSummary.all(desk.templateFiles())
    let width = files.map(\.name.count).max() ?? 0
    for file in files {
      let name = file.name + String(repeating: " ", count: width - file.name.count)
      try context.output.write(line: "\(name)  \(file.summary)")
    }
  }
}

/// Checks rules files.
package struct RulesCheckCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check rules files: form, names, French, examples.",
    usage: "dossier rules check FILE …",
    discussion: """
      Example:
        dossier rules check my-rules.xml

      Every problem is told with its line. A file of the same name as an installed
      one is checked in its place.

      Exit status: 0 all can be used · 65 there are problems · 66 no such file ·
      77 not permitted.
      """)

  @Argument(help: ArgumentHelp("The rules files.", valueName: "file"))
  package var files: [String]

  @OptionGroup(title: "General") package var global: GlobalOptions

  /// A command.
  package init() {}

  package func run() async throws { try await run(in: .live(global)) }

  /// Checks in a given context.
  package func run(in context: CommandContext) async throws {
    let desk = try Desk(context)
    let check = RuleCheck(
      templates: try desk.templateFiles(), schema: try desk.templates.bytes("Schemas/rules.xsd"))
    var isFine = true
    for path in files {
      let file = try IncomingFile.read(path, maximumBytes: 1 << 20)
      let problems =
        Self.holdsLimits(file.bytes)
        ? try limitProblems(of: file.bytes, at: desk)
        : try check.problems(of: file.bytes, name: file.name).map { ($0.line, $0.message) }
      if problems.isEmpty {
        try context.output.write(line: "\(VisibleText.lines(path, keepingBreaks: false)): can be used.")
      }
      for (line, message) in problems {
        isFine = false
        let place = line.map { "\(path), line \($0)" } ?? path
        try context.output.write(line: VisibleText.lines("\(place): \(message).", keepingBreaks: false))
      }
    }
    if !isFine { throw ExitCode(ExitStatus.badData.rawValue) }
  }

  /// Whether a file holds sets of limits, as `check --rules` takes them.
  private static func holdsLimits(_ bytes: [UInt8]) -> Bool { (try? XMLReader.parse(bytes))?.name == "limits" }

  private func limitProblems(of bytes: [UInt8], at desk: Desk) throws -> [(line: Int?, message: String)] {
    let schema = try desk.templates.bytes("Schemas/limits.xsd")
    do throws(LimitSets.Fault) {
      _ = try LimitSets(bytes, schema: schema)
      return []
    } catch {
      return [(error.line, error.message)]
    }
  }
}

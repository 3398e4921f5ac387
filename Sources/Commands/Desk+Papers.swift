import Documents
import FormatChecking
import Rendering
import VacancyModel
import WorkspaceStore

extension Desk {
  /// What a paper for a workspace should not say: what belongs to other workspaces, or to no unit that the notice names.
  func content(for workspace: Workspace) async throws -> PaperContent {
    let others = try store.vacancyNames().filter { $0.slug != workspace.slug }
    return PaperContent(
      own: .init(title: workspace.vacancy.title?.value, reference: workspace.vacancy.reference?.value),
      others: others.map { .init(title: $0.title, reference: $0.reference) }, notice: await noticeText(of: workspace))
  }

  /// The limits of a named set, or of a file that holds one.
  func limits(named name: String) throws -> LimitSets.Entry {
    let isFile = name.contains("/") || name.hasSuffix(".xml")
    let place = isFile ? "'\(name)'" : "Templates/Rules/limits.xml"
    let schema = try templates.bytes("Schemas/limits.xsd")
    let sets: [LimitSets.Entry]
    do {
      let bytes =
        isFile ? try IncomingFile.read(name, maximumBytes: 1 << 20).bytes : try templates.bytes("Rules/limits.xml")
      sets = try LimitSets(bytes, schema: schema).entries
    } catch let fault as LimitSets.Fault {
      throw CommandFailure(
        .badData, "\(place)\(fault.line.map { ", line \($0)" } ?? ""): \(fault.message).",
        advice: "Templates/Rules/limits.xml shows how such a file is written.")
    }
    if isFile {
      guard sets.count == 1 else {
        throw CommandFailure(.usage, "\(place) holds \(sets.count) sets of limits; keep the one that is meant.")
      }
      return sets[0]
    }
    if let found = sets.first(where: { $0.name == name }) { return found }
    let names = sets.map(\.name)
    throw CommandFailure(
      .usage, "There is no set of limits '\(name)'.",
      advice: NearestName.question(for: name, among: names) ?? "The sets: \(names.joined(separator: ", ")).",
      "A file of your own: --rules FILE.xml")
  }

  /// The text of the workspace's notices; nothing where it cannot be read, and then nothing is held against it.
  private func noticeText(of workspace: Workspace) async -> String {
    var texts: [String] = []
    for notice in workspace.notices {
      guard let bytes = try? store.notice(workspace.slug, notice.file), let probe = try? Probe.installed(),
        let text = try? await DocumentReader.text(of: IncomingFile(path: notice.file, bytes: bytes), probe: probe)
      else { return "" }
      texts += text.lines.map(\.text)
    }
    return texts.joined(separator: "\n")
  }
}

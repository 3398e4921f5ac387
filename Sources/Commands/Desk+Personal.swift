import Documents
import Eligibility
import FormatChecking
import Readiness
import VacancyModel
import WorkspaceStore

extension Desk {
  /// The profile and the documents kept once.
  func shelf() throws -> ProfileShelf {
    ProfileShelf(root: root.workspaces, schema: try templates.bytes("Schemas/profile.xsd"))
  }

  /// The profile; throws `badData` when it names a country that is none, which only a change by hand can do.
  func profile(_ book: EligibilityBook) throws -> Profile {
    let shelf = try shelf()
    let profile = try shelf.load()
    if let code = profile.nationalities.first(where: { book.country(code: $0) == nil }) {
      throw CommandFailure(
        .badData, "\(shelf.path): '\(code)' is not the code of a country.",
        advice: "Correct it there by ISO 3166-1: BE, FR.")
    }
    return profile
  }

  /// What eligibility is answered by.
  func eligibilityBook() throws -> EligibilityBook {
    try EligibilityBook(templates.bytes("Eligibility/nato.xml"))
  }

  /// How the profile stands to what a workspace's notice asks; nothing where there is no profile.
  func eligibility(of workspace: Workspace) throws -> [EligibilityAnswer] {
    let book = try eligibilityBook()
    let profile = try profile(book)
    guard profile != Profile() else { return [] }
    return EligibilityCheck.answers(
      profile, for: workspace, by: book, today: Clocks.seat(of: workspace.vacancy).local(context.now).date)
  }

  /// The answers of the application form as they are now, each checked.
  func answers(of workspace: Workspace) throws -> [AnswerReport] {
    guard !workspace.form.isEmpty else { return [] }
    let others = try store.list().compactMap { slug, result -> (workspace: String, vacancy: Vacancy)? in
      guard slug != workspace.slug, case .success(let other) = result else { return nil }
      return (slug.text, other.vacancy)
    }
    let wordings = try RefusedWordings(templates.bytes("Forms/refused.xml"))
    let check = AnswerCheck(wordings: wordings, vacancy: workspace.vacancy, others: others)
    let texts = try workspace.form.map { TextDecoding.decode(try store.answer(workspace.slug, $0.file)) }
    return check.reports(workspace.form, texts: texts)
  }

  /// What covers the notice's requirements; an empty or removed answer covers nothing.
  func coverage(of workspace: Workspace, answers: [AnswerReport]) throws -> [CoverageRow] {
    let written = Set(answers.filter { !$0.faults.contains(.empty) }.map { "answer \($0.id)" })
    let there = written.union(try store.documentNames(workspace.slug)).union(workspace.items.map(\.id))
    return CoverageRow.rows(of: workspace, isThere: there.contains)
  }

  /// Everything personal beside the items.
  func sheet(of workspace: Workspace) throws -> PersonalSheet {
    let answers = try answers(of: workspace)
    let linked = Set(workspace.items.flatMap(\.evidence).map(\.file))
    return PersonalSheet(
      eligibility: try eligibility(of: workspace), answers: answers,
      coverage: try coverage(of: workspace, answers: answers),
      unlinked: try store.documentNames(workspace.slug).filter { !linked.contains($0) })
  }
}

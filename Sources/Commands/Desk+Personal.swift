import Eligibility
import Readiness
import VacancyModel
import WorkspaceStore

extension Desk {
  /// The profile and the documents kept once.
  func shelf() throws -> ProfileShelf {
    ProfileShelf(root: root.workspaces, schema: try templates.bytes("Schemas/profile.xsd"))
  }

  /// What eligibility is answered by.
  func eligibilityBook() throws -> EligibilityBook {
    try EligibilityBook(templates.bytes("Rules/Eligibility/nato.xml"))
  }

  /// How the profile stands to what a workspace's notice asks; nothing where there is no profile.
  func eligibility(of workspace: Workspace) throws -> [EligibilityAnswer] {
    let profile = try shelf().load()
    guard profile != Profile() else { return [] }
    return EligibilityCheck.answers(
      profile, for: workspace, by: try eligibilityBook(), today: Clocks.seat.local(context.now).date)
  }
}

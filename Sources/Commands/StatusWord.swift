import VacancyModel

/// The words for how far an item is, as a person types them.
enum StatusWord {
  /// The statuses that a person gives; the others follow from the documents and the stage.
  static let given: [ItemStatus] = [
    .notStarted, .inProgress, .ready, .submitted, .acknowledged, .waiting, .notNeeded,
  ]

  /// The status that was typed: `not started`, `not-started`, `notstarted`, `Not started`.
  static func status(_ typed: String) throws(CommandFailure) -> ItemStatus {
    let letters = squeeze(typed)
    if let status = ItemStatus.allCases.first(where: { squeeze($0.rawValue) == letters }) {
      guard given.contains(status) else {
        throw CommandFailure(
          .usage, "'\(typed)' is not yours to give: it follows from the documents and the stage.",
          advice: "The statuses: \(list).")
      }
      return status
    }
    let names = given.map(\.rawValue)
    let joined = String(typed.map { $0 == " " ? "-" : $0 })
    throw CommandFailure(
      .usage, "There is no status '\(typed)'.",
      advice: NearestName.question(for: joined, among: names) ?? "The statuses: \(list).")
  }

  private static var list: String { given.map(\.rawValue).joined(separator: ", ") }

  private static func squeeze(_ text: String) -> String { TextFolding.fold(text).filter(\.isLetter) }
}

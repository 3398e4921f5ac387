package import VacancyModel

/// Tells whether two notices are about one vacancy.
package enum VacancyIdentity {
  /// The fact by which two notices are plainly of different vacancies; `nil` when they may be of one.
  package static func difference(
    between old: Vacancy, and new: Vacancy, sameLanguage: Bool
  ) -> (name: String, old: String, new: String)? {
    if let left = old.reference?.value, let right = new.reference?.value {
      let (one, other) = (squeezed(left), squeezed(right))
      if one.contains(other) || other.contains(one) { return nil }
      return ("reference", left, right)
    }
    guard sameLanguage, let left = old.title?.value, let right = new.title?.value else { return nil }
    let (one, other) = (words(left), words(right))
    guard !one.isEmpty, !other.isEmpty else { return nil }
    let shared = one.intersection(other).count
    return shared * 2 >= min(one.count, other.count) ? nil : ("title", left, right)
  }

  private static func squeezed(_ text: String) -> String {
    TextFolding.fold(text).filter { $0.isLetter || $0.isNumber }
  }

  /// The words that tell titles apart.
  private static func words(_ text: String) -> Set<Substring> {
    Set(TextFolding.fold(text).split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 3 })
  }
}

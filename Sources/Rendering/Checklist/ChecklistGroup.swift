import VacancyModel

/// The groups in which a checklist shows its items, in the order of time.
enum ChecklistGroup: String, CaseIterable {
  /// Goes with the application.
  case send
  /// Is prepared before the deadline and not sent.
  case prepare
  /// Depends on the person, and she has not begun it.
  case conditional
  /// During the selection, on invitation.
  case selection
  /// After selection.
  case appointment
  /// Nothing to do.
  case information

  /// The group of an item.
  init(_ requirement: Requirement, isBegun: Bool) {
    if requirement.need == .note || requirement.stage == .information || requirement.state == .withdrawn {
      self = .information
      return
    }
    switch requirement.stage {
    case .selection: self = .selection
    case .appointment: self = .appointment
    case .application, .information:
      if requirement.need == .conditional, !isBegun {
        self = .conditional
      } else if requirement.action == .submit {
        self = .send
      } else {
        self = requirement.action == .know ? .information : .prepare
      }
    }
  }

  /// Whether its items are worked on before the deadline.
  var isNow: Bool { self == .send || self == .prepare || self == .conditional }
}

extension Messages {
  /// A group's heading.
  func heading(_ group: ChecklistGroup) -> String { self("group.\(group.rawValue)") }

  /// What is to be said of an item besides its title: whom it binds, or that the copy does not show it.
  func caveat(_ requirement: Requirement, isAssumed: Bool) -> String? {
    switch requirement.state {
    case .unknown: return self("item.unknown")
    case .byLink: return self("item.by-link")
    case .withdrawn: return self("item.withdrawn")
    case .required, .note: break
    }
    if isAssumed { return self("item.assumed") }
    switch requirement.origin {
    case .advice: return self("item.advice")
    case .rule where requirement.sources.isEmpty: return self("item.rule")
    case .entered: return self("item.entered")
    case .rule, .notice: return nil
    }
  }
}

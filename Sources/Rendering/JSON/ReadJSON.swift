package import VacancyModel

/// `read --json`: what a notice says and asks.
package enum ReadJSON {
  /// One object over several lines.
  package static func render(_ notice: NoticeIdentity, _ plan: ApplicationPlan) -> String {
    let object: JSONValue = [
      "schemaVersion": JSONParts.schemaVersion,
      "notice": [
        "file": .string(notice.file), "sha256": .string(notice.sha256), "format": .string(notice.format),
        "language": .string(notice.language), "damaged": .bool(notice.damaged),
      ],
      "vacancy": vacancy(plan.vacancy),
      "items": .array(plan.items.map(item)),
      "warnings": .array(
        plan.warnings.map { warning in
          [
            "id": .string(warning.id), "message": .string(warning.message.english),
            "sources": JSONParts.sources(warning.sources),
          ]
        }),
    ]
    return object.page
  }

  private static func vacancy(_ vacancy: Vacancy) -> JSONValue {
    [
      "title": JSONParts.text(vacancy.title),
      "organisation": JSONParts.text(vacancy.organisation),
      "location": JSONParts.text(vacancy.location),
      "reference": JSONParts.text(vacancy.reference),
      "posts": JSONParts.integer(vacancy.posts),
      "grades": .array(vacancy.grades.map { JSONParts.text($0) }),
      "deadline": deadline(vacancy.deadline),
      "salary": salary(vacancy.salary),
      "clearanceLevel": JSONParts.text(vacancy.clearanceLevel),
      "languages": .array(vacancy.languages.map(language)),
      "experienceYears": .array(vacancy.experienceYears.map { JSONParts.integer($0) }),
      "contract": [
        "years": JSONParts.integer(vacancy.contract.years),
        "maximumYears": JSONParts.integer(vacancy.contract.maximumYears),
        "conversion": JSONParts.fact(vacancy.contract.conversion, JSONValue.bool),
      ],
      "essentials": JSONParts.entries(vacancy.essentials),
      "desirables": JSONParts.entries(vacancy.desirables),
      "competencies": JSONParts.entries(vacancy.competencies),
      "challenges": JSONParts.entries(vacancy.challenges),
    ]
  }

  private static func deadline(_ deadline: Deadline?) -> JSONValue {
    guard let deadline else { return .null }
    let inferred: JSONValue =
      deadline.inferred.map {
        ["value": .string($0.value.iso), "zone": .string($0.zone), "reason": .string($0.reason)]
      } ?? .null
    return [
      "text": .string(deadline.text), "readings": .array(deadline.readings.map { .string($0.iso) }),
      "inferred": inferred, "planOn": .text(deadline.planOn?.iso), "zone": .text(deadline.zone),
      "ambiguous": .bool(deadline.ambiguous), "certainty": .string(deadline.certainty.rawValue),
      "line": .integer(deadline.source?.line), "quote": .text(deadline.source?.quote),
    ]
  }

  /// The fact's value is the amount; currency and period stand beside it.
  private static func salary(_ fact: Fact<Salary>?) -> JSONValue {
    guard let fact, case .object(var members) = JSONParts.fact(fact, { .decimal($0.amount) }) else { return .null }
    members.append(.init("currency", .text(fact.value.currency)))
    members.append(.init("period", .text(fact.value.period)))
    return .object(members)
  }

  private static func language(_ requirement: LanguageRequirement) -> JSONValue {
    [
      "language": .string(requirement.language), "level": .text(requirement.level), "name": .text(requirement.name),
      "scale": .text(requirement.scale?.rawValue), "line": .integer(requirement.source?.line),
      "quote": .text(requirement.source?.quote),
    ]
  }

  private static func item(_ item: Requirement) -> JSONValue {
    [
      "id": .string(item.id), "title": .string(item.title.english), "stage": .number(item.stage.rawValue),
      "need": .string(item.need.rawValue), "state": .string(item.state.rawValue),
      "origin": .string(item.origin.rawValue), "action": .string(item.action.rawValue),
      "limit": JSONParts.limit(item.limit), "sources": JSONParts.sources(item.sources),
    ]
  }
}

package import VacancyModel

/// `profile --json`: what is entered.
package enum ProfileJSON {
  /// One object over several lines.
  ///
  /// - Parameter months: full months of work until today, overlaps counted once.
  package static func render(_ profile: Profile, months: Int) -> String {
    func day(_ date: CalendarDate?) -> JSONValue { .text(date.map { LocalTime($0).iso }) }
    let clearance: JSONValue =
      profile.clearance.map {
        ["level": .string($0.level.rawValue), "issued": day($0.issued), "expires": day($0.expires)]
      } ?? .null
    let object: JSONValue = [
      "schemaVersion": JSONParts.schemaVersion,
      "nationalities": .array(profile.nationalities.map(JSONValue.string)),
      "languages": .array(
        profile.languages.map {
          [
            "language": .string($0.language), "level": .string($0.level.text),
            "scale": .string($0.level.scale.rawValue),
          ]
        }),
      "degrees": .array(profile.degrees.map { ["title": .string($0.title), "year": .number($0.year)] }),
      "jobs": .array(
        profile.jobs.map {
          ["title": .string($0.title), "from": .string($0.from.iso), "to": .text($0.to?.iso)]
        }),
      "experienceMonths": .number(months), "clearance": clearance, "status": .text(profile.service?.rawValue),
      "evidence": evidence(profile.evidence),
    ]
    return object.page
  }

  /// `evidence --json`.
  package static func render(_ kept: [KeptEvidence]) -> String {
    let object: JSONValue = ["schemaVersion": JSONParts.schemaVersion, "evidence": evidence(kept)]
    return object.page
  }

  private static func evidence(_ kept: [KeptEvidence]) -> JSONValue {
    func day(_ date: CalendarDate?) -> JSONValue { .text(date.map { LocalTime($0).iso }) }
    return .array(
      kept.map {
        [
          "name": .string($0.name), "kind": .string($0.kind), "file": .string($0.file), "sha256": .string($0.sha256),
          "bytes": .number($0.bytes), "issued": day($0.issued), "expires": day($0.expires),
        ]
      })
  }
}

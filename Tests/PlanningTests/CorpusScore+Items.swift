import TestSupport
import VacancyModel

extension CorpusScore {
  /// What is asked, of whom, and what must not be read into the notice.
  mutating func compareItems() {
    for need in ["must", "if", "note", "unknown", "byLink"] {
      for id in ids(answer["items"][need]) where !isOptional(id) {
        guard let item = item(id) else {
          note(.missed, "items.\(need)", "item \(id)", "not found")
          continue
        }
        let fits =
          switch need {
          case "unknown": item.state == .unknown
          case "byLink": item.state == .byLink
          default: item.need.rawValue == need && item.state != .unknown
          }
        note(
          fits ? .right : .wrong, "items.\(need)", "item \(id)",
          "\(item.need.rawValue) \(item.state.rawValue), not \(need)")
      }
    }
    for group in answer["itemsAny"].elements.map(ids) {
      let isThere = group.contains { item($0) != nil }
      note(isThere ? .right : .missed, "items.must", "one item of \(group.joined(separator: ", "))", "not found")
    }
    let forbidden = Set(ids(answer["mustNot"]))
    for item in plan.items where item.origin == .notice && !isWanted(item.id) && !isOptional(item.id) {
      let kind = forbidden.contains(item.id) ? "items.mustNot" : "items.other"
      note(.invented, kind, "item \(item.id)", "\(item.sources.first?.quote ?? "")")
    }
    for id in forbidden where item(id) == nil { note(.right, "items.mustNot") }
  }

  /// How long and in which form the papers may be.
  mutating func compareLimits() {
    let wanted = answer["limits"]
    for item in plan.items where !wanted.names.contains(item.id) && !isOptional(item.id) {
      guard let limit = item.limit, !isOptional("limit:\(item.id)") else { continue }
      guard item.origin == .notice || isWanted(item.id) else { continue }
      if limit.isStated || !limit.known { note(.invented, "limits", "limit of \(item.id)", "\(limit)") }
    }
    for id in wanted.names.sorted() where !isOptional("limit:\(id)") && !isOptional(id) {
      guard let item = item(id), let limit = item.limit else {
        note(.missed, "limits", "limit of \(id)", "not found: \(wanted[id])")
        continue
      }
      for figure in wanted[id].names.subtracting(["line", "lines", "spaces"]).sorted()
      where !isOptional("limit:\(id).\(figure)") {
        let found = limit.figures[figure].map(alike)
        let right = alike(wanted[id][figure])
        if right == .null, found == nil || figure == "known" { continue }
        compare("limits.\(figure)", "limit of \(id): \(figure)", found, right) { $0 == right }
      }
      if let line = wanted[id]["line"].integer, !isOptional("limit:\(id).line") {
        let fits = item.sources.contains { covers($0, [line]) }
        note(
          fits ? .right : .wrong, "limits.line", "limit of \(id): line", "\(item.sources.map(\.line)), not \(line)")
      }
    }
    for wanted in answer["limitsAny"].elements {
      let names = ids(wanted["ids"])
      let keys = wanted.names.subtracting(["ids", "line"]).filter { $0 != "scope" || wanted[$0] != .null }
      let limits = names.compactMap { item($0)?.limit }
      let fits = limits.contains { limit in keys.allSatisfy { limit.figures[$0] ?? .null == wanted[$0] } }
      let some = limits.contains { limit in keys.contains { limit.figures[$0] != nil } }
      note(
        fits ? .right : some ? .wrong : .missed, "limits.any", "limit of one of \(names.joined(separator: ", "))",
        "\(limits), not \(wanted)")
    }
  }

  /// Warnings of what can mislead.
  mutating func compareWarnings() {
    guard answer.names.contains("warnings") else { return }
    let wanted = Set(ids(answer["warnings"]))
    let found = Set(plan.warnings.map(\.id))
    for id in wanted where !isOptional(id) {
      note(found.contains(id) ? .right : .missed, "warnings", "warning \(id)", "not found")
    }
    for id in found.subtracting(wanted) where !isOptional(id) { note(.invented, "warnings", "warning \(id)") }
  }

  private func item(_ id: String) -> Requirement? { plan.items.first { $0.id == id } }

  private func isWanted(_ id: String) -> Bool {
    answer["items"].names.contains { ids(answer["items"][$0]).contains(id) }
      || answer["itemsAny"].elements.contains { ids($0).contains(id) }
  }

  private func ids(_ list: JSONValue) -> [String] { list.elements.compactMap(\.string) }

  private func alike(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let values): values.isEmpty ? .null : .array(values.sorted { "\($0)" < "\($1)" })
    case .string(let text): .string(Wording.squeezed(text))
    default: value
    }
  }
}

extension Limit {
  /// Its figures by their names in JSON; those that are not stated are left out.
  var figures: [String: JSONValue] {
    func number(_ value: Int?) -> JSONValue? { value.map { .number(Double($0)) } }
    let all: [(String, JSONValue?)] = [
      ("pages", number(pages)), ("sheets", number(sheets)), ("words", number(words)),
      ("wordsMinimum", number(wordsMinimum)), ("characters", number(characters)), ("paper", paper.map { .string($0) }),
      ("formats", formats.isEmpty ? nil : .array(formats.map { .string($0) })),
      ("scope", scope.map { .string($0.rawValue) }), ("known", .bool(known)),
    ]
    return Dictionary(uniqueKeysWithValues: all.compactMap { name, value in value.map { (name, $0) } })
  }

  /// Whether it says anything of length or form.
  var isStated: Bool { !Set(figures.keys).subtracting(["scope", "known"]).isEmpty }
}

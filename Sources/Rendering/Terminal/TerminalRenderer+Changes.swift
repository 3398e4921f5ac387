package import Readiness
package import VacancyModel

extension TerminalRenderer {
  /// What another notice changes, one difference after the other, each with the words of both notices.
  ///
  /// - Parameters:
  ///   - file: the other notice's name.
  ///   - slug: the workspace's name, for commands.
  ///   - isDryRun: whether nothing was written.
  package func changes(_ changes: [NoticeChange], file: String, of slug: Slug, isDryRun: Bool) -> String {
    var page = page()
    page.paragraph(
      messages(isDryRun ? "changes.head.dry-run" : "changes.head", ["notice": VisibleText.line(file)]), .strong)
    let weighty = changes.filter { $0.effect != .kept }
    for change in weighty {
      page.gap()
      page.marked(
        change.reopens || [.conflicting, .contradicted].contains(change.effect) ? "!" : "·", sentence(change),
        style(change))
      quote("changes.was", change.old, beside: change.new, on: &page)
      quote("changes.now", change.new, beside: change.old, on: &page)
      if change.effect == .contradicted, case .deadline(let deadline)? = change.new?.value, let time = deadline.planOn {
        let zone = deadline.zone.map { " --zone \($0)" } ?? ""
        page.paragraph(messages("changes.take"), .soft, indent: 4)
        page.verbatim("dossier set \(slug) deadline \(time.iso)\(zone)", indent: 6)
      }
      if change.reopens { page.paragraph(messages("changes.reopened"), .doubt, indent: 4) }
    }
    let kept = changes.filter { $0.effect == .kept }.map { messages.subject(of: $0) }
    if weighty.isEmpty { page.paragraph(messages("changes.none")) }
    page.gap()
    if !kept.isEmpty { page.paragraph(messages("changes.kept", ["facts": messages.commas(kept)]), .soft) }
    if isDryRun { page.paragraph(messages("changes.dry-run")) }
    return page.output
  }

  /// How the application stands after a change, and the next step.
  package func standing(_ report: ReadinessReport) -> String {
    var page = page()
    page.paragraph("\(messages.verdict(report)) · \(messages.progress(report)), \(messages.sent(report))")
    next(report, on: &page)
    return page.output
  }

  private func sentence(_ change: NoticeChange) -> String {
    let subject = messages.subject(of: change)
    let old = change.old.map { messages.value($0.value) }
    let new = change.new.map { messages.value($0.value) }
    switch change.subject {
    case .item: return messages.labelled(subject, messages("changes.item.\(change.effect.rawValue)"))
    case .entry:
      return messages.labelled(
        subject, messages("changes.entry.\(change.effect.rawValue)", ["text": new ?? old ?? ""]))
    case .fact, .limit:
      let names: KeyValuePairs = ["old": old ?? "–", "new": new ?? "–"]
      return messages.labelled(subject, messages("changes.\(change.effect.rawValue)", names))
    }
  }

  /// The words of one notice, where they say more than the sentence does.
  private func quote(
    _ label: String, _ side: NoticeChange.Side?, beside other: NoticeChange.Side?, on page: inout TerminalPage
  ) {
    guard let side else { return }
    guard let source = side.source else {
      page.paragraph(messages.labelled(messages(label), messages("changes.entered")), .soft, indent: 4, hanging: 6)
      return
    }
    var words = VisibleText.line(source.quote)
    if words.count > 300 { words = words.prefix(297) + "…" }
    page.paragraph(
      messages.labelled(messages(label), "\(messages.quote(words)) (\(messages.place(source)))"), .soft, indent: 4,
      hanging: 6)
  }

  private func style(_ change: NoticeChange) -> TerminalPage.Style {
    switch change.effect {
    case .conflicting, .contradicted: .doubt
    default: change.reopens ? .problem : .strong
    }
  }
}

import Foundation
import Readiness
import Testing
import VacancyModel

@testable import Rendering

@Test func show() throws {
  for lang in Messages.Language.allCases {
    let m = try Samples.messages(lang)
    let r = Samples.report(Samples.glacierLakes())
    let all = [Samples.glacierLakes(), Samples.winterRoads(), Samples.winterRoads(.submitted), Samples.blank(), Samples.hostile()].map { Samples.report($0) }
    let t = TerminalRenderer(messages: m, width: 80)
    print(t.status(r)); print("-----"); print(t.overview(all)); print("-----")
    print(t.start(r, folder: "Workspaces/glacier-lakes")); print("-----")
    let w = Samples.glacierLakes()
    print(t.read(Samples.notice, .init(vacancy: w.vacancy, items: w.items.map(\.requirement), warnings: w.warnings), deadline: r.deadline, command: "dossier start notice.txt"))
    print(TerminalRenderer(messages: m, width: 40).status(r)); print("-----"); 
    print(TerminalRenderer(messages: m, width: 40).overview(all)); print("-----"); 
    for (n, x) in all.enumerated() {
      try Data(ChecklistXML.render(x, messages: m)).write(to: URL(fileURLWithPath: "/tmp/render-dev/s\(n).\(lang.rawValue).xml"))
    }
  }
}

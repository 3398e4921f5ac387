import Foundation
import VacancyModel
import WorkspaceStore

/// Flips bytes of a record and cuts it: whatever is done to it, it is refused, or it is the same checklist.
enum DamageTrial {
  static func run(_ bench: Bench, seconds: Double) throws -> [Figure] {
    let schema = try Data(contentsOf: bench.root.appending(path: "Templates/Schemas/workspace.xsd"))
    let folder = WorkspaceFolder(root: bench.root.appending(path: "Workspaces").path, schema: Array(schema))
    let slug = Slug(Bench.slug)!
    let sound = try folder.load(slug)
    let bytes = try Data(contentsOf: bench.record)
    defer { try? bytes.write(to: bench.record) }
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    var (flips, cuts, withLine, same, different) = (0, 0, 0, 0, 0)
    func look(_ damaged: Data) throws {
      try damaged.write(to: bench.record)
      do throws(StoreError) {
        if try folder.load(slug) == sound { same += 1 } else { different += 1 }
      } catch {
        if error.line != nil { withLine += 1 }
      }
    }
    // Every position has its turn, in an order that covers the whole file early: steps of a prime, from 0.
    var position = 0
    repeat {
      var damaged = bytes
      damaged[position] ^= 1 << UInt8.random(in: 0..<8)
      flips += 1
      try look(damaged)
      if flips.isMultiple(of: 2) {
        cuts += 1
        try look(bytes.prefix(position))
      }
      position = (position + 7_919) % bytes.count
    } while position != 0 && clock.now < end
    let all = flips + cuts
    return [
      Figure(
        "bytes flipped, cuts", "\(flips) of \(bytes.count), \(cuts)", isGood: flips >= 100,
        "\(all - same - different) refused, \(withLine) with the line"),
      Figure(
        "another checklist shown", "\(different)", isGood: different == 0,
        "\(same) left the checklist as it was: damage of the seal's own words only"),
    ]
  }
}

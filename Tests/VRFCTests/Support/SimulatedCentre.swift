import Foundation
import Testing

@testable import VRFC

/// A centre in a folder of its own, filled with a simulation; the folder goes with the test.
final class SimulatedCentre {
  let folder: CentreFolder
  let clock: CentreClock
  let desk: Desk

  static let manager = Officer(name: .somebody, role: .manager, desk: "pts/9")
  /// Ids that are the same in every test, so that record 1 is, too.
  private static let fixed = Identifiers {
    UUID(uuid: (0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, 1))
  }

  /// - Parameter toml: as shipped, unless a test wants other halls.
  init(
    arrivals: Int, days: Int, seed: UInt64, toml: String = Configuration.shipped,
    breakOff: ClockTime? = nil
  ) throws {
    let temporary = FileManager.default.temporaryDirectory.path
    folder = CentreFolder(path: temporary + "/vrfc-simulated-\(UUID())")
    let from = try #require(Day(iso: "2021-07-01"))
    let morning = try CentreTime(zone: "Asia/Karachi").moment(from, hour: 6)
    let clock = CentreClock { morning }
    self.clock = clock
    try folder.openCentre(
      toml: toml, from: "test", access: .open, as: SimulatedCentre.manager, clock: clock,
      identifiers: SimulatedCentre.fixed)
    desk = try Desk(folder, clock: clock)
    try Simulation(
      from: from, to: from.adding(days - 1), arrivals: arrivals, seed: seed, breakOff: breakOff
    ).fill(desk)
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: folder.path) } catch { Issue.record(error) }
  }

  /// Another desk on the same folder.
  func anotherDesk() throws -> Desk { try Desk(folder, clock: clock) }

  /// Every act of the log, in order.
  func acts() throws -> [StampedAct] {
    var acts: [StampedAct] = []
    try desk.log.read(from: .empty, to: desk.head.end) { acts.append(try StampedAct($0)) }
    return acts
  }

  var logBytes: Data {
    get throws { try Data(contentsOf: URL(fileURLWithPath: folder.logPath)) }
  }

  /// The house after a record, as the index tells it.
  func indexed(after seq: Int?, at moment: Moment) throws -> Centre {
    try desk.history { index in
      try index.centre(
        after: seq, charter: desk.charter, moment: moment, configuration: desk.configuration)
    }
  }
}

import Foundation
import Testing

@testable import VRFC

/// The log is the only truth: the house is the same whichever way it is derived from it.
struct IndexedCentreTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `the house after any record is the same, folded from events or loaded from the index`(
    seed: UInt64
  ) throws {
    let simulated = try SimulatedCentre(arrivals: 500, days: 5, seed: seed)
    var folded = Centre(moment: simulated.clock.now())
    for act in try simulated.acts() {
      folded.apply(act.act.events, at: act.stamp)
      guard act.head.seq % 11 == 0 || act.act.act == UndoLastAct.name else { continue }
      let indexed = try simulated.indexed(after: act.head.seq, at: act.act.at)
      #expect(HouseContent(indexed) == HouseContent(folded), "after record \(act.head.seq)")
    }
    let now = try simulated.indexed(after: nil, at: folded.moment)
    #expect(HouseContent(now) == HouseContent(folded))
    #expect(HouseContent(simulated.desk.centre) == HouseContent(folded))
  }

  @Test func `an index that was thrown away is derived anew, with the same answers`() throws {
    let simulated = try SimulatedCentre(arrivals: 200, days: 3, seed: 4)
    let moment = try #require(Moment(iso: "2021-07-02T12:00:00+05:00"))
    let before = HouseContent(try simulated.desk.centre(asOf: moment))
    try Index.remove(folder: simulated.folder.path)
    let again = try simulated.anotherDesk()
    #expect(again.head == simulated.desk.head)
    #expect(HouseContent(again.centre) == HouseContent(simulated.desk.centre))
    #expect(HouseContent(try again.centre(asOf: moment)) == before)
    for resident in again.centre.residents.values {
      #expect(try again.who(resident) == simulated.desk.who(resident))
    }
  }

  @Test func `as of a moment the house is what the acts until then made it`() throws {
    let simulated = try SimulatedCentre(arrivals: 200, days: 3, seed: 5)
    let acts = try simulated.acts()
    for fraction in 1...9 {
      let act = acts[acts.count * fraction / 10]
      var folded = Centre(moment: act.act.at)
      for earlier in acts where earlier.act.at <= act.act.at {
        folded.apply(earlier.act.events, at: earlier.stamp)
      }
      let asOf = try simulated.desk.centre(asOf: act.act.at)
      #expect(HouseContent(asOf) == HouseContent(folded))
      #expect(asOf.moment == act.act.at)
    }
  }

  @Test func `before the first record the house is empty`() throws {
    let simulated = try SimulatedCentre(arrivals: 30, days: 1, seed: 6)
    let before = try #require(Moment(iso: "2021-06-30T23:59:00+05:00"))
    #expect(try simulated.desk.centre(asOf: before).residents.isEmpty)
  }
}

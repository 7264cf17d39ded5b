import Foundation
import Testing

@testable import VRFC

struct SimulationTests {
  @Test func `the same seed gives the same log, byte for byte`() throws {
    let (one, other) = (
      try SimulatedCentre(arrivals: 150, days: 3, seed: 21),
      try SimulatedCentre(arrivals: 150, days: 3, seed: 21)
    )
    #expect(try one.logBytes == other.logBytes)
    #expect(one.desk.head.seq > 150)
  }

  @Test func `another seed gives another log`() throws {
    let (one, other) = (
      try SimulatedCentre(arrivals: 30, days: 2, seed: 1),
      try SimulatedCentre(arrivals: 30, days: 2, seed: 2)
    )
    #expect(try one.logBytes != other.logBytes)
  }

  @Test(arguments: [(0, 1), (1, 1), (24, 3), (25, 1), (201, 1), (500, 4), (640, 2)])
  func `exactly so many arrive, in batches, and none is left at the gate`(
    arrivals: Int, days: Int
  ) throws {
    let simulated = try SimulatedCentre(arrivals: arrivals, days: days, seed: 22)
    let acts = try simulated.acts()
    let registered = acts.flatMap(\.act.events).reduce(0) { count, event in
      switch event {
      case .arrivalRegistered: count + 1
      case .registrationWithdrawn: count - 1
      case _: count
      }
    }
    #expect(registered == arrivals)
    for batch in simulated.desk.centre.batches.values where !batch.isWithdrawn {
      #expect(batch.still == 0, "\(batch.number)")
    }
    let last = try #require(Day(iso: "2021-07-01")).adding(days - 1)
    #expect(acts.allSatisfy { $0.act.at.day <= last })
  }

  @Test func `a day that breaks off has all its arrivals registered by then`() throws {
    let breakOff = try #require(ClockTime(hour: 16, minute: 20))
    let simulated = try SimulatedCentre(arrivals: 260, days: 2, seed: 26, breakOff: breakOff)
    let moment = try simulated.desk.lastMoment
    let last = try #require(moment)
    #expect(last.day == Day(iso: "2021-07-02"))
    #expect((12..<17).contains(last.clock.hour))
    let registered = try simulated.acts().flatMap(\.act.events).reduce(0) { count, event in
      switch event {
      case .arrivalRegistered: count + 1
      case .registrationWithdrawn: count - 1
      case _: count
      }
    }
    #expect(registered == 260)
  }

  @Test func `moments never go back, and every id is new`() throws {
    let acts = try SimulatedCentre(arrivals: 200, days: 3, seed: 23).acts()
    #expect(zip(acts, acts.dropFirst()).allSatisfy { $0.act.at <= $1.act.at })
    #expect(Set(acts.map(\.act.id)).count == acts.count)
  }

  @Test func `a centre in use is not filled`() throws {
    let simulated = try SimulatedCentre(arrivals: 30, days: 1, seed: 24)
    let records = simulated.desk.head.seq
    let day = try #require(Day(iso: "2021-07-02"))
    let again = Simulation(from: day, to: day, arrivals: 1, seed: 1)
    #expect(throws: SimulationFault.notEmpty(records: records)) { try again.fill(simulated.desk) }
    #expect(simulated.desk.head.seq == records)
  }

  @Test func `a period that cannot be is refused`() throws {
    let simulated = try SimulatedCentre(arrivals: 0, days: 1, seed: 25)
    let day = try #require(Day(iso: "2021-07-02"))
    let faults: [(Simulation, SimulationFault)] = [
      (
        Simulation(from: day, to: day.adding(-1), arrivals: 1, seed: 1),
        .endsBeforeItBegins(from: day, to: day.adding(-1))
      ),
      (Simulation(from: day, to: day, arrivals: -1, seed: 1), .fewerThanNone(-1)),
      (
        Simulation(from: day, to: day.adding(1), arrivals: 2_001, seed: 1),
        .tooMany(2_001, most: 2_000)
      ),
    ]
    for (simulation, fault) in faults {
      #expect(throws: fault) { try simulation.fill(simulated.desk) }
    }
  }

  @Test func `every home is on the list of places, and in its province`() throws {
    for ((province, district), _) in InventedHome.homes {
      let found = Places.shipped.districts.filter { $0.name == district }
      #expect(found.map(\.province).contains(province), "\(district)")
    }
  }

  @Test func `every name is whole in both scripts, and what may be typed`() throws {
    let tables = [
      (InventedNames.men, 50), (InventedNames.women, 24), (InventedNames.womenSecond, 6),
      (InventedNames.second, 20),
    ]
    for (table, count) in tables {
      #expect(table.count == count)
      for name in table {
        for spelling in name.latin + [name.urdu] {
          #expect(try PersonName(typed: spelling).rawValue == spelling)
        }
      }
    }
    #expect(InventedNames.secondAtHome.values.allSatisfy { $0.count >= 3 })
  }
}

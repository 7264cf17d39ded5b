import Foundation
import Synchronization
import Testing

@testable import VRFC

/// A machine's clock that jumps, by minutes or by years.
struct ClockTests {
  /// A clock that a test sets.
  private final class Hands: Sendable {
    private let minutes = Mutex(0)
    static let start = Moment(milliseconds: 1_632_978_000_000, offset: 18_000)

    var clock: CentreClock { CentreClock { [self] in now } }
    var now: Moment { minutes.withLock { Hands.start.adding(minutes: $0) } }

    func set(_ minute: Int) { minutes.withLock { $0 = minute } }
  }

  private static let years = 365 * 24 * 60
  private let centre: TemporaryCentre
  private let hands = Hands()
  private let desk: Desk

  init() throws {
    let toml = TemporaryCentre.fiveBeds.replacing("beds = 5", with: "beds = 90")
    centre = try TemporaryCentre(toml: toml, clock: hands.clock)
    desk = try Desk(centre.folder, clock: hands.clock)
  }

  private func arrive(minutes: Int...) throws {
    for minute in minutes {
      hands.set(minute)
      try desk.checkIn("Person")
    }
  }

  /// Records 2, 3 and 4 within an hour, each ten minutes after the last.
  private func threeArrive() throws { try arrive(minutes: 10, 20, 30) }

  private static let lookedAt: [(minute: Int, record: Int?)] = [
    (24, 4), (25, nil), (26, nil), (30, nil), (60, nil), (30 * 24 * 60, nil), (-10, 4),
    (32 * 24 * 60, 4), (-51 * years, 4), (14 * years, 4),
  ]

  @Test(arguments: lookedAt)
  func `a clock that contradicts the last record is named, a few minutes are not`(
    minute: Int, record: Int?
  ) throws {
    try threeArrive()
    hands.set(minute)
    guard case .clock(let now, let named, let at) = desk.clockConcerns.first else {
      #expect(record == nil)
      return
    }
    #expect(named == record && now == hands.now && at == Hands.start.adding(minutes: 30))
  }

  @Test func `the sentence has both years`() throws {
    try threeArrive()
    hands.set(-Self.years * 51)
    let concern = try #require(desk.clockConcerns.first)
    #expect(
      "\(concern)"
        == "the clock says Tue 13 Oct 1970 10:00, record 4 was made Thu 30 Sep 2021 10:30: "
        + "check the clock")
  }

  @Test func `a clock that stays wrong is named until most records agree with it`() throws {
    for minute in 1...20 { try arrive(minutes: minute) }
    var named = 0
    for minute in 1...20 {
      try arrive(minutes: -Self.years * 51 + minute)
      if !desk.clockConcerns.isEmpty { named += 1 }
    }
    #expect((9...11).contains(named))
    let next = try Desk(centre.folder, clock: hands.clock)
    #expect(next.clockConcerns == desk.clockConcerns)
  }

  @Test func `one record from a wrong year raises no alarm once the clock is right again`() throws {
    try threeArrive()
    try arrive(minutes: Self.years * 14, 40)
    #expect(desk.clockConcerns == [])
  }

  @Test func `an act under a wrong clock is recorded, in the order in which it came`() throws {
    try threeArrive()
    try arrive(minutes: -Self.years * 51, Self.years * 14, 40)
    try desk.settle()
    let acts = try (1...7).map { try #require(try desk.act(in: $0)).act.at }
    #expect(acts[4] < acts[3] && acts[5] > acts[4] && acts[6] < acts[5])
    #expect(desk.centre.residents.count == 6)
    #expect(try centre.verify().records == 7)
    #expect(desk.centre.residents.values.allSatisfy { $0.night(since: hands.now) >= 1 })
  }

  /// When people arrived by the clock, the moment that is asked for, how many had arrived.
  private static let asked: [(minutes: [Int], moment: Int, count: Int)] = [
    ([10, 20, 30], 25, 2), ([10, 20, -years, 30], 25, 2), ([10, 20, 30, -years], 25, 2),
    ([10, 20, years, 30], 25, 2), ([years, 10, 20, 30], 25, 3), ([-years, 10, 20, 30], 25, 3),
    ([10, 20, 30, 40, -years, -years], 25, 2), ([10, 20, 30], -1, 0), ([10, 20, 30], 99, 3),
    ([10, 20, 30, -years], 99, 4), ([10, 20, -years, 30], 31, 4), ([10, 20, 30, years], 99, 3),
    ([years, years + 1, 10, 20, 30], years, 5), ([years, years + 2, 10, 20], years + 1, 4),
    ([10, 30, 22, 40], 25, 3),
    // A morning under a dead clock, longer than what was recorded since the moment.
    ([1, 2, 10, 20, 30, -years, -years + 1, -years + 2, -years + 3, 60], 25, 4),
    ([1, 2, 10, 20, 30, -years, -years + 1, -years + 2, -years + 3, 60], 61, 10),
  ]

  @Test(arguments: asked)
  func `the house as of a moment follows the order of the records`(
    minutes: [Int], moment: Int, count: Int
  ) throws {
    for minute in minutes { try arrive(minutes: minute) }
    let house = try desk.centre(asOf: Hands.start.adding(minutes: moment))
    #expect(house.residents.count == count)
  }

  @Test(arguments: [
    ([], []), ([5], [0]), ([1, 2, 3], [0, 1, 2]), ([1, 1, 1], [0, 1, 2]), ([3, 1, 2], [1, 2]),
    ([1, 9, 2, 3], [0, 2, 3]), ([5, 6, 7, 0, 1, 8], [0, 1, 2, 5]), ([2, 1], [1]),
  ])
  func `the most records whose clocks agree`(times: [Int64], places: [Int]) {
    #expect(AgreeingClocks(times).places == places)
  }

  @Test func `movements of a day are counted whatever the clock said in between`() throws {
    try arrive(minutes: 10, 20)
    let stay = try #require(desk.centre.residents.keys.sorted().first)
    try arrive(minutes: Self.years)
    hands.set(30)
    _ = try desk.perform(
      DepartStay(stay: stay, kind: .released), as: try TemporaryCentre.officer())
    try arrive(minutes: -Self.years)
    hands.set(50)
    let day = hands.now.day
    let (start, end) = (desk.time.midnight(day), desk.time.midnight(day.adding(1)))
    let movements = try desk.history { try $0.movements(of: day, from: start, until: end) }
    #expect(movements == Movements(arrivals: 2, departures: 1))
  }
}

extension Resident {
  /// The night that somebody spends here, counted from 1.
  fileprivate func night(since moment: Moment) -> Int { moment.nights(since: arrived) + 1 }
}

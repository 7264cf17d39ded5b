import GRDB
import Synchronization
import Testing

@testable import VRFC

/// What is asked of the index while somebody waits: however long the history, the way to the answer
/// is short. SQLite is asked which way it takes, with no need of a long history.
struct QueryPlanTests {
  private let centre: SimulatedCentre

  init() throws {
    centre = try SimulatedCentre(arrivals: 60, days: 4, seed: 9)
    try centre.desk.settle()
  }

  /// Every ask of a body, as SQLite heard it.
  private func asks(of index: Index, _ body: () throws -> Void) throws -> Set<String> {
    let heard = Heard()
    index.queue.inDatabase { database in
      database.trace(options: .statement) { heard.add("\($0)") }
    }
    try body()
    index.queue.inDatabase { $0.trace() }
    return heard.asks
  }

  private final class Heard: Sendable {
    private let texts = Mutex<Set<String>>([])

    func add(_ text: String) { texts.withLock { _ = $0.insert(text) } }

    var asks: Set<String> {
      texts.withLock { texts in
        texts.filter { text in
          ["SELECT", "UPDATE", "DELETE", "INSERT"].contains { text.hasPrefix($0) }
        }
      }
    }
  }

  /// The ways of SQLite that grow with the history.
  private func longWays(of ask: String, in index: Index) throws -> [String] {
    try index.queue.read { database in
      let statement = try database.makeStatement(sql: "EXPLAIN QUERY PLAN " + ask)
      statement.setUncheckedArguments(StatementArguments())
      let ways = try Row.fetchAll(statement).map { row -> String in try row.cell("detail") }
      // From the end of a table, and only until there is enough.
      let isLimited = ask.contains(/LIMIT \S+\s*$/)
      let stops = isLimited && !ways.contains { $0.contains("TEMP B-TREE") }
      return stops ? ways.filter(isLongEvenWithLimit) : ways.filter(isLong)
    }
  }

  /// The least and the greatest of a table are looked for without a stop, and called a search.
  private func isLongEvenWithLimit(_ way: String) -> Bool {
    way.hasPrefix("SEARCH") && !way.contains(" USING ") || way.contains("AUTOMATIC")
  }

  private func isLong(_ way: String) -> Bool {
    if isLongEvenWithLimit(way) || way.hasSuffix("USING PRIMARY KEY (kind=?)") { return true }
    guard way.hasPrefix("SCAN") else { return false }
    return !["SCAN CONSTANT ROW", "SCAN source"].contains(way)
  }

  private func expectShort(_ asks: Set<String>, _ index: Index, atLeast count: Int) throws {
    #expect(asks.count >= count)
    for ask in asks { #expect(try longWays(of: ask, in: index) == [], "\(ask)") }
  }

  @Test func `an opening walks through no history`() throws {
    let desk = centre.desk
    let asks = try asks(of: desk.index) {
      _ = try desk.index.source
      _ = try desk.index.lastPlace(endingBy: 1 << 20)
      _ = try centre.indexed(after: nil, at: desk.centre.moment)
      _ = try desk.index.recentMoments()
      _ = try desk.watch()
    }
    try expectShort(asks, desk.index, atLeast: 20)
  }

  @Test func `a save walks through no history`() throws {
    let (index, acts) = (try Index(), try centre.acts())
    let asks = try asks(of: index) { try index.absorb(acts) }
    try expectShort(asks, index, atLeast: 15)
  }

  @Test func `what an act wants to know is found without a walk through the history`() throws {
    let desk = centre.desk
    let resident = try #require(desk.centre.residents.values.first)
    var wanted = Recollection()
    (wanted.stays, wanted.identities) = ([StayNumber(year: 1999, serial: 1)], [resident.stay])
    (wanted.persons, wanted.identityNumbersHere) = ([resident.person], true)
    wanted.batches = [BatchNumber(day: desk.centre.moment.day, serial: 1)]
    wanted.batchesOf = desk.centre.moment.day.adding(-900)
    wanted.referrals = [ReferralNumber(serial: 1)]
    wanted.meals = [MealKey(day: desk.centre.moment.day, sitting: .lunch)]
    wanted.leftSince = desk.centre.moment
    wanted.lastActBy = StaffName.somebody
    let acts = try centre.acts()
    let asks = try asks(of: desk.index) {
      _ = try desk.recall(wanted)
      _ = try desk.recorded(ActID(uuid: centre.desk.identifiers.next()))
      for act in acts {
        _ = try desk.index.earlierMatters(than: act)
        var recalled = Recollections()
        try desk.index.recallMatters(of: act.act.events, into: &recalled)
      }
      _ = try desk.index.registration(of: resident.stay, before: desk.head.seq)
    }
    try expectShort(asks, desk.index, atLeast: 12)
  }

  @Test func `a key walks through no history, nor does the report of a day`() throws {
    let desk = centre.desk
    let person = try #require(desk.centre.residents.values.first).person
    let (moment, day) = (desk.centre.moment, desk.centre.moment.day)
    let days = try ReportDays(from: day, to: day)
    let (start, end) = (desk.time.midnight(day), desk.time.midnight(day.adding(1)))
    let asks = try asks(of: desk.index) {
      _ = try desk.centre(asOf: moment.adding(minutes: -600))
      _ = try desk.history(of: person, for: Officer(name: .somebody, role: .open, desk: "pts/3"))
      _ = try desk.act(in: 7)
      _ = try desk.recollections(ofMealsOn: day)
      _ = try desk.latestReferrals(20)
      _ = try desk.index.lastAct(by: .somebody)
      _ = try desk.index.latestStay(of: person)
      _ = try desk.index.movements(of: day, from: start, until: end)
      _ = try desk.index.arrivals(days)
      _ = try desk.index.stays(days, from: start)
      _ = try desk.index.referrals(of: days)
      _ = try desk.index.meals(of: days)
      _ = try desk.index.bedHistory(at: [start, end])
      _ = try desk.index.records(of: RecordLook.name, from: start, until: end)
      _ = try desk.index.persons(of: Array(desk.centre.residents.keys))
    }
    try expectShort(asks, desk.index, atLeast: 42)
  }

  @Test(arguments: [
    "SELECT min(seq) FROM record WHERE at >= 5", "SELECT max(seq) FROM record WHERE at <= 5",
    """
    SELECT id / 1000000000 AS year, max(id % 1000000000) AS serial FROM stay
    WHERE from_seq <= 5 GROUP BY year
    """,
    "SELECT value FROM matter WHERE kind = 'referral' AND to_seq IS NULL",
    "SELECT value FROM matter WHERE kind = 'referral' AND to_seq IS NULL AND is_open",
    """
    SELECT value FROM presence
    JOIN matter ON matter.stay = presence.stay AND kind = 'care' AND matter.to_seq IS NULL
    WHERE presence.to_seq IS NULL
    """, "SELECT (SELECT bed FROM placement WHERE stay = id LIMIT 1) FROM stay",
    "SELECT count(*) FROM presence", "SELECT * FROM stay ORDER BY from_seq LIMIT 1",
  ])
  func `a walk through the history is noticed`(ask: String) throws {
    #expect(try !longWays(of: ask, in: centre.desk.index).isEmpty)
  }
}

import Testing

@testable import VRFC

/// How many people who left one form may show.
struct SeenForFormTests {
  private func alike(_ serials: ClosedRange<Int>, masked isMasked: Bool = true) throws
    -> [LookAlike]
  {
    try serials.map { serial in
      let stay = StayNumber(year: 2021, serial: serial)
      return LookAlike(
        person: PersonNumber(serial: serial), stay: stay,
        identity: Identity(name: PersonName(rawValue: "M…")),
        facts: Facts(sex: .male, age: try Age(years: 30)), arrived: NotedRegister.noon,
        departed: NotedRegister.noon, departure: .released, score: 90, matched: stay,
        isMasked: isMasked)
    }
  }

  @Test func `each person counts once, and who is not masked does not`() throws {
    var seen = SeenForForm()
    seen.show(try alike(1...3))
    #expect(seen.room == 27)
    #expect(seen.new(among: try alike(2...5)).map(\.person.serial) == [4, 5])
    #expect(seen.new(among: try alike(6...9, masked: false)).isEmpty)
  }

  @Test func `a saved form starts anew, and one taken back does not`() throws {
    let stay = StayNumber(year: 2021, serial: 99)
    var seen = SeenForForm()
    seen.show(try alike(1...30))
    #expect(seen.room == 0)
    seen.save(stay)
    #expect(seen.room == 30)
    seen.show(try alike(31...32))
    seen.settle { _ in false }
    #expect(seen.room == 28)
    seen.settle { $0 == stay }
    #expect(seen.room == 0)
    #expect(seen.new(among: try alike(1...32)).isEmpty)
  }

  @Test func `what was counted elsewhere counts, and what cannot be known counts as all`() throws {
    var seen = SeenForForm()
    seen.show(try alike(1...10))
    var other = SeenForForm()
    other.show(try alike(6...20))
    seen.join(other)
    #expect(seen.room == 10)
    seen.join(.spent)
    #expect(seen.room == 0)
    seen.save(StayNumber(year: 2021, serial: 99))
    #expect(seen.room == 30)
  }
}

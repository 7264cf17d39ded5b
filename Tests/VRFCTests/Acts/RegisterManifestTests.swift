import Testing

@testable import VRFC

struct RegisterManifestTests {
  private func manifest(
    _ rows: [(Sex, Int, family: Int?, cnic: String?)], beds: RegisterManifest.Beds = .auto,
    batch: BatchNumber? = nil, arrived: Moment? = nil
  ) throws -> RegisterManifest {
    let entries = try rows.enumerated().map { index, row in
      ManifestEntry(
        line: index + 2, facts: try .of(row.0, row.1, family: row.family),
        identity: try .named("Nadeem Akram", cnic: row.cnic))
    }
    return RegisterManifest(entries: entries, batch: batch, arrived: arrived, beds: beds)
  }

  @Test func `everybody on the manifest is registered in its order, in one act`() throws {
    let house = House()
    let events = try house.events(
      of: manifest([(.male, 30, nil, nil), (.female, 30, nil, nil), (.male, 20, nil, nil)]))
    let stays = events.compactMap { event in
      if case .arrivalRegistered(let arrival) = event { arrival.stay.serial } else { nil }
    }
    #expect(stays == [1, 2, 3])
    #expect(House.beds(events).sorted() == ["F-01", "M-01", "M-02"])
  }

  @Test func `a child finds its mother placed, though she stands below it`() throws {
    let house = House()
    let events = try house.events(
      of: manifest([(.male, 1, 1, nil), (.male, 8, 1, nil), (.female, 30, 1, nil)]))
    #expect(House.beds(events) == ["F-01", "F-01", "F-02"])
  }

  @Test func `those for whom no bed is free wait`() throws {
    var house = House()
    let rows = Array(repeating: (Sex.male, 30, family: Int?.none, cnic: String?.none), count: 5)
    try house.did(manifest(rows))
    #expect(house.centre.waiting.map(\.stay.serial) == [4, 5])
  }

  @Test func `without beds everybody waits`() throws {
    var house = House()
    try house.did(manifest([(.male, 30, nil, nil)], beds: .none))
    #expect(house.centre.waiting.count == 1)
  }

  @Test func `a CNIC that stands twice, or is here, refuses the whole manifest by its lines`()
    throws
  {
    var house = House()
    let here = "34101-1234567-1"
    let twice = "34102-7654321-3"
    let stay = try house.registered(.of(.male, 30, cnic: here))
    let refusal = house.refusal(
      of: try manifest([(.male, 30, nil, twice), (.male, 31, nil, here), (.male, 32, nil, twice)]))
    let rows = [
      ManifestRefusal(
        line: 3, column: "cnic", refusal: .cnicHere(try CNIC(typed: here), stay, "M-01")),
      ManifestRefusal(
        line: 4, column: "cnic", refusal: .cnicTwice(try CNIC(typed: twice), line: 2)),
    ]
    #expect(refusal == .manifest(rows))
  }

  @Test func `a manifest of an unknown batch or of a time to come is refused`() throws {
    let house = House()
    let batch = BatchNumber(day: House.day, serial: 9)
    let row = [(Sex.male, 30, family: Int?.none, cnic: String?.none)]
    #expect(
      house.refusal(of: try manifest(row, batch: batch))
        == .batch(.noSuchBatch(batch, recent: [])))
    let later = House.ten.adding(minutes: 1)
    #expect(house.refusal(of: try manifest(row, arrived: later)) == .stay(.arrivalToCome(later)))
  }
}

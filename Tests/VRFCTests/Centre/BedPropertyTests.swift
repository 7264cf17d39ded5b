import Testing

@testable import VRFC

/// What holds of beds whatever happens, over thousands of random days.
struct BedPropertyTests {
  private static let houses = 60
  private static let days = 5

  @Test(arguments: UInt64(0)..<10)
  func `one bed a person, and the beds add up at every moment`(tenth: UInt64) throws {
    var done: [String: Int] = [:]
    var rare = (floors: 0, shared: 0, reserved: 0)
    for seed in 0..<UInt64(BedPropertyTests.houses) {
      var days = RandomBeds(seed: tenth * 1_000 + seed)
      while days.evenings.count <= BedPropertyTests.days {
        let step = try days.step()
        expectOneBedAPerson(in: days)
        expectSums(in: days)
        if let (before, act, events) = step { expectFull(before, act, events) }
      }
      expectDaysAddUp(days)
      done.merge(days.done, uniquingKeysWith: +)
      rare.floors += days.floors
      rare.shared += days.shared
      rare.reserved += days.reserved
    }
    #expect(done.count == 12 && done.values.allSatisfy { $0 > 9 }, "all are done: \(done)")
    #expect(min(rare.floors, rare.shared, rare.reserved) > 10, "\(rare)")
  }

  /// The house says the same as a ledger that is kept beside it.
  private func expectOneBedAPerson(in days: RandomBeds) {
    let centre = days.house.centre
    #expect(Set(centre.residents.keys) == days.ledger.here)
    let persons = Set(centre.residents.values.map(\.person))
    #expect(persons.count == centre.residents.count, "nobody is here twice")
    let sleepers = centre.occupants.values.flatMap(\.self)
    #expect(Set(sleepers).count == sleepers.count, "nobody is in two beds")
    #expect(Set(sleepers) == Set(days.ledger.sleeping.keys), "nobody who left has a bed")
    for (bed, stays) in centre.occupants {
      #expect(!stays.isEmpty)
      #expect(stays.allSatisfy { days.ledger.sleeping[$0]?.bed == bed })
      #expect(stays.allSatisfy { centre.residents[$0]?.bed == bed })
      if stays.count > 1 { expectMother(of: stays, in: centre) }
    }
    let waiting = centre.residents.values.filter { $0.bed == nil }
    #expect(waiting.count + sleepers.count == centre.residents.count)
  }

  /// Those who share a bed are infants of one family, and one woman.
  private func expectMother(of stays: [StayNumber], in centre: Centre) {
    let sharers = stays.compactMap { centre.residents[$0] }
    let under = centre.rules.infantSharesUnder
    let infants = sharers.filter { $0.facts.age.rawValue < under }
    let grown = sharers.filter { $0.facts.age.rawValue >= under }
    #expect(grown.count <= 1, "\(stays)")
    #expect(grown.allSatisfy { $0.facts.sex == .female })
    #expect(Set(infants.map(\.familyKey)).count == 1)
    #expect(infants.allSatisfy { $0.familyKey != nil })
  }

  private func expectSums(in days: RandomBeds) {
    let centre = days.house.centre
    let boards = centre.hallCounts
    for board in boards {
      #expect(BedCount(board) == days.ledger.count(board.hall, at: centre.moment))
      #expect(board.usable == board.beds - board.blocked)
      #expect(board.vacant >= 0)
      #expect((0...board.vacant).contains(board.canTake))
    }
    let waiting = boards.reduce(centre.awaitingDecision) { $0 + $1.waiting }
    #expect(waiting == centre.waiting.count)
    #expect(
      boards.reduce(waiting) { $0 + $1.persons } == centre.residents.count, "all are somewhere")
  }

  /// Somebody is laid on the floor only where no bed is free; an undo lays back who was moved, and
  /// an infant is with its mother.
  private func expectFull(_ before: Centre, _ act: any Act, _ events: [Event]) {
    if act is UndoLastAct { return }
    for case .bedAssigned(let assigned) in events where assigned.bed.isFloor {
      guard assigned.sharing == nil, let hall = before.hall(assigned.bed.hall) else { continue }
      #expect(Array(before.vacantBeds(in: hall)).isEmpty, "\(assigned)")
    }
  }

  /// Opening + in − out = closing, as the report would walk through the same days.
  private func expectDaysAddUp(_ days: RandomBeds) {
    let centre = days.house.centre
    let history = days.ledger.history(boundaries: days.evenings.map(\.seq))
    var walk = BedWalk(history, charter: centre.charter, moment: days.evenings[0].moment)
    for (opening, closing) in zip(days.evenings, days.evenings.dropFirst()) {
      let came = closing.came - opening.came
      let left = closing.left - opening.left
      #expect(opening.here + came - left == closing.here)
      let flows = walk.walk(to: closing.seq, at: closing.moment)
      for board in walk.house.hallCounts {
        let flow = flows[board.hall.id] ?? BedWalk.Flow()
        let occupied = opening.counts[board.hall.id].map { $0.occupied + flow.taken - flow.left }
        #expect(occupied == closing.counts[board.hall.id]?.occupied)
        #expect(BedCount(board) == closing.counts[board.hall.id])
      }
    }
  }
}

import Testing

@testable import VRFC

/// Days in a house at which everything that concerns meals happens by chance: whatever is allowed
/// is done, by two officers; what is not is tried as well.
struct RandomMeals {
  struct Done {
    let act: any Act
    let at: Moment
    let staff: String
  }

  private(set) var house = House.withSittings()
  private(set) var done: [Done] = []
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  var day: Day { house.centre.moment.day }

  /// Lets some hours go by, and something happen.
  mutating func step() throws {
    house.wait(minutes: generator.between(0...420))
    let staff = generator.pick(["b.munir", "h.zehri"])
    for _ in 0..<generator.between(1...3) {
      let act = try any(by: staff)
      guard house.refusal(of: act) == nil else { continue }
      let events = try house.did(act, by: staff)
      expectServedOnce(events)
      done.append(Done(act: act, at: house.centre.moment, staff: staff))
    }
  }

  /// Nobody is in the list of a serving twice.
  private func expectServedOnce(_ events: [Event]) {
    for case .meal(.served(let served)) in events {
      #expect(Set(served.stays).count == served.stays.count)
      let earlier = house.meal(served.meal, before: house.acts.count)?.eaters ?? [:]
      #expect(served.stays.allSatisfy { earlier[$0] == nil })
    }
  }

  private mutating func any(by staff: String) throws -> any Act {
    let brought = house.centre.meals.values.filter { $0.left > 0 }.map(\.meal)
      .sorted { $0.description < $1.description }
    let meal =
      brought.isEmpty || generator.happens(0.5)
      ? MealKey(day: day, sitting: generator.pick(Sitting.allCases)) : generator.pick(brought)
    switch generator.below(16) {
    case 0, 1, 2: return try arrival()
    case 3: return try departure()
    case 4: return ReceiveBatch(men: generator.between(1...6), women: 0, children: 0, day: day)
    case 5, 6: return OrderMeal(meal, count: generator.happens(0.3) ? generator.below(20) : nil)
    case 7, 8, 9: return DeliverMeal(meal, count: generator.below(12))
    case 10: return ServeMeal(meal, .allPresent)
    case 11: return ServeMeal(meal, .count(generator.below(5)))
    case 12, 13: return ServeMeal(meal, .stays(somebody()))
    case 14 where generator.happens(0.2):
      return house.centre.isFast(day) ? EndRamadan(last: day) : DeclareRamadan(from: day)
    case _: return UndoLastAct(by: try #require(StaffName(staff)))
    }
  }

  private mutating func arrival() throws -> RegisterArrival {
    let batch = house.centre.batches.keys.max()
    return try .of(
      generator.pick([.male, .female]), generator.below(70),
      needs: generator.happens(0.2) ? [.seriousIllness] : [],
      batch: generator.happens(0.6) ? batch : nil, bed: .none)
  }

  private mutating func departure() throws -> any Act {
    let stays = house.centre.residents.keys.sorted()
    guard !stays.isEmpty else { return try arrival() }
    return DepartStay.whole(generator.pick(stays), .released, at: house.centre.moment)
  }

  /// Some who are here, one of them maybe twice.
  private mutating func somebody() -> [StayNumber] {
    let stays = house.centre.residents.keys.sorted()
    guard !stays.isEmpty else { return [] }
    return (0..<generator.between(1...3)).map { _ in generator.pick(stays) }
  }
}

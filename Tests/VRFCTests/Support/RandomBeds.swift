import Testing

@testable import VRFC

/// Days in a small house at which everything that concerns beds happens by chance: whatever is
/// allowed is done, by two officers; what is not is tried as well.
struct RandomBeds {
  /// The house when a day was over.
  struct Evening {
    let seq: Int
    let moment: Moment
    let counts: [HallID: BedCount]
    let here: Int
    let came: Int
    let left: Int
  }

  private(set) var house = House()
  private(set) var ledger = BedLedger()
  private(set) var evenings: [Evening] = []
  /// How often each act was done.
  private(set) var done: [String: Int] = [:]
  /// How many were laid on the floor, were with their mother, had their bed kept in hospital.
  private(set) var (floors, shared, reserved) = (0, 0, 0)
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    close()
  }

  /// Lets some hours go by, and tries something.
  ///
  /// - Returns: what the act, if it was done, changed, and the house before it.
  mutating func step() throws -> (before: Centre, act: any Act, events: [Event])? {
    wait(minutes: generator.between(0...200))
    let staff = generator.pick(["b.munir", "h.zehri"])
    let act = try any(by: staff)
    guard house.refusal(of: act) == nil else { return nil }
    let before = house.centre
    let events = try house.did(act, by: staff)
    ledger.note(events, in: house.acts.count)
    count(type(of: act).name, events)
    return (before, act, events)
  }

  private mutating func count(_ act: String, _ events: [Event]) {
    done[act, default: 0] += 1
    for event in events {
      switch event {
      case .bedAssigned(let assigned) where assigned.bed.isFloor: floors += 1
      case .bedAssigned(let assigned) where assigned.sharing != nil: shared += 1
      case .bedReserved: reserved += 1
      case _: break
      }
    }
  }

  private mutating func wait(minutes: Int) {
    let day = house.centre.moment.day
    house.wait(minutes: minutes)
    if house.centre.moment.day != day { close() }
  }

  private mutating func close() {
    let moment = house.centre.moment
    let counts = house.centre.halls.map { ($0.id, ledger.count($0, at: moment)) }
    evenings.append(
      Evening(
        seq: house.acts.count, moment: moment, counts: Dictionary(uniqueKeysWithValues: counts),
        here: ledger.here.count, came: ledger.came, left: ledger.left))
  }

  // MARK: What is tried

  private mutating func any(by staff: String) throws -> any Act {
    let until = house.centre.moment.adding(minutes: generator.between(-30...2_000))
    switch generator.below(20) {
    case 0, 1, 2, 3: return try arrival()
    case 4: return try family()
    case 5, 6, 7, 8:
      return AssignBed(stay: somebody(), bed: anyBed(), overriding: generator.perhaps(.decided))
    case 9: return HoldBed(bed: anyBed(), until: until, reason: nil)
    case 10: return ReleaseBed(bed: any(of: house.centre.conditions.keys))
    case 11:
      return BlockBed(
        bed: anyBed(), until: generator.perhaps(until), reason: Note(rawValue: "wet"))
    case 12: return UnblockBed(bed: any(of: house.centre.conditions.keys))
    case 13:
      return generator.happens(0.5)
        ? IsolateBed(bed: anyBed()) : RejoinBed(bed: any(of: house.centre.isolationBeds))
    case 14:
      return CheckHealth(
        stay: somebody(), outcome: generator.pick([.cleared, .isolate]), note: .why)
    case 15, 16: return departure()
    case 17:
      return DepartStay(
        stay: somebody(), kind: .hospital, destination: Note(rawValue: "Quetta"),
        keepingBedUntil: until)
    case _: return UndoLastAct(by: try #require(StaffName(staff)))
    }
  }

  /// A man, a woman, a child or an infant, mostly of a family; new, or one who was here before.
  private mutating func arrival() throws -> RegisterArrival {
    let known = PersonNumber(serial: generator.between(1...max(1, house.centre.personSerial)))
    let wishes = [BedWish.next, .next, .none, .bed(anyBed())]
    return try .of(
      generator.pick([.male, .female, .female]), generator.pick([0, 1, 1, 8, 16, 24, 45]),
      family: generator.perhaps(generator.between(1...2)),
      arriver: generator.happens(0.3) ? .known(known) : .new, bed: generator.pick(wishes),
      overriding: generator.perhaps(.decided))
  }

  /// A mother with one infant or two, maybe a boy and a man, on one manifest.
  private mutating func family() throws -> RegisterManifest {
    let number = generator.between(3...9)
    var persons: [(Sex, Int)] = [(.female, 30), (.male, 0)]
    if generator.happens(0.4) { persons.append((.female, 0)) }
    if generator.happens(0.4) { persons += [(.male, 6), (.male, 40)] }
    let entries = try persons.enumerated().map { place, person in
      ManifestEntry(
        line: place + 2, facts: try .of(person.0, person.1, family: number),
        identity: try .named("Bilal Ahmed"))
    }
    return RegisterManifest(
      entries: entries, batch: nil, arrived: nil, beds: generator.pick([.auto, .auto, .none]))
  }

  private mutating func departure() -> DepartStay {
    let kinds: [DepartureKind] = [.released, .family, .absconded, .deceased]
    return .whole(somebody(), generator.pick(kinds), at: house.centre.moment)
  }

  private mutating func somebody() -> StayNumber {
    let stays = house.centre.residents.keys.sorted()
    return stays.isEmpty ? StayNumber(year: 2021, serial: 1) : generator.pick(stays)
  }

  private mutating func any(of beds: some Collection<Bed>) -> Bed {
    beds.isEmpty ? anyBed() : generator.pick(beds.sorted())
  }

  /// Also one that does not exist, and places on the floor.
  private mutating func anyBed() -> Bed {
    let places: [Bed.Place] = [.bed(1), .bed(2), .bed(3), .bed(4), .floor(0), .floor(1)]
    return Bed(hall: generator.pick(house.centre.halls).id, place: generator.pick(places))
  }
}

extension SeededGenerator {
  /// Something, or as often nothing.
  fileprivate mutating func perhaps<Choice>(_ choice: Choice) -> Choice? {
    happens(0.5) ? choice : nil
  }
}

import Testing

@testable import VRFC

/// A house to decide acts against, without a disk: what was done in it, and what it remembers.
///
/// Three beds for men, three for women, on 24 September 2021 from ten o'clock.
struct House {
  private(set) var centre: Centre
  private(set) var acts: [StampedAct] = []
  private(set) var undone: Set<Int> = []

  static let men = Hall(
    id: HallID(letters: "M"), name: "male hall", sex: .male, beds: 3, bathRooms: 1)
  static let women = Hall(
    id: HallID(letters: "F"), name: "female hall", sex: .female, beds: 3, bathRooms: 1)
  static let day = Day(number: 18_894)
  static let ten = Moment(milliseconds: 1_632_459_600_000, offset: 18_000)

  init() {
    centre = Centre(moment: House.ten)
    centre.provision.agencies = House.agencies
    centre.provision.gates = ["Rahdari Gate"]
    let opened = CentreOpened(
      format: 1, log: LogID(uuid: Identifiers.random.next()), name: "Test",
      timezone: "Asia/Karachi", access: .open, halls: [House.men, House.women])
    keep([opened.event], of: OpenCentre.name, by: "a.first")
  }

  /// What the act makes happen now.
  func events(of act: some Act) throws(Refusal) -> [Event] {
    let house = remembering(act.recollection(in: centre))
    do {
      return try act.decided(in: house) { _, _ in }
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      Issue.record("\(error)")
      return []
    }
  }

  /// Why the act may not be done now; nil: it may.
  func refusal(of act: some Act) -> Refusal? {
    do throws(Refusal) {
      _ = try events(of: act)
      return nil
    } catch {
      return error
    }
  }

  func remarks(on act: some Act) -> [String] {
    act.remarks(in: remembering(act.recollection(in: centre)))
  }

  /// Does the act.
  @discardableResult
  mutating func did(_ act: some Act, by staff: String = "b.munir") throws -> [Event] {
    let events = try events(of: act)
    keep(events, of: type(of: act).name, by: staff)
    return events
  }

  /// Registers somebody.
  @discardableResult
  mutating func registered(_ arrival: RegisterArrival) throws -> StayNumber {
    for case .arrivalRegistered(let arrived) in try did(arrival) { return arrived.stay }
    throw Missing()
  }

  struct Missing: Error {}

  mutating func wait(minutes: Int) {
    centre.moment = centre.moment.adding(minutes: minutes)
  }

  mutating func provide(
    _ sittings: [SittingConfiguration], ramadan: [SittingConfiguration] = []
  ) {
    centre.provision.sittings = sittings
    centre.provision.ramadanSittings = ramadan
  }

  private mutating func keep(_ events: [Event], of act: String, by staff: String) {
    let seq = acts.count + 1
    let officer = Officer(name: StaffName(staff) ?? .somebody, role: .open, desk: "pts/1")
    let recorded = RecordedAct(
      id: ActID(uuid: Identifiers.random.next()), at: centre.moment, by: officer, act: act,
      events: events)
    let head = LogHead(seq: seq, hash: .beforeFirst, start: 0, end: 0)
    let stamped = StampedAct(act: recorded, head: head)
    acts.append(stamped)
    centre.apply(events, at: stamped.stamp)
    if act == UndoLastAct.name { undone.formUnion(events.compactMap(\.corrects) + [seq]) }
  }

  // MARK: Looking

  func bed(of stay: StayNumber) -> String? { centre.residents[stay]?.bed?.description }

  /// The beds that events give, in their order.
  static func beds(_ events: [Event]) -> [String] {
    events.compactMap { event in
      if case .bedAssigned(let assigned) = event { assigned.bed.description } else { nil }
    }
  }

  func count(_ hall: Hall) throws -> HallCount {
    try #require(centre.hallCounts.first { $0.hall == hall })
  }
}

extension StaffName {
  /// For names that a test mistypes.
  static var somebody: StaffName { [StaffName("somebody")].compactMap { $0 }[0] }
}

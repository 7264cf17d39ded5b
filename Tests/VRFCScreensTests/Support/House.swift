import Foundation
@testable import VRFC

@testable import VRFCScreens

/// A house made of acts, for looking at and acting in without a disk.
struct House {
  private(set) var centre: Centre
  private(set) var head = LogHead.empty
  private(set) var last: StampedAct?
  private(set) var identities: [StayNumber: Identity?] = [:]
  private(set) var records: [StampedAct] = []
  let time: CentreTime
  let officer: Officer

  /// An open centre with `men` and `women` beds, at 10:02 on 30 September 2021.
  init(men: Int = 75, women: Int = 25) throws {
    time = try CentreTime(zone: "Asia/Karachi")
    let name = try present(StaffName("b.munir"))
    officer = Officer(name: name, role: .open, desk: "pts/3")
    let day = try present(Day(iso: "2021-09-30"))
    centre = Centre(moment: time.moment(day, hour: 10, minute: 2))
    centre.provision.agencies = House.agencies
    centre.provision.gates = ["Rahdari Gate"]
    let halls = [
      Hall(
        id: HallID(letters: "M"), name: "Male accommodation hall", sex: .male, beds: men,
        bathRooms: 10),
      Hall(
        id: HallID(letters: "F"), name: "Female accommodation hall", sex: .female, beds: women,
        bathRooms: 3),
    ]
    let log = LogID(uuid: UUID(uuid: (1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)))
    try perform(
      OpenCentre(
        log: log, centreName: "Taftan", timezone: "Asia/Karachi", halls: halls))
  }

  /// From now on the house has sittings.
  mutating func offerMeals() throws {
    centre.provision = try House.sittings(of: centre.provision)
  }

  /// Decides an act and applies it; throws the refusal.
  @discardableResult
  mutating func perform(
    _ act: some Act, minutesAgo: Int = 0, recalling recalled: Recollections = Recollections()
  ) throws -> Outcome {
    var then = centre
    then.recalled = recalled
    then.moment = centre.moment.adding(minutes: -minutesAgo)
    let events = try act.decide(in: then)
    let seq = head.seq + 1
    head = LogHead(seq: seq, hash: .beforeFirst, start: 0, end: 0)
    let recorded = RecordedAct(
      id: House.id(seq), at: then.moment, by: officer, act: type(of: act).name, events: events)
    let stamped = StampedAct(act: recorded, head: head)
    centre.apply(events, at: stamped.stamp)
    for case .arrivalRegistered(let arrival) in events {
      identities.updateValue(arrival.identity.content, forKey: arrival.stay)
    }
    for case .registrationCorrected(let correction) in events {
      identities.updateValue(correction.identity.content, forKey: correction.stay)
    }
    last = stamped
    records.append(stamped)
    return Outcome(recorded: stamped, remarks: act.remarks(in: then), isRepeat: false)
  }

  /// Somebody arrives; so many days ago.
  mutating func arrive(
    _ name: String, father: String = "Ghulam Rasool", sex: Sex = .male, age: Int = 24,
    district: String = "Gujranwala", family: Int? = nil, daysAgo: Int = 0, bed: BedWish = .next
  ) throws {
    let place = try Places.shipped.district(district)
    let facts = Facts(
      sex: sex, age: try Age(years: age), province: place.province,
      district: DistrictName(place.name), family: family.flatMap(FamilyNumber.init(rawValue:)))
    let identity = Identity(
      name: try PersonName(typed: name), fatherName: try PersonName(typed: father))
    try perform(
      RegisterArrival(facts: facts, identity: identity, bed: bed), minutesAgo: daysAgo * 1440)
  }

  static func id(_ number: Int) -> ActID {
    let byte = UInt8(truncatingIfNeeded: number)
    return ActID(uuid: UUID(uuid: (9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, byte)))
  }

  /// The screens on this house, with everybody's names and every record known.
  func model(
    _ size: ScreenSize = .usual, keymap: Keymap = .shipped, role: Role = .open
  ) -> Model {
    let officer = Officer(name: officer.name, role: role, desk: officer.desk)
    var model = Model(
      centre: centre, head: head, officer: officer, time: time, gates: ["Rahdari Gate"],
      size: size, nextForm: House.id(200), keymap: keymap)
    _ = model.update(.loaded(.people(identities)))
    _ = model.update(.loaded(.records(records)))
    return model
  }
}

struct NothingThere: Error {}

/// The value, which has to be there.
func present<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw NothingThere() }
  return value
}

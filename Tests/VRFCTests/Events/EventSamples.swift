import Foundation

@testable import VRFC

/// One of every kind of event, with everything in it that there can be.
enum EventSamples {
  static var all: [Event] {
    (ofCentre + ofStays + ofBeds + ofCare + ofReferrals + ofMeals + ofAccess).map(\.event)
  }

  static let moment = Moment(milliseconds: 1_632_459_731_482, offset: 18_000)
  static let stay = StayNumber(year: 2021, serial: 8461)
  static let person = PersonNumber(serial: 12)
  private static let batch = BatchNumber(day: moment.day, serial: 2)
  static let bed = Bed(hall: HallID(letters: "M"), place: .bed(7))
  private static let floor = Bed(hall: HallID(letters: "M"), place: .floor(1))
  static let why = Sealable.known(
    Notes(
      reason: Note(rawValue: "canary \"quoted\" \\ بستر"),
      destination: Note(rawValue: "to canary")))
  private static let identity = Sealable.known(
    Identity(
      name: PersonName(rawValue: "Muhammad Aslam"),
      fatherName: PersonName(rawValue: "غلام Rasool"), cnic: CNIC(rawValue: "34101-1234567-1"),
      phone: PhoneNumber(rawValue: "03001234567"), birthDate: moment.day,
      homePlace: Note(rawValue: "canary village")))
  private static let receiver = CNIC(rawValue: "34101-1234567-3").map {
    Sealable.known(
      Receiver(
        name: PersonName(rawValue: "Aslam Khan"), relationship: Note(rawValue: "uncle"), cnic: $0))
  }
  private static let hall = Hall(
    id: HallID(letters: "M"), name: "Male hall", sex: .male, beds: 75, bathRooms: 10)

  private static let ofCentre: [any EventBody] = [
    CentreOpened(
      format: 1, log: LogID(uuid: UUID()), name: "Taftan", timezone: "Asia/Karachi",
      access: .open, halls: [hall]),
    BatchReceived(
      batch: batch, received: moment, gate: "Rahdari Gate", men: 9, women: 1, children: 2,
      handedBack: 1, notes: why),
    BatchWithdrawn(batch: batch, corrects: 5),
    LogSealed(offset: 100, length: 7, sha256: String(repeating: "a", count: 64)),
  ]

  /// None without an age, and then the test that counts the samples fails.
  private static var ofStays: [any EventBody] {
    guard let age = Age(rawValue: 24) else { return [] }
    let facts = Facts(
      sex: .male, age: age, ageBasis: .estimated, birthYear: BirthYear(rawValue: 1997),
      province: .punjab, district: DistrictName("Gujranwala"),
      home: HomeAbroad(country: Nationality(rawValue: "AFG"), province: .herat),
      family: FamilyNumber(rawValue: 3), needs: [.trauma, .seriousIllness])
    return [
      ArrivalRegistered(
        stay: stay, person: person, batch: batch, arrived: moment, entry: .transferredIn,
        facts: facts,
        identity: identity),
      RegistrationCorrected(
        stay: stay, corrects: 6, facts: facts, identity: identity, notes: why),
      RegistrationWithdrawn(stay: stay, corrects: 6),
      StayDeparted(
        stay: stay, departed: moment, kind: .family, familyRemaining: [stay], identity: receiver,
        notes: why),
      StayResumed(
        stay: stay, corrects: 6, person: person, batch: batch, arrived: moment, entry: .found,
        facts: facts,
        identifiedIn: 6),
    ]
  }

  private static let ofBeds: [any EventBody] = [
    BedAssigned(
      stay: stay, bed: floor, from: bed, sharing: stay,
      overriding: Override(reason: Note(rawValue: "canary")), corrects: 6),
    BedVacated(stay: stay, bed: bed, corrects: 6),
    BedHeld(bed: bed, until: moment, corrects: 6, notes: why),
    BedReleased(bed: bed, heldUntil: moment, corrects: 6),
    BedBlocked(bed: bed, until: moment, corrects: nil, notes: why),
    BedUnblocked(bed: bed, blockedUntil: nil, corrects: 6),
    BedReserved(bed: bed, until: moment, stay: stay, person: person),
    BedIsolated(bed: bed, corrects: 6),
    BedRejoined(bed: bed, corrects: 6),
  ]
}

import Foundation
import Testing

@testable import VRFC

/// A centre in a folder of its own, which goes when the test is over; its people are invented.
final class ReportCentre {
  let desk: Desk
  let folder: CentreFolder
  let officer: Officer

  /// It is noon on 30 September 2021.
  init() throws {
    folder = CentreFolder(
      path: FileManager.default.temporaryDirectory.path + "/vrfc-reports-\(UUID())")
    officer = Officer(name: try #require(StaffName("b.munir")), role: .open, desk: "test")
    let noon = try #require(Moment(iso: "2021-09-30T12:00:00+05:00"))
    let clock = CentreClock { noon }
    try folder.openCentre(
      toml: Configuration.shipped, from: "built in", access: .open, as: officer, clock: clock)
    desk = try Desk(folder, clock: clock)
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: folder.path) } catch { Issue.record(error) }
  }

  /// Does an act at a time of day: `2021-09-24T10:02`.
  @discardableResult
  func perform(_ act: some Act, at time: String) throws -> Outcome {
    let moment = try #require(Moment(iso: time + ":00+05:00"))
    return try desk.run { try $0.perform(act, as: officer, at: moment) }
  }

  /// Registers somebody, with a bed if there is one.
  @discardableResult
  func register(
    _ name: String, father: String? = nil, sex: Sex = .male, age: Int = 30, cnic: String? = nil,
    phone: String? = nil, province: Province? = nil, nationality: String = "PAK",
    needs: [Need] = [], known: PersonNumber? = nil, at time: String = "2021-09-24T10:00"
  ) throws -> (stay: StayNumber, person: PersonNumber) {
    let identity = Identity(
      name: try PersonName(typed: name), fatherName: try father.map(PersonName.init(typed:)),
      cnic: try cnic.map(CNIC.init(typed:)), phone: try phone.map(PhoneNumber.init(typed:)))
    let facts = Facts(
      sex: sex, age: try Age(years: age), nationality: try Nationality(typed: nationality),
      province: province, needs: needs)
    let act = RegisterArrival(
      facts: facts, identity: identity, arriver: known.map(Arriver.known) ?? .new)
    for event in try perform(act, at: time).events {
      if case .arrivalRegistered(let arrival) = event { return (arrival.stay, arrival.person) }
    }
    throw NotRegistered()
  }

  struct NotRegistered: Error {}

  func undo(at time: String) throws {
    try perform(UndoLastAct(by: officer.name), at: time)
  }

  func arrivals(_ first: String, _ last: String) throws -> ArrivalsReport {
    try desk.arrivals(try days(first, last), by: .day, as: officer)
  }
}

func days(_ first: String, _ last: String) throws -> ReportDays {
  try ReportDays(from: try #require(Day(iso: first)), to: try #require(Day(iso: last)))
}

import Testing

@testable import VRFC

struct RegisterArrivalTests {
  @Test func `stays and persons are numbered in turn, from one each year`() throws {
    var house = House()
    let first = try house.did(RegisterArrival.of(.male, 30))
    guard case .arrivalRegistered(let arrival) = first.first else { throw House.Missing() }
    #expect(arrival.stay.description == "2021/00001")
    #expect(arrival.person.description == "P-000001")
    #expect(try house.registered(.of(.male, 30)).description == "2021/00002")
    house.wait(minutes: 120 * 24 * 60)
    #expect(try house.registered(.of(.male, 30)).description == "2022/00001")
  }

  @Test func `a stay's year is that of the arrival`() throws {
    var house = House()
    house.wait(minutes: 120 * 24 * 60)
    let late = try house.registered(.of(.male, 30, arrived: House.ten))
    #expect(late.description == "2021/00001")
  }

  @Test func `an arrival to come is refused`() throws {
    let house = House()
    let later = House.ten.adding(minutes: 1)
    let refusal = house.refusal(of: try RegisterArrival.of(.male, 30, arrived: later))
    #expect(refusal == .stay(.arrivalToCome(later)))
    #expect(house.refusal(of: try RegisterArrival.of(.male, 30, arrived: House.ten)) == nil)
  }

  @Test(arguments: [(31, 0), (32, 1)])
  func `an arrival of more than a month ago is remarked on, not refused`(
    days: Int, count: Int
  ) throws {
    var house = House()
    house.wait(minutes: days * 24 * 60)
    let late = try RegisterArrival.of(.male, 30, arrived: House.ten)
    #expect(house.refusal(of: late) == nil)
    #expect(house.remarks(on: late).count == count)
    let manifest = RegisterManifest(entries: [], batch: nil, arrived: House.ten, beds: .none)
    #expect(house.remarks(on: manifest).count == count)
  }

  @Test func `a batch that was not announced is refused, and the latest are named`() throws {
    var house = House()
    try house.did(ReceiveBatch(men: 2, women: 0, children: 0, day: House.day))
    let (known, unknown) = (
      BatchNumber(day: House.day, serial: 1), BatchNumber(day: House.day, serial: 2)
    )
    let refusal = house.refusal(of: try RegisterArrival.of(.male, 30, batch: unknown))
    #expect(refusal == .batch(.noSuchBatch(unknown, recent: [known])))
    try house.did(RegisterArrival.of(.male, 30, batch: known))
    #expect(house.centre.batches[known]?.still == 1)
  }

  @Test func `a withdrawn batch is refused`() throws {
    var house = House()
    try house.did(ReceiveBatch(men: 2, women: 0, children: 0, day: House.day))
    try house.did(UndoLastAct(by: try #require(StaffName("b.munir"))))
    let batch = BatchNumber(day: House.day, serial: 1)
    let refusal = house.refusal(of: try RegisterArrival.of(.male, 30, batch: batch))
    #expect(refusal == .batch(.noSuchBatch(batch, recent: [])))
  }

  @Test func `nobody is registered twice under one CNIC while they are here`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30, cnic: "34101-1234567-1"))
    let again = try RegisterArrival.of(.male, 30, cnic: "3410112345671")
    let cnic = try CNIC(typed: "34101-1234567-1")
    #expect(house.refusal(of: again) == .stay(.cnicHere(cnic, stay, "M-01")))
    try house.did(DepartStay(stay: stay, kind: .released))
    #expect(house.refusal(of: again) == nil)
  }

  @Test func `someone who comes back is the same person in a new stay`() throws {
    var house = House()
    let person = PersonNumber(serial: 1)
    let stay = try house.registered(.of(.male, 30))
    let back = try RegisterArrival.of(.male, 30, arriver: .known(person))
    #expect(house.refusal(of: back) == .stay(.alreadyHere(stay, "M-01")))
    try house.did(DepartStay(stay: stay, kind: .released))
    guard case .arrivalRegistered(let arrival) = try house.events(of: back).first else {
      throw House.Missing()
    }
    #expect(arrival.person == person)
    #expect(arrival.stay.description == "2021/00002")
  }

  @Test func `a person who was never here is refused`() throws {
    let house = House()
    let nobody = PersonNumber(serial: 77)
    let refusal = house.refusal(of: try RegisterArrival.of(.male, 30, arriver: .known(nobody)))
    #expect(refusal == .stay(.noSuchPerson(nobody)))
  }

  @Test func `a CNIC that does not agree with the sex is remarked on, not refused`() throws {
    let house = House()
    let arrival = try RegisterArrival.of(.female, 30, cnic: "34101-1234567-1")
    #expect(house.refusal(of: arrival) == nil)
    #expect(house.remarks(on: arrival).count == 1)
  }

  @Test func `who wants no bed yet waits`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30, bed: BedWish.none))
    #expect(house.centre.waiting.map(\.stay) == [stay])
    #expect(try house.count(House.men).vacant == 3)
    #expect(try house.count(House.men).canTake == 2)
  }
}

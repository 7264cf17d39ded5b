import Testing

@testable import VRFC
@testable import VRFCScreens

/// Where somebody may say why they look, and where that would change nothing.
struct LookingTests {
  private static let words = "who this was"

  /// The page of somebody who left, masked; the other one is here.
  private func desk(_ role: Role, sealed isSealed: Bool = true) throws -> FakeDesk {
    var house = try House(men: 3, women: 2)
    try house.arrive("Muhammad Aslam")
    try house.arrive("Zahid Hussain")
    try house.perform(DepartStay(stay: StayNumber(year: 2021, serial: 2), kind: .family))
    if isSealed { try house.perform(SealCentre(manager: try #require(StaffName("n.manager")))) }
    return FakeDesk(house, role: role)
  }

  private func openPage(of serial: Int, in desk: inout FakeDesk) throws {
    let person = PersonNumber(serial: serial)
    desk.model.openPage(of: person)
    let history = try #require(desk.house.history(of: person))
    let identity = desk.house.identity(of: person)
    desk.take(.loaded(.person(history, desk.model.isOpenCentre ? identity : identity?.masked)))
  }

  private func isOffered(_ desk: FakeDesk) -> Bool {
    desk.lines.last?.contains(LookingTests.words) == true
  }

  @Test func `who may look is offered it on the page of who left, until they said why`() throws {
    var desk = try desk(.dutyOfficer)
    try openPage(of: 2, in: &desk)
    #expect(isOffered(desk))
    desk.press(.character("w"))
    desk.type("a court asks")
    desk.press(.enter)
    let identity = desk.house.identity(of: PersonNumber(serial: 2))
    let history = try #require(desk.house.history(of: PersonNumber(serial: 2)))
    desk.take(.loaded(.person(history, identity)))
    #expect(!isOffered(desk))
    desk.press(.character("w"))
    #expect(desk.model.dialog == nil && desk.notice == "nothing is hidden here")
  }

  @Test func `reception is not offered it, and is refused before a reason is written`() throws {
    var desk = try desk(.reception)
    try openPage(of: 2, in: &desk)
    #expect(!isOffered(desk))
    desk.press(.character("w"))
    #expect(desk.model.dialog == nil)
    #expect(desk.notice.contains("reception may not do this"), "\(desk.notice)")
  }

  @Test func `nobody is offered it of who is here, nor in an open centre`() throws {
    var sealed = try desk(.manager)
    try openPage(of: 1, in: &sealed)
    #expect(!isOffered(sealed))
    var open = try desk(.open, sealed: false)
    try openPage(of: 2, in: &open)
    #expect(!isOffered(open))
    open.press(.character("w"))
    #expect(open.model.dialog == nil && open.notice == "nothing is hidden here")
  }

  @Test func `a bed is offered on the page of who is here, and not of who left`() throws {
    var desk = try desk(.dutyOfficer)
    func isOffered(_ desk: FakeDesk) -> Bool { desk.model.offers(.list(.bed)) }
    try openPage(of: 2, in: &desk)
    #expect(!isOffered(desk))
    desk.press(.character("b"))
    #expect(desk.notice == "2021/00002 has left")
    try openPage(of: 1, in: &desk)
    #expect(isOffered(desk))
    desk.press(.character("b"))
    #expect(desk.model.screen == .halls)
  }

  /// The page of somebody who left and whose name does not open.
  private func unnamedDesk(erased isErased: Bool) throws -> FakeDesk {
    var desk = try desk(.manager)
    let person = PersonNumber(serial: 2)
    if isErased {
      try desk.house.perform(ErasePerson(person, reason: Note(rawValue: "they asked")))
      desk.take(.otherDesksActed(desk.house.centre, head: desk.house.head))
    }
    desk.model.openPage(of: person)
    desk.take(.loaded(.person(try #require(desk.house.history(of: person)), nil)))
    return desk
  }

  @Test func `of somebody erased it is said that they were, and nobody is asked why`() throws {
    var desk = try unnamedDesk(erased: true)
    #expect(desk.lines.contains { $0.contains("erased   P-000002") })
    #expect(!desk.lines.contains { $0.contains("CNIC") })
    #expect(!isOffered(desk))
    let why = "they were erased: nobody can know who this was"
    #expect(desk.lines.contains { $0.contains(why) })
    desk.press(.character("w"))
    #expect(desk.model.dialog == nil && desk.notice == why)
    desk.press(.character("c"))
    #expect(desk.model.dialog == nil && desk.notice == why + "; nothing can be corrected")
  }

  @Test func `of somebody whose key is missing it is said what helps`() throws {
    var desk = try unnamedDesk(erased: false)
    #expect(desk.lines.contains { $0.contains("key missing   P-000002") })
    #expect(desk.lines.contains { $0.contains("a manager puts back its latest") })
    desk.press(.character("c"))
    #expect(
      desk.notice == """
        their key is not in person.keys: a manager puts back its latest copy; until then nothing \
        can be corrected
        """)
  }

  @Test func `the list tells a name that does not open from one that is looked up`() throws {
    var house = try desk(.manager).house
    try house.arrive("Nadeem Akhtar")
    var desk = FakeDesk(house, role: .manager)
    desk.press(.character("6"))
    #expect(!desk.lines.contains { $0.contains("key missing") })
    desk.take(.loaded(.people([StayNumber(year: 2021, serial: 1): nil])))
    #expect(desk.lines.contains { $0.contains("2021/00001 key missing") })
  }

  @Test func `reception is told who corrects somebody who left`() throws {
    var desk = try desk(.reception)
    try openPage(of: 2, in: &desk)
    desk.press(.character("c"))
    #expect(desk.notice == "they have left: a duty officer or a manager corrects it; ask one")
  }
}

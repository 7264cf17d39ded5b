import Testing

@testable import VRFC

/// Who may be on the staff list, and who must stay on it.
struct StaffActsTests {
  private let manager: StaffName
  private let clerk: StaffName
  private var house = House()

  init() throws {
    manager = try #require(StaffName("n.manager"))
    clerk = try #require(StaffName("b.munir"))
    try house.did(SealCentre(manager: manager))
    try house.did(AddStaff(staff: clerk, role: .reception))
  }

  private func refused(_ act: some Act) -> String? { house.refusal(of: act)?.description }

  @Test func `the name that the log gives to nobody is nobody's account`() {
    let words = "“nobody” stands in the log for whoever is not signed in; take another name"
    #expect(refused(AddStaff(staff: .nobody, role: .manager)) == words)
    #expect(refused(RecoverAccess(staff: .nobody)) == words)
    #expect(House().refusal(of: SealCentre(manager: .nobody))?.description == words)
    let opening = OpenCentre(
      log: LogID(uuid: Identifiers.random.next()), centreName: "Test", timezone: "Asia/Karachi",
      halls: [House.men], manager: .nobody)
    #expect(House().refusal(of: opening)?.description == words)
  }

  @Test func `a name is on the staff list once`() {
    #expect(
      refused(AddStaff(staff: clerk, role: .manager)) == """
        b.munir is on the staff list already; give them a new code with `vrfc staff password`, \
        or another role with `vrfc staff role`
        """)
  }

  @Test func `a shift is handed over to whoever has an account`() throws {
    let stranger = try #require(StaffName("h.zehri"))
    #expect(
      refused(HandOver(leaving: manager, coming: stranger)) == """
        h.zehri has no account here: name the officer of the next shift as they sign in
        """)
    #expect(refused(HandOver(leaving: manager, coming: clerk)) == nil)
  }

  @Test func `one second is one`() {
    func words(_ seconds: Int) -> String { AccessRefusal.wait(seconds: seconds).description }
    #expect(words(1) == "too many wrong passwords: wait 1 second, then try again")
    #expect(words(90) == "too many wrong passwords: wait 90 seconds, then try again")
    #expect(words(91) == "too many wrong passwords: wait 2 minutes, then try again")
  }

  @Test func `there is always a manager`() throws {
    let words =
      "n.manager is the last manager: make another one first, or nobody can keep the staff list"
    #expect(refused(RemoveStaff(staff: manager)) == words)
    #expect(refused(ChangeRole(staff: manager, role: .dutyOfficer)) == words)
    #expect(refused(ChangeRole(staff: manager, role: .manager)) == nil)
    var larger = house
    try larger.did(ChangeRole(staff: clerk, role: .manager))
    #expect(larger.refusal(of: RemoveStaff(staff: manager)) == nil)
  }

  @Test func `an account has a role of staff`() {
    for role in [Role.nobody, .open] {
      let words = "“\(role.rawValue)” is no role of staff"
      #expect(refused(ChangeRole(staff: clerk, role: role)) == words)
    }
  }

  @Test func `who is not on the staff list is told so`() throws {
    let stranger = try #require(StaffName("x.gone"))
    let words = "x.gone is not on the staff list; `vrfc staff list` shows who is"
    #expect(refused(ChangeRole(staff: stranger, role: .manager)) == words)
    #expect(refused(RemoveStaff(staff: stranger)) == words)
    #expect(refused(GiveCode(staff: stranger)) == words)
    #expect(refused(ChoosePassword(staff: stranger)) == words)
  }

  @Test func `a centre is sealed once, and an open one has no accounts`() {
    #expect(refused(SealCentre(manager: manager)) == "the centre is sealed already")
    let open = """
      this is an open centre, without staff accounts; `vrfc staff add` of the first manager \
      makes them
      """
    let house = House()
    #expect(house.refusal(of: AddStaff(staff: clerk, role: .reception))?.description == open)
    #expect(house.refusal(of: RecoverAccess(staff: clerk))?.description == open)
    #expect(house.refusal(of: ChangeRecovery())?.description == open)
    #expect(house.refusal(of: ReplaceKeys())?.description == open)
  }

  @Test func `a person is erased after they have left`() throws {
    var house = house
    let reason = Note(rawValue: "asked for it")
    let unknown = ErasePerson(PersonNumber(serial: 1), reason: reason)
    let words = "there is no P-000001 in this centre; check the number"
    #expect(house.refusal(of: unknown)?.description == words)
    let stay = try house.registered(.of(.male, 30))
    #expect(
      house.refusal(of: unknown)?.description
        == "P-000001 is still here; a person is erased after they have left")
    try house.did(DepartStay(stay: stay, kind: .released))
    #expect(house.refusal(of: unknown) == nil)
  }
}

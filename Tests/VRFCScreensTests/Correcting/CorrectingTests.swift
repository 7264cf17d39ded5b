import Testing

@testable import VRFC
@testable import VRFCScreens

/// The form that corrects a registration.
@Suite struct CorrectingTests {
  private func desk() throws -> FakeDesk {
    var house = try House()
    try house.arrive("Muhamad Aslam")
    try house.arrive("Zahid Hussain", bed: .none)
    var desk = FakeDesk(house)
    desk.press(.character("3"))
    return desk
  }

  private func stay(_ serial: Int) -> StayNumber { StayNumber(year: 2021, serial: serial) }

  private func go(to kind: Dialog.Kind, _ desk: inout FakeDesk) {
    let place = desk.model.dialog?.entries.firstIndex { $0.kind == kind }
    desk.model.dialog?.focus = place ?? 0
  }

  private func corrections(_ desk: FakeDesk) -> [RegistrationCorrected] {
    desk.house.records.flatMap(\.act.events).compactMap { event in
      if case .registrationCorrected(let body) = event { body } else { nil }
    }
  }

  @Test func `the form stands filled in, and has room on the smallest screen`() throws {
    var desk = try desk()
    desk.press(.character("c"))
    #expect(desk.lines.contains { $0.contains("Correct Muhamad Aslam, 24, 2021/00001, in M-01") })
    for (label, text) in [
      ("Name", "Muhamad Aslam"), ("Father", "Ghulam Rasool"), ("Sex", "male"), ("Age", "24"),
      ("Nationality", "PAK"), ("District", "Gujranwala"), ("CNIC", ""), ("Phone", ""),
      ("Family", ""), ("Needs", ""), ("Bed", ""), ("Reason", ""),
    ] {
      #expect(
        desk.lines.contains { $0.contains(label) && (text.isEmpty || $0.contains(text)) },
        "\(label)")
    }
  }

  @Test func `an age is corrected by a date of birth, too`() throws {
    var desk = try desk()
    desk.press(.character("c"))
    go(to: .registration(.age), &desk)
    desk.type("4/3/2001")
    desk.press(.function(2))
    #expect(desk.house.centre.residents[stay(1)]?.facts.age.rawValue == 20)
  }

  @Test func `another nationality takes the home out of the form, and of the registration`() throws
  {
    var desk = try desk()
    desk.press(.character("c"))
    go(to: .nationality, &desk)
    desk.type("AF")
    #expect(desk.model.dialog?.text(.district) == "Gujranwala")
    desk.type("G")
    #expect(desk.model.dialog?.text(.district) == "")
    desk.press(.function(2))
    let facts = desk.house.centre.residents[stay(1)]?.facts
    #expect(facts?.nationality.rawValue == "AFG")
    #expect(facts?.district == nil && facts?.province == nil)
  }

  @Test func `a letter is put right, and nothing else is sent`() throws {
    var desk = try desk()
    desk.press(.character("c"))
    desk.press(Array(repeating: .left, count: 9) + [.character("m"), .function(2)])
    let correction = try #require(corrections(desk).first)
    #expect(correction.identity.content?.name.rawValue == "Muhammad Aslam")
    #expect(correction.facts == desk.house.centre.residents[stay(1)]?.facts)
    #expect(correction.facts.district?.description == "Gujranwala")
    #expect(desk.lines.contains { $0.contains("M-01  Muhammad Aslam, 24") })
  }

  @Test func `an optional field that is emptied is emptied`() throws {
    var desk = try desk()
    desk.press(.character("c"))
    go(to: .registration(.fatherName), &desk)
    desk.press(.control("u"))
    go(to: .district, &desk)
    desk.press(.control("u"), .function(2))
    let correction = try #require(corrections(desk).first)
    #expect(correction.identity.content?.fatherName == nil)
    #expect(correction.facts.district == nil && correction.facts.province == nil)
    #expect(correction.identity.content?.name.rawValue == "Muhamad Aslam")
  }

  @Test func `a wrong sex asks for a bed, and takes it in the same act`() throws {
    var desk = try desk()
    desk.press(.character("c"))
    go(to: .registration(.sex), &desk)
    desk.type("female")
    desk.press(.function(2))
    #expect(corrections(desk).isEmpty)
    #expect(desk.model.dialog?.entries[desk.model.dialog?.focus ?? 0].kind == .bed)
    #expect(desk.notice.contains("auto or none under Bed"))
    desk.type("auto")
    #expect(desk.notice.isEmpty)
    desk.press(.function(2))
    #expect(desk.model.dialog == nil)
    #expect(desk.house.centre.residents[stay(1)]?.bed?.description == "F-01")
    #expect(desk.house.centre.residents[stay(1)]?.facts.sex == .female)
  }

  @Test func `what an officer decides has a field of its own beside the reason`() throws {
    var desk = try desk()
    desk.press(.character("c"))
    go(to: .registration(.sex), &desk)
    desk.type("transgender")
    go(to: .bed, &desk)
    desk.type("F-01")
    go(to: .reason, &desk)
    desk.type("misheard")
    desk.press(.function(2))
    #expect(desk.model.dialog?.entries.last?.kind == .decision)
    #expect(desk.performed == 0)
    desk.type("asked to sleep there")
    desk.press(.function(2))
    #expect(desk.house.centre.residents[stay(1)]?.bed?.description == "F-01")
    #expect(corrections(desk).first?.notes?.content?.reason?.rawValue == "misheard")
  }

  @Test func `every fault stands beside its field, and nothing is sent`() throws {
    var desk = try desk()
    desk.press(.character("c"))
    go(to: .registration(.age), &desk)
    desk.type("old")
    go(to: .ownCNIC, &desk)
    desk.type("34101")
    go(to: .bed, &desk)
    desk.type("somewhere")
    desk.press(.function(2))
    let faulty = desk.model.dialog?.entries.filter { $0.fault != nil }.map(\.kind)
    #expect(faulty == [.registration(.age), .ownCNIC, .bed])
    #expect(desk.performed == 0)
  }

  @Test func `what says so already is told, and the form stays`() throws {
    var desk = try desk()
    desk.press(.character("c"), .function(2))
    #expect(desk.notice.contains("already says that"))
    #expect(desk.model.dialog != nil)
  }

  @Test func `who waits is corrected from the list of those who wait`() throws {
    var desk = try desk()
    desk.press(.character("w"), .character("c"))
    #expect(desk.lines.contains { $0.contains("Correct Zahid Hussain, 24, 2021/00002") })
  }

  @Test func `an empty bed has nobody to be corrected`() throws {
    var desk = try desk()
    desk.press(.right, .character("c"))
    #expect(desk.model.dialog == nil)
    #expect(desk.notice == "nobody sleeps in M-02")
  }

  @Test func `from the page of a person the registration is corrected too`() throws {
    var desk = try desk()
    desk.press(.character("p"), .character("c"))
    #expect(desk.lines.contains { $0.contains("Correct Muhamad Aslam, 24, 2021/00001") })
  }

  @Test func `whose name is hidden is not corrected before somebody said why they look`() throws {
    var desk = try desk()
    desk.press(.character("p"))
    let history = try #require(desk.model.peopleScreen.history)
    let identity = try #require(desk.model.peopleScreen.identity)
    desk.take(.loaded(.person(history, identity.masked)))
    desk.press(.character("c"))
    #expect(desk.model.dialog == nil)
    #expect(desk.notice == "they have left: see who this was first (w)")
  }
}

import Testing
@testable import VRFC

@testable import VRFCScreens

@Suite struct ScreeningTests {
  private func desk() throws -> FakeDesk {
    var house = try House()
    try house.arrive("Muhammad Aslam")
    var desk = FakeDesk(house)
    desk.press(.character("3"), .character("s"))
    return desk
  }

  private var stay: StayNumber { StayNumber(year: 2021, serial: 1) }

  /// Consent, possible victim, decided by police, smuggled; then the fourth form of exploitation.
  private let talk: [Key] = [
    .character(" "), .enter, .enter, .down, .enter, .enter, .down, .down, .down,
    .character(" "), .enter,
  ]

  @Test func `consent is never what stands under the cursor, but is marked`() throws {
    var desk = try desk()
    desk.press(.enter)
    #expect(desk.model.screening?.step == .consent)
    #expect(desk.model.screening?.consent == nil)
    #expect(desk.notice == "choose whether they agree to be asked: Space marks it")
    desk.press(.character(" "), .down, .enter)
    #expect(desk.model.screening?.step == .consent)
    #expect(desk.model.screening?.consent == .yes)
    desk.press(.up, .enter)
    #expect(desk.model.screening?.step == .trafficking)
  }

  @Test func `a talk is recorded page by page, and shown before it is saved`() throws {
    var desk = try desk()
    desk.press(talk + [.enter, .enter, .enter])
    #expect(desk.model.screening?.step == .notes)
    desk.type("Haji, of Quetta")
    desk.press(.pageDown)
    #expect(desk.lines.contains { $0.contains("trafficking: possible, decided by police") })
    #expect(desk.lines.contains { $0.contains("exploitation: forced marriage") })
    #expect(desk.lines.contains { $0.contains("told, kept apart: Agent") })
    #expect(desk.performed == 0)
    desk.press(.function(2))
    #expect(desk.performed == 1)
    let screening = try #require(desk.house.centre.residents[stay]?.care.screening)
    #expect(screening.exploitation == [.forcedMarriage])
    #expect(screening.smuggling == .yes)
    #expect(desk.model.screening == nil)
    #expect(desk.screenings.isEmpty)
  }

  @Test func `forced labour is asked for its industry, and nothing else is`() throws {
    var desk = try desk()
    desk.press(talk.dropLast(5) + [.character(" "), .enter])
    #expect(desk.model.screening?.step == .industries)
    #expect(desk.lines.contains { $0.contains("agriculture forestry and fishing") })
    desk.press(.character(" "), .enter)
    #expect(desk.model.screening?.step == .means)
    #expect(desk.model.screening?.findings.industries == [.agriculture])
  }

  @Test func `it can be left at any page and taken up there again`() throws {
    var desk = try desk()
    desk.press(talk)
    desk.press(.escape)
    #expect(desk.model.screening == nil)
    desk.press(.character("s"))
    #expect(desk.model.screening?.step == .means)
    #expect(desk.model.screening?.findings.exploitation == [.forcedMarriage])
  }

  @Test func `what was typed is kept when the line is lost, and at the next tick`() throws {
    var desk = try desk()
    desk.press(talk + [.enter, .enter, .enter])
    desk.type("Haji")
    desk.take(.tick(desk.house.centre.moment))
    #expect(desk.screenings[stay]?.notes.first == "Haji")
    desk.type(" Sahib")
    desk.press(.hangup)
    #expect(desk.screenings[stay]?.notes.first == "Haji Sahib")
    #expect(desk.hasQuit)
  }

  @Test func `without consent there is nothing more to ask`() throws {
    var desk = try desk()
    desk.press(.down, .character(" "), .enter)
    #expect(desk.model.screening?.step == .summary)
    desk.press(.function(2))
    #expect(desk.house.centre.residents[stay]?.care.screening?.consent == false)
  }

  @Test func `a refusal keeps everything`() throws {
    var desk = try desk()
    desk.press([.character(" "), .enter] + Array(repeating: .pageDown, count: 8))
    desk.press(.function(2))
    #expect(desk.notice.hasPrefix("not saved: say what the screening found"))
    #expect(desk.model.screening?.consent == .yes)
  }

  @Test func `it is thrown away only after a question`() throws {
    var desk = try desk()
    desk.press(.character(" "), .enter, .character("X"))
    #expect(desk.model.screening != nil)
    desk.press(.character("y"))
    #expect(desk.model.screening == nil)
    #expect(desk.screenings.isEmpty)
  }

  @Test func `the digits call no screen amid a talk`() throws {
    var desk = try desk()
    desk.press(.character("1"))
    #expect(desk.model.screen == .halls)
  }
}

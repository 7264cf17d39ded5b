import Testing
@testable import VRFC

@testable import VRFCScreens

@Suite struct MannersTests {
  @Test func `an open centre says so on every screen`() throws {
    var desk = FakeDesk(try House())
    for screen in Screen.allCases {
      desk.press(screen.key, .escape)
      desk.press(screen.key)
      #expect(desk.lines[2].contains("OPEN: no accounts, names unsealed"))
      desk.press(.escape)
    }
  }

  @Test func `a resize keeps what was typed`() throws {
    var desk = FakeDesk(try House())
    desk.press(.character("2"))
    desk.type("Ali")
    desk.take(.resized(ScreenSize(rows: 43, columns: 132)))
    #expect(desk.lines.contains { $0.contains("Name") && $0.contains("Ali") })
  }

  @Test func `a paste in a list runs no command`() throws {
    var desk = FakeDesk(try House())
    desk.press(.paste("3q"))
    #expect(desk.model.screen == .today && !desk.hasQuit)
    desk.burst("qqq3".map { .character($0) })
    #expect(desk.model.screen == .today && !desk.hasQuit)
  }

  @Test func `typing ahead is done as typed where the terminal marks its pastes`() {
    let keys: [Key] = "abc2".map { .character($0) }
    let marked = KeyBurst.messages(
      for: keys, at: Moment(milliseconds: 0, offset: 0), pastes: .marked)
    let unmarked = KeyBurst.messages(
      for: keys, at: Moment(milliseconds: 0, offset: 0), pastes: .unmarked)
    #expect(arrivals(of: marked) == Array(repeating: .alone, count: 4))
    #expect(arrivals(of: unmarked) == Array(repeating: .inBurst, count: 4))
  }

  private func arrivals(of messages: [Message]) -> [KeyArrival] {
    messages.compactMap { if case .key(_, _, let arriving) = $0 { arriving } else { nil } }
  }

  @Test func `a key held down is no paste`() {
    #expect(!KeyBurst.isPaste(Array(repeating: .character("j"), count: 9)))
    #expect(!KeyBurst.isPaste([.down, .down, .down, .down, .down]))
    #expect(KeyBurst.isPaste("Aslam".map { .character($0) }))
  }

  @Test func `q leaves at once where nothing is half done`() throws {
    var desk = FakeDesk(try House())
    desk.press(.character("q"))
    #expect(desk.hasQuit)
  }

  @Test func `Ctrl-Z suspends in a list and types nothing in a field`() throws {
    var desk = FakeDesk(try House())
    desk.press(.control("z"))
    #expect(desk.isSuspended)
    var form = FakeDesk(try House())
    form.press(.character("2"), .control("z"))
    #expect(!form.isSuspended && form.model.checkIn.form.isBlank)
  }

  @Test func `digits type in the form and call screens once it is left`() throws {
    var desk = FakeDesk(try House())
    desk.press(.character("2"), .character("3"))
    #expect(desk.model.checkIn.form.text(.name) == "3")
    desk.press(.escape, .character("3"))
    #expect(desk.model.screen == .halls)
    desk.press(.character("2"), .enter)
    #expect(desk.model.checkIn.form.text(.name) == "3")
  }

  @Test func `time alone changes nothing on the screen`() throws {
    var desk = FakeDesk(try House())
    let before = view(desk.model, glyphs: .unicode)
    desk.model.isStale = false
    desk.take(.tick(desk.house.centre.moment.adding(minutes: 7)))
    #expect(view(desk.model, glyphs: .unicode) == before && !desk.model.isStale)
  }

  @Test func `a hold that runs out is seen without a key`() throws {
    var house = try House()
    let bed = try #require(Bed("M-02"))
    let until = house.centre.moment.adding(minutes: 5)
    try house.perform(HoldBed(bed: bed, until: until, reason: nil))
    var desk = FakeDesk(house)
    desk.press(.character("3"))
    desk.model.isStale = false
    desk.take(.tick(until))
    #expect(desk.model.house.state(of: bed) == .vacant && desk.model.isStale)
  }

  @Test func `a halt is said loudly and stays`() throws {
    var desk = FakeDesk(try House())
    desk.take(.halted("the log is damaged"))
    desk.press(.character("3"))
    #expect(desk.lines[3] == "NOTHING CAN BE SAVED: the log is damaged")
  }

  @Test func `the page of keys shows every key of the place and closes`() throws {
    var desk = FakeDesk(try House(), size: ScreenSize(rows: 60, columns: 80))
    desk.press(.character("3"), .character("?"))
    for binding in Keymap.shipped.bindings(in: .halls) {
      let words = binding.words.english
      #expect(desk.lines.contains { $0.contains(binding.shown) && $0.contains(words) })
    }
    desk.press(.escape)
    #expect(desk.model.helpLine == nil)
  }

  @Test func `typing on the page of keys narrows it to the keys that do that`() throws {
    var desk = FakeDesk(try House())
    desk.press(.character("?"), .character("/"))
    desk.type("undo last")
    #expect(desk.lines[4] == " Everywhere, or in every list" || desk.lines[4] == " Keys here")
    #expect(desk.lines[5].contains("F8") && desk.lines[6].isEmpty)
    desk.type(" nothing")
    #expect(desk.lines[4] == "   no key does that")
    desk.press(.escape)
    #expect(desk.model.helpLine == nil && desk.model.screen == .today)
  }
}

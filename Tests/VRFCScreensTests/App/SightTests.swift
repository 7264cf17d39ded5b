import Testing
@testable import VRFC

@testable import VRFCScreens

/// What the screens say when the log cannot be read.
@Suite struct SightTests {
  @Test(arguments: Screen.allCases)
  func `every screen says how old it is, until the log is read again`(screen: Screen) throws {
    var desk = FakeDesk(try House())
    desk.press(screen.key)
    let before = desk.lines
    let since = desk.house.centre.moment
    desk.take(.sight(.lost(since: since, why: "the lock is held by another program")))
    #expect(
      desk.lines[3].hasPrefix("SHOWN AS OF 30 Sep 10:02, record 1, not newer: the lock is held"))
    desk.take(.sight(.clear))
    #expect(desk.lines == before)
  }
}

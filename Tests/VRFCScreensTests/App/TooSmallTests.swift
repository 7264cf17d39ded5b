import Testing
@testable import VRFC

@testable import VRFCScreens

/// A window in which nothing is seen of what a key would do.
@Suite struct TooSmallTests {
  private static let tiny = ScreenSize(rows: 5, columns: 40)

  @Test func `below the smallest size nothing is lost and nothing is done`() throws {
    var desk = FakeDesk(try House())
    desk.press(.character("2"))
    desk.take(.resized(ScreenSize(rows: 20, columns: 60)))
    #expect(desk.lines[0] == "vrfc needs 80 columns and 22 rows; this is 60 by 20.")
    desk.type("Alix")
    desk.press(.backspace, .function(2))
    #expect(desk.performed == 0)
    desk.take(.resized(.smallest))
    #expect(desk.model.checkIn.form.text(.name) == "Ali")
  }

  @Test func `letters are no commands where nothing is seen`() throws {
    var desk = FakeDesk(try House(), size: TooSmallTests.tiny)
    desk.press("3niy".map { .character($0) } + [.enter])
    #expect(desk.model.screen == .today && desk.model.dialog == nil && desk.performed == 0)
  }

  @Test(arguments: GoldenTests.Scene.allCases)
  func `where nothing is seen no key changes a scene`(scene: GoldenTests.Scene) throws {
    var desk = try GoldenTests.desk(showing: scene, size: .usual)
    let (before, performed) = (desk.lines, desk.performed)
    let isForm = [.form, .dialog, .screeningNotes].contains(desk.model.place)
    let ways: [Key] = [.function(12), .control("c"), .control("l"), .control("z")]
    desk.take(.resized(TooSmallTests.tiny))
    for key in Set(Keymap.shipped.bindings.flatMap(\.keys)).subtracting(ways)
    where !(isForm && key.editsFields) && key != .character("q") {
      desk.press(key)
    }
    #expect(!desk.hasQuit && desk.performed == performed)
    desk.take(.resized(.usual))
    #expect(desk.lines == before)
  }

  @Test func `the ways out are open where nothing is seen, and keep what was typed`() throws {
    var list = FakeDesk(try House(), size: TooSmallTests.tiny)
    list.press(.character("q"))
    #expect(list.hasQuit)
    var form = FakeDesk(try House())
    form.press(.character("2"))
    form.type("Ali")
    form.take(.resized(TooSmallTests.tiny))
    form.press(.control("c"))
    let kept = form.drafts.compactMap { $0 }.last
    #expect(form.hasQuit && kept?.form(or: House.id(1)).text(.name) == "Ali")
    var suspended = FakeDesk(try House(), size: TooSmallTests.tiny)
    suspended.press(.control("z"))
    #expect(suspended.isSuspended)
  }

  @Test(arguments: GoldenTests.Scene.allCases)
  func `the smallest screen has every field that the usual one has`(
    scene: GoldenTests.Scene
  ) throws {
    let labels = { (size: ScreenSize) in
      let desk = try GoldenTests.desk(showing: scene, size: size)
      let canvas = view(desk.model, glyphs: .unicode)
      return (0..<size.rows).flatMap { row in
        canvas.cells(ofRow: row).filter { $0.meaning == .label }.map(\.text)
      }.filter { $0 != " " }.sorted()
    }
    #expect(try labels(.smallest) == labels(.usual))
  }
}

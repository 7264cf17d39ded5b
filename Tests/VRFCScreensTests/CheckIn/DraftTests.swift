import Testing
@testable import VRFC

@testable import VRFCScreens

@Suite struct DraftTests {
  private func desk() throws -> FakeDesk {
    var desk = FakeDesk(try House())
    desk.press(.character("2"))
    return desk
  }

  @Test func `the form is kept at every field`() throws {
    var desk = try desk()
    desk.type("Ali")
    desk.press(.enter)
    let kept = try #require(desk.drafts.last ?? nil)
    #expect(kept.words.texts["name"] == "Ali")
  }

  @Test func `a long field is kept before it is left`() throws {
    var desk = try desk()
    desk.type("Muhammad")
    #expect(desk.drafts.compactMap { $0?.words.texts["name"] } == ["Muhamm"])
  }

  @Test func `what was typed last is kept when no key comes`() throws {
    var desk = try desk()
    desk.type("Ali")
    desk.take(.tick(desk.house.centre.moment))
    #expect(desk.drafts.compactMap { $0?.words.texts["name"] } == ["Ali"])
  }

  @Test func `the kept form is thrown away once it is saved`() throws {
    var desk = try desk()
    desk.type("Ali")
    desk.press(.down, .down, .down)
    desk.type("24")
    desk.press(.function(2))
    #expect(desk.performed == 1)
    let last = try #require(desk.drafts.last)
    #expect(last == nil)
  }

  @Test func `a form kept from before is offered, and F4 takes it up under its own id`() throws {
    var first = try desk()
    first.type("Ali")
    first.press(.enter)
    let kept = try #require(first.drafts.last ?? nil)

    var second = try desk()
    second.take(.loaded(.draft(kept)))
    #expect(second.lines.contains { $0.contains("A form was kept from 30 Sep 10:02") })
    second.press(.function(4))
    #expect(second.model.checkIn.form.text(.name) == "Ali")
    #expect(second.model.checkIn.form.id == first.model.checkIn.form.id)
  }

  @Test func `F4 does not write over a form that was begun`() throws {
    var first = try desk()
    first.type("Ali")
    first.press(.enter)
    let kept = try #require(first.drafts.last ?? nil)
    var second = try desk()
    second.take(.loaded(.draft(kept)))
    second.type("Zahid")
    second.press(.function(4))
    #expect(second.model.checkIn.form.text(.name) == "Zahid")
    #expect(second.model.checkIn.offered == kept)
  }

  @Test func `a form is thrown away only after another key`() throws {
    var desk = try desk()
    desk.type("Ali")
    desk.press(.escape, .character("X"))
    #expect(desk.model.checkIn.form.text(.name) == "Ali")
    desk.press(.character("y"))
    #expect(desk.model.checkIn.form.isBlank)
  }

  @Test func `a hang-up keeps the form and ends`() throws {
    var desk = try desk()
    desk.type("Ali")
    desk.press(.hangup)
    #expect(desk.hasQuit)
    #expect(desk.drafts.compactMap { $0?.words.texts["name"] } == ["Ali"])
  }

  @Test func `leaving with a half filled form asks`() throws {
    var desk = try desk()
    desk.type("Ali")
    desk.press(.escape, .character("q"))
    #expect(!desk.hasQuit)
    desk.press(.character("y"))
    #expect(desk.hasQuit)
  }
}

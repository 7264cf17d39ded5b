import Testing
import VRFC

@testable import VRFCScreens

struct SignInTests {
  private func model(lockedBy name: String? = nil) -> SignInModel {
    SignInModel(centre: "Taftan", size: .usual, lockedBy: name.flatMap { StaffName($0) })
  }

  private func type(_ text: String, in model: inout SignInModel) {
    for character in text { _ = model.update(.character(character)) }
  }

  @Test func `a name and a password are asked for, and nothing of a password is ever drawn`() {
    var model = model()
    type("b.munir", in: &model)
    #expect(model.update(.enter) == nil)
    type("quiet lantern", in: &model)
    let drawn = view(model, glyphs: .unicode).lines.joined(separator: "\n")
    #expect(drawn.contains("b.munir"))
    #expect(!drawn.contains("quiet") && !drawn.contains("*") && !drawn.contains("•"))
    #expect(model.update(.enter) == .signIn(name: "b.munir", secret: "quiet lantern"))
  }

  @Test func `a refusal empties the password and keeps the name`() {
    var model = model()
    type("b.munir", in: &model)
    _ = model.update(.tab)
    type("wrong", in: &model)
    model.tell("the name or the password is wrong")
    let lines = view(model, glyphs: .ascii).lines
    #expect(lines.contains { $0.contains("the name or the password is wrong") })
    type("right", in: &model)
    #expect(model.update(.enter) == .signIn(name: "b.munir", secret: "right"))
  }

  @Test func `a one-use code leads to a password, typed twice alike`() {
    var model = model()
    model.choose()
    type("several words in a row", in: &model)
    _ = model.update(.enter)
    type("several words in a rwo", in: &model)
    #expect(model.update(.enter) == nil)
    #expect(model.words == "The two differ: choose again.")
    for _ in 1...2 {
      type("several words in a row", in: &model)
      if let wish = model.update(.enter) {
        #expect(wish == .choose(password: "several words in a row"))
      }
    }
    #expect(model.update(.enter) == .choose(password: "several words in a row"))
  }

  @Test func `whoever chose for too long proves the code again, and what they typed is gone`() {
    var model = model(lockedBy: "b.munir")
    model.choose()
    type("several words in a row", in: &model)
    _ = model.update(.enter)
    type("several words", in: &model)
    model.prove(saying: "sign in with the code again")
    #expect(model.stage == .proving && model.focus == .secret)
    #expect(model[.first].isEmpty && model[.second].isEmpty)
    #expect(view(model, glyphs: .ascii).lines.contains { $0.contains("with the code again") })
    type("code", in: &model)
    #expect(model.update(.enter) == .signIn(name: "b.munir", secret: "code"))
  }

  @Test func `a locked terminal names who locked it, and waits for the password`() {
    var model = model(lockedBy: "b.munir")
    let lines = view(model, glyphs: .unicode).lines
    #expect(lines[0].contains("LOCKED"))
    #expect(lines.contains { $0.contains("b.munir") })
    type("x", in: &model)
    #expect(model.update(.enter) == .signIn(name: "b.munir", secret: "x"))
  }

  @Test func `without a name or a password nothing is tried`() {
    var model = model()
    _ = model.update(.tab)
    #expect(model.update(.enter) == nil)
    #expect(model.focus == .name)
  }

  @Test(arguments: [(1, 1), (3, 10), (24, 80), (60, 200)])
  func `it can be drawn at any size`(rows: Int, columns: Int) {
    var model = model(lockedBy: "b.munir")
    model.size = ScreenSize(rows: rows, columns: columns)
    model.tell("the name or the password is wrong")
    #expect(view(model, glyphs: .unicode).lines.count == rows)
  }
}

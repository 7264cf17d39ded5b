import Testing
import VRFC

@testable import VRFCScreens

struct CodePageTests {
  private let code = RecoveryCode.random()
  private var page: CodeModel {
    CodeModel(centre: "Taftan", size: .usual, recovery: code)
  }

  private func type(_ text: String, in model: inout CodeModel) {
    for character in text { _ = model.update(.character(character)) }
  }

  @Test func `the recovery code is left only when it was typed back, in whatever spacing`() {
    var model = page
    #expect(model.update(.enter) == nil)
    #expect(model.words?.contains("8 groups of 4") == true)
    type("\(code)".lowercased().replacing("-", with: " "), in: &model)
    #expect(model.update(.enter) == .done)
  }

  @Test func `another code, and a mistyped one, are told apart`() {
    var model = page
    type("\(RecoveryCode.random())", in: &model)
    #expect(model.update(.enter) == nil)
    #expect(model.words == "That is another code: look again.")
    _ = model.update(.backspace)
    #expect(model.update(.enter) == nil)
    #expect(
      model.words?.contains("8 of the recovery code is mistyped") == true
        || model.words?.contains("8 groups of 4") == true)
  }

  @Test(arguments: [ScreenSize(rows: 24, columns: 80), ScreenSize(rows: 43, columns: 132)])
  func `the whole code and what to do with it stand on the page`(size: ScreenSize) throws {
    var model = page
    model.size = size
    let lines = view(model, glyphs: .ascii).lines
    #expect(lines.contains { $0.contains("\(code)") })
    #expect(lines.contains { $0.contains("two places") })
    let name = try #require(StaffName("b.munir"))
    let once = OneUseCode.random()
    let handed = CodeModel(centre: "Taftan", size: size, oneUse: once, for: name)
    let page = view(handed, glyphs: .ascii).lines
    #expect(page.contains { $0.contains("\(once)") })
    #expect(page.contains { $0.contains("FOR b.munir") })
  }

  @Test func `Escape leaves without a code on paper`() {
    var model = page
    #expect(model.update(.escape) == .quit)
    #expect(model.update(.hangup) == .quit)
  }
}

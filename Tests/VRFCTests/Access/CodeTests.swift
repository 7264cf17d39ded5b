import Testing

@testable import VRFC

/// Codes that go over paper and over the telephone.
@Suite struct CodeTests {
  @Test func `a one-use code is four groups of five`() throws {
    let text = OneUseCode.random().description
    #expect(text.split(separator: "-").map(\.count) == [5, 5, 5, 5])
    #expect(OneUseCode.random().description != text)
  }

  @Test(arguments: [
    "7K2MD-0XQ9A-ZP4TV-1C8RW", "7k2md-oxq9a-zp4tv-ic8rw", " 7K2MD 0XQ9A ZP4TV LC8RW ",
    "7K2MDOXQ9AZP4TV1C8RW", "۷K۲MD–0XQ۹A–ZP۴TV–۱C۸RW", "7K2M-D0XQ-9AZP-4TV1-C8RW",
  ])
  func `a one-use code is read however it is typed`(_ typed: String) throws {
    #expect(OneUseCode(typed: typed)?.description == "7K2MD-0XQ9A-ZP4TV-1C8RW")
  }

  @Test(arguments: ["", "7K2MD", "7K2MD-0XQ9A-ZP4TV-1C8RU", "7K2MD-0XQ9A-ZP4TV-1C8RW-7"])
  func `what is no one-use code is refused`(_ typed: String) {
    #expect(OneUseCode(typed: typed) == nil)
  }

  @Test func `a recovery code reads back`() throws {
    let code = RecoveryCode.random()
    #expect(code.description.split(separator: "-").map(\.count) == Array(repeating: 4, count: 8))
    let typed = code.description.lowercased().replacing("-", with: " ").replacing("0", with: "o")
    #expect(try RecoveryCode(typed: typed).description == code.description)
  }

  @Test func `any one wrong symbol of a recovery code is told by its group`() throws {
    let symbols = Array(RecoveryCode.random().description)
    for place in symbols.indices where symbols[place] != "-" {
      for symbol in Base32.symbols + ["U", "*"] where symbol != symbols[place] {
        var typed = symbols
        typed[place] = symbol
        #expect(throws: RecoveryCodeFault.mistyped(group: place / 5 + 1)) {
          try RecoveryCode(typed: String(typed))
        }
      }
    }
  }

  @Test func `neighbours and groups that changed places are told`() throws {
    let text = RecoveryCode.random().description
    let symbols = Array(text)
    for place in symbols.indices.dropLast() where place % 5 < 3 {
      guard symbols[place] != symbols[place + 1] else { continue }
      var typed = symbols
      typed.swapAt(place, place + 1)
      #expect(throws: RecoveryCodeFault.mistyped(group: place / 5 + 1)) {
        try RecoveryCode(typed: String(typed))
      }
    }
    let groups = text.split(separator: "-")
    let swapped = [groups[1], groups[0]] + groups[2...]
    #expect(throws: RecoveryCodeFault.mistyped(group: 1)) {
      try RecoveryCode(typed: swapped.joined(separator: "-"))
    }
  }

  @Test func `a recovery code of another length is told`() throws {
    let text = RecoveryCode.random().description
    for (typed, characters) in [("", 0), (String(text.dropLast()), 31), (text + "7", 33)] {
      #expect(throws: RecoveryCodeFault.wrongLength(characters: characters)) {
        try RecoveryCode(typed: typed)
      }
    }
  }

  @Test(arguments: ["centre", "P-000001", "P-999999999"])
  func `an owner reads back`(_ text: String) {
    #expect(KeyOwner(text)?.description == text)
  }

  @Test(arguments: ["", "Centre", "P-1", "p-000001", "P-0", "P-000000"])
  func `what is no owner is refused`(_ text: String) {
    #expect(KeyOwner(text) == nil)
  }
}

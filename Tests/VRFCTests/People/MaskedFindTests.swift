import Testing

@testable import VRFC

/// What a search tells whoever may not read who left.
struct MaskedFindTests {
  private static let cnic = "34101-1234567-1"

  /// Somebody who left, and somebody who is here.
  private func house() throws -> NotedRegister {
    var noted = NotedRegister()
    noted.depart(
      try noted.register("Muhammad Zarmina Canary", father: "Kohzad", cnic: Self.cnic))
    try noted.register("Bilal Ahmed")
    return noted
  }

  private func find(_ text: String, in register: Register) -> [FoundPerson] {
    register.find(text, limit: 99, as: .masked(otherThan: register.present))
  }

  @Test(arguments: ["zarmina", "canary", "kohzad", "muhammad"])
  func `no part of a hidden word finds anybody, and the whole of it does`(word: String) throws {
    let register = try house().register
    for length in 1..<word.count {
      #expect(find(String(word.prefix(length)), in: register).isEmpty)
      #expect(find(String(word.suffix(length)), in: register).isEmpty)
    }
    let found = find(word, in: register)
    #expect(found.map(\.stay.stay.serial) == [1] && found.allSatisfy(\.isMasked))
    #expect(found.first?.identity?.name.rawValue == "M… Z… C…")
    #expect(found.first?.identity?.cnic == nil)
  }

  @Test func `no typing mistake and no part of a number finds anybody who is hidden`() throws {
    let register = try house().register
    for text in ["zarmima", "canarry", "zarminaa", "kohsad"] {
      #expect(find(text, in: register).isEmpty, "\(text)")
    }
    let digits = "3410112345671"
    for length in 3..<13 {
      for start in 0...(13 - length) {
        let part = String(digits.dropFirst(start).prefix(length))
        // The stay's own number is no secret, and no part of this one.
        #expect(find(part, in: register).isEmpty, "\(part)")
      }
    }
    #expect(find(Self.cnic, in: register).map(\.score) == [100])
  }

  @Test(arguments: [
    ("Zarmina", 75), ("Mohd Zarmina Canary", 100), ("Zarmina Kohzad", 75),
    ("Canary Muhammad Zarmina", 100), ("Zarmina Canary Somebody", 50), ("2021/1", 100),
    ("P-1", 100), ("34101-1234567-1 Somebody", 50),
  ])
  func `a score of somebody hidden is one of three`(text: String, score: Int) throws {
    #expect(find(text, in: try house().register).map(\.score) == [score])
  }

  @Test(arguments: ["Zarmina Somebody", "Zarmina Can", "Za", "M"])
  func `half of what is looked for is not enough`(text: String) throws {
    #expect(find(text, in: try house().register).isEmpty)
  }

  @Test func `what somebody who is here scores says nothing of those who are hidden`() throws {
    let bare = try {
      var noted = NotedRegister()
      noted.depart(try noted.register("Somebody Else"))
      try noted.register("Bilal Ahmed")
      return noted.register
    }()
    let register = try house().register
    for word in ["zar", "canar", "muha", "zarmina", "xyz"] {
      let text = "Bilal Ahmed \(word)"
      #expect(find(text, in: register) == find(text, in: bare), "\(text)")
    }
  }

  @Test func `those who are here are found as ever`() throws {
    let register = try house().register
    for text in ["bil", "Bilall", "Ahm", "Bilal Ahmed"] {
      let found = find(text, in: register)
      #expect(found == register.find(text, limit: 99), "\(text)")
      #expect(found.map(\.stay.stay.serial) == [3], "\(text)")
    }
  }

  @Test func `being here again under an invented name opens no earlier stay`() throws {
    var noted = try house()
    let again = try noted.register("Inayat Shah", known: PersonNumber(serial: 1))
    for text in ["Zarm", "3410112345"] { #expect(find(text, in: noted.register).isEmpty) }
    let found = try #require(find("Zarmina Canary", in: noted.register).first)
    #expect(found.stay.stay == again && found.matched.serial == 1)
    #expect(found.isMasked && found.isOver)
    let here = try #require(find("Inay", in: noted.register).first)
    #expect(here.matched == again && !here.isMasked && !here.isOver)
    let shown = FindView.only(noted.register.present)
    #expect(noted.register.find("Zarmina Canary", limit: 9, as: shown).isEmpty)
  }

  @Test func `somebody hidden who may be the one at the counter is alike or very alike`() throws {
    var noted = NotedRegister()
    for (father, age) in [("Ghulam Rasool", 30), ("Ghulam Rasul", 55)] {
      noted.depart(try noted.register("Muhammad Aslam", father: father, age: age))
    }
    var query = LookAlikes.Query()
    (query.name, query.fatherName, query.age) = ("Mohd Aslam", "Ghulam Rasool", try Age(years: 30))
    func found(as view: FindView) -> [LookAlike] {
      noted.register.lookAlikes(query, at: NotedRegister.noon, limit: 9, as: view)
    }
    #expect(Set(found(as: .whole).map(\.score)).isDisjoint(with: [70, 90]))
    let masked = found(as: .masked(otherThan: noted.register.present))
    #expect(masked.allSatisfy { $0.isMasked && [70, 90].contains($0.score) })
    #expect(masked.map(\.likenessWords) == ["very alike", "alike"])
    #expect(masked.first?.identity.name.rawValue == "M… A…")
  }
}

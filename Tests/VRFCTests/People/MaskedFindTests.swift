import Testing

@testable import VRFC

/// What a search tells whoever may not read who left.
struct MaskedFindTests {
  private static let cnic = "34101-1234567-1"
  private static let phone = "03001234567"

  /// Somebody who left, and somebody who is here.
  private func house() throws -> NotedRegister {
    var noted = NotedRegister()
    noted.depart(
      try noted.register(
        "Muhammad Zarmina Canary", father: "Kohzad Shah", cnic: Self.cnic, phone: Self.phone))
    try noted.register("Bilal Ahmed")
    return noted
  }

  private func find(_ text: String, in register: Register) -> [FoundPerson] {
    register.find(text, limit: 99, as: .masked(otherThan: register.present))
  }

  @Test(arguments: [
    "Muhammad Zarmina Canary Kohzad", "Muhammad Zarmina Canary Shah", "kohzad canary ZARMINA mohd",
    "Mohd Zarmina Canary s/o Kohzad Shah", "Muhammad Zar mina Canary Kohzad",
    "MuhammadZarminaCanary Kohzad", "محمد Zarmina Canary Kohzad",
  ])
  func `the whole own name and a word of the father's find them, however written`(
    text: String
  ) throws {
    let found = try #require(find(text, in: try house().register).first)
    #expect(found.stay.stay.serial == 1 && found.isMasked && found.score == 100)
    #expect(found.identity?.name.rawValue == "M… Z… C…")
    #expect(found.identity?.cnic == nil && found.identity?.phone == nil)
  }

  @Test(arguments: [
    "Muhammad Zarmina Canary", "Zarmina Canary Kohzad", "Zarmina", "Kohzad Shah",
    "Muhammad Zarmina Kohzad Shah", "Muhammad Zarmina Canary Koh", "Muhammad Zarmina Canar Kohzad",
    "Muhammad Zarmina Canary Kohzat", "Muhammad Zarmina Canary s/o",
    "Muhammad Zarmina Canary Zarmina",
  ])
  func `less than that finds nobody`(text: String) throws {
    #expect(find(text, in: try house().register).isEmpty)
  }

  @Test(arguments: ["Aslam", "Ali Khan Aslam", "Muhammad"])
  func `a search full of names names nobody`(others: String) throws {
    let text = "Muhammad Zarmina Canary Kohzad \(others)"
    #expect(find(text, in: try house().register).isEmpty)
  }

  @Test func `a father's word is not told by one's own of the same`() throws {
    var noted = NotedRegister()
    noted.depart(try noted.register("Muhammad Aslam", father: "Muhammad Ali"))
    noted.depart(try noted.register("Nadia"))
    let register = noted.register
    #expect(find("Muhammad Aslam", in: register).isEmpty)
    #expect(find("Muhammad Aslam Muhammad", in: register).count == 1)
    #expect(find("Muhammad Aslam Ali", in: register).count == 1)
    // Of whom no father's name is known, only a number finds them.
    #expect(find("Nadia", in: register).isEmpty && find("2021/3", in: register).count == 1)
  }

  @Test(arguments: [
    "34101-1234567-1", "3410112345671", "0300 1234567", "+92 300 1234567", "2021/1",
  ])
  func `a whole number finds them`(text: String) throws {
    #expect(find(text, in: try house().register).map(\.score) == [100])
  }

  @Test func `no part of a number finds anybody who is hidden, nor a person's or a bare serial`()
    throws
  {
    let register = try house().register
    for digits in ["3410112345671", "3001234567"] {
      for length in 1..<digits.count {
        for start in 0...(digits.count - length) {
          let part = String(digits.dropFirst(start).prefix(length))
          #expect(find(part, in: register).isEmpty, "\(part)")
        }
      }
    }
    for text in ["P-1", "00001", "001"] { #expect(find(text, in: register).isEmpty, "\(text)") }
  }

  @Test func `what is typed beside a whole number changes nothing`() throws {
    let register = try house().register
    let alone = find(Self.cnic, in: register)
    for word in ["Zarmina", "Somebody", "Muhammad Zarmina Canary", "Kohzad"] {
      #expect(find("\(Self.cnic) \(word)", in: register) == alone, "\(word)")
    }
    #expect(find("\(Self.cnic) Zarmina 0301-7654321", in: register).isEmpty)
  }

  @Test func `five at most are found, those who came last, beside all who are here`() throws {
    var noted = NotedRegister()
    for _ in 0..<8 { noted.depart(try noted.register("Muhammad Aslam", father: "Ghulam Rasool")) }
    for _ in 0..<7 { try noted.register("Muhammad Aslam", father: "Ghulam Rasool") }
    let text = "Muhammad Aslam Ghulam"
    let found = find(text, in: noted.register)
    #expect(found.filter(\.isMasked).map(\.stay.stay.serial) == [15, 13, 11, 9, 7])
    #expect(found.filter { !$0.isMasked }.count == 7)
    let view = FindView.masked(otherThan: noted.register.present)
    #expect(noted.register.find(text, limit: 3, as: view).count == 3)
    #expect(noted.register.find(text, limit: 99).count == 15)
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
    let whole = "Muhammad Zarmina Canary Kohzad"
    for text in ["Zarmina", "3410112345"] { #expect(find(text, in: noted.register).isEmpty) }
    let found = try #require(find(whole, in: noted.register).first)
    #expect(found.stay.stay == again && found.matched.serial == 1)
    #expect(found.isMasked && found.isOver)
    let here = try #require(find("Inay", in: noted.register).first)
    #expect(here.matched == again && !here.isMasked && !here.isOver)
    let shown = FindView.only(noted.register.present)
    #expect(noted.register.find(whole, limit: 9, as: shown).isEmpty)
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

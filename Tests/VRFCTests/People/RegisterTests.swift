import Testing

@testable import VRFC

/// Both ways of asking tell the same of somebody.
struct RegisterTests {
  private func lookAlikes(_ name: String, _ register: Register) -> [LookAlike] {
    var query = LookAlikes.Query()
    (query.name, query.fatherName) = (name, "Ghulam Rasool")
    return register.lookAlikes(query, at: NotedRegister.noon, limit: 9)
  }

  private func number(_ cnic: String, _ register: Register) throws -> [LookAlike] {
    var query = LookAlikes.Query()
    query.cnic = try CNIC(typed: cnic)
    return register.lookAlikes(query, at: NotedRegister.noon, limit: 9)
  }

  @Test func `who is here is shown as here, who left as gone, who came again once as here`() throws
  {
    var noted = NotedRegister()
    let first = try noted.register("Muhammad Aslam", father: "Ghulam Rasool")
    #expect(lookAlikes("Mohd Aslam", noted.register).map(\.departed) == [nil])
    noted.depart(first)
    let gone = try #require(lookAlikes("Mohd Aslam", noted.register).first)
    #expect(gone.departed == NotedRegister.noon && gone.departure == .family)
    #expect(noted.register.find("Aslam", limit: 1).first?.stay.departed == NotedRegister.noon)
    let again = try noted.register("Md Aslam", father: "Gh Rasool", known: gone.person)
    let here = lookAlikes("Muhammad Aslam", noted.register)
    #expect(here.map(\.stay) == [again] && here.map(\.departed) == [nil])
    #expect(noted.register.find("Aslam", limit: 9).map(\.stay.stay) == [again])
  }

  @Test func `whoever is not wanted takes nobody's place among those found`() throws {
    var noted = NotedRegister()
    let first = try noted.register("Muhammad Aslam")
    for _ in 1...9 { noted.depart(try noted.register("Muhammad Aslam")) }
    #expect(!noted.register.find("Aslam", limit: 3).contains { $0.stay.stay == first })
    let here = noted.register.find("Aslam", limit: 3, as: .only(noted.register.present))
    #expect(here.map(\.stay.stay) == [first])
  }

  @Test func `a withdrawn registration is offered by neither, nor is its number`() throws {
    var noted = NotedRegister()
    let stay = try noted.register(
      "Muhammad Aslam", father: "Ghulam Rasool", cnic: "34101-1234567-1")
    noted.withdraw(stay)
    #expect(lookAlikes("Muhammad Aslam", noted.register).isEmpty)
    #expect(try number("34101-1234567-1", noted.register).isEmpty)
    for text in ["Aslam", "34101-1234567-1", stay.description, "P-1"] {
      #expect(noted.register.find(text, limit: 9).isEmpty, "\(text)")
    }
    #expect(noted.register.count == 0)
  }

  @Test func `when the second stay was withdrawn, the person is shown with the first`() throws {
    var noted = NotedRegister()
    let first = try noted.register("Muhammad Aslam", father: "Ghulam Rasool")
    let person = PersonNumber(serial: 1)
    noted.withdraw(try noted.register("Zahid Iqbal", known: person))
    #expect(lookAlikes("Muhammad Aslam", noted.register).map(\.stay) == [first])
    #expect(noted.register.find("P-1", limit: 9).map(\.stay.stay) == [first])
    #expect(noted.register.find("Zahid", limit: 9).isEmpty)
  }

  @Test func `a corrected name and number are known as corrected alone`() throws {
    var noted = NotedRegister()
    let stay = try noted.register(
      "Zahid Iqbal", father: "Ghulam Rasool", cnic: "34101-1234567-1")
    try noted.correct(
      stay, "Muhammad Aslam", father: "Ghulam Rasool", cnic: "34101-7654321-3")
    #expect(lookAlikes("Mohd Aslam", noted.register).map(\.stay) == [stay])
    #expect(lookAlikes("Zahid Iqbal", noted.register).isEmpty)
    #expect(try number("34101-7654321-3", noted.register).map(\.stay) == [stay])
    #expect(try number("34101-1234567-1", noted.register).isEmpty)
    #expect(noted.register.find("Zahid", limit: 9).isEmpty)
    #expect(noted.register.find("34101-1234567-1", limit: 9).isEmpty)
    #expect(noted.register.find("34101-7654321-3", limit: 9).map(\.score) == [100])
  }

  @Test func `a record that was noted is not noted again`() throws {
    var noted = NotedRegister()
    try noted.register("Muhammad Aslam", father: "Ghulam Rasool")
    var register = noted.register
    register.note(noted.events, in: 1)
    #expect(register.seq == 1 && register.count == 1)
    try noted.register("Zahid Iqbal")
    #expect(noted.register.seq == 2 && noted.register.count == 2)
  }

  @Test func `a stay takes no more than eighty bytes beside the words of its names`() {
    #expect(MemoryLayout<RegisterEntry>.stride == 40)
    #expect(MemoryLayout<StayParticulars>.stride == 40)
  }

  @Test(arguments: Spelling.usual.keys.sorted() + Spelling.between.sorted())
  func `the table of spellings is written in folded words`(word: String) {
    #expect(Folding.key(word) == word)
    #expect(Spelling.usual(of: Spelling.usual(of: word)) == Spelling.usual(of: word))
  }
}

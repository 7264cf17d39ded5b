import Testing

@testable import VRFC

struct LookAlikeTests {
  private static let moment = Moment(milliseconds: 1_633_000_000_000, offset: 18_000)

  private func query(
    _ name: String, _ father: String, cnic: String? = nil, age: Int? = nil,
    district: String? = nil, sex: Sex? = nil
  ) throws -> LookAlikes.Query {
    var query = LookAlikes.Query()
    (query.name, query.fatherName, query.sex) = (name, father, sex)
    query.cnic = try cnic.map(CNIC.init(typed:))
    query.age = try age.map(Age.init(years:))
    query.district = district.map { DistrictName($0) }
    return query
  }

  private func found(_ query: LookAlikes.Query, in register: Register) -> [LookAlike] {
    register.lookAlikes(query, at: Self.moment, limit: 3)
  }

  private func aslam() throws -> NotedRegister {
    var noted = NotedRegister()
    try noted.register(
      "Muhammad Aslam", father: "Ghulam Rasool", cnic: "34101-1234567-1", age: 24,
      district: "Gujrat")
    try noted.register("Khalid Javed", father: "Bashir Ahmed", age: 40, district: "Sialkot")
    return noted
  }

  @Test func `the same CNIC wins over any name, and is certain`() throws {
    var noted = try aslam()
    try noted.register("Zahid Iqbal", father: "Akbar Shah")
    let query = try query("Zahid Iqbal", "Akbar Shah", cnic: "34101-1234567-1")
    let found = found(query, in: noted.register)
    #expect(found.map(\.identity.name.rawValue) == ["Muhammad Aslam", "Zahid Iqbal"])
    #expect(found.first?.score == 100)
    #expect(found.last.map { (70...99).contains($0.score) } == true)
  }

  @Test func `a CNIC is enough, and another CNIC is somebody else`() throws {
    let register = try aslam().register
    #expect(try found(query("", "", cnic: "34101-1234567-1"), in: register).count == 1)
    let other = try query("Muhammad Aslam", "Ghulam Rasool", cnic: "34101-7654321-3")
    #expect(found(other, in: register).isEmpty)
  }

  @Test(arguments: [
    ("Muhammad Aslam", "Ghulam Rasool"), ("Mohd Aslam", "Gh Rasool"),
    ("MUHAMMED ASLAM", "ghulam rasul"), ("Aslam, Md.", "Ghulam-Rasool"),
    ("M. Aslam", "s/o Gh. Rasool"), ("محمد Aslam", "غلام Rasool"),
  ])
  func `a name is known again in another spelling`(name: String, father: String) throws {
    let found = try found(query(name, father), in: aslam().register)
    #expect(found.map(\.identity.name.rawValue) == ["Muhammad Aslam"])
  }

  @Test(arguments: [
    ("Muhammad Aslam", "Bashir Ahmed"), ("Khalid Javed", "Ghulam Rasool"),
    ("Muhammad", "Ghulam"), ("Zarak", "Rasool"), ("Muhammad Aslam", ""), ("", "Ghulam Rasool"),
    ("s/o", "s/o"),
  ])
  func `another name, another father, or half of either is not enough`(
    name: String, father: String
  ) throws {
    #expect(try found(query(name, father), in: aslam().register).isEmpty)
  }

  @Test(arguments: [
    ("محمد یوسف", "علی كرماني"), ("محمد يوسف", "على کرمانی"), ("Mohd یوسف", "Ali کرمانی"),
  ])
  func `Urdu letters are known again however they are typed`(
    name: String, father: String
  ) throws {
    var noted = try aslam()
    try noted.register("محمد یوسف", father: "علی کرمانی")
    let found = try found(query(name, father), in: noted.register)
    #expect(found.map(\.identity.name.rawValue) == ["محمد یوسف"])
  }

  @Test func `father, age and district in keeping raise the score, out of keeping lower it`() throws
  {
    let register = try aslam().register
    func score(_ father: String, _ age: Int?, _ district: String?) throws -> Int {
      let query = try query("Muhammad Aslam", father, age: age, district: district)
      return found(query, in: register).first?.score ?? 0
    }
    let unknown = try score("Ghulam Rasool", nil, nil)
    #expect(try score("Ghulam Rasool", 25, nil) > unknown)
    #expect(try score("Ghulam Rasool", nil, "Gujrat") > unknown)
    #expect(try score("Ghulam Rasool", 60, nil) < unknown)
    #expect(try score("Ghulam Rasool", nil, "Sialkot") < unknown)
    #expect(try score("Ghulam Rasheed", nil, nil) < unknown)
    #expect(try score("Ghulam Rasool", 24, "Gujrat") == 99, "certain is the CNIC alone")
  }

  @Test func `a woman of the same name is not the man`() throws {
    let register = try aslam().register
    #expect(try found(query("Muhammad Aslam", "Ghulam Rasool", sex: .female), in: register).isEmpty)
    #expect(
      try found(query("Muhammad Aslam", "Ghulam Rasool", sex: .male), in: register).count == 1)
  }

  @Test func `no more are offered than were asked for, the likeliest first`() throws {
    var noted = NotedRegister()
    for age in [24, 60, 29, 25, 70] {
      try noted.register("Muhammad Aslam", father: "Ghulam Rasool", age: age)
    }
    let query = try query("Mohd Aslam", "Gh Rasool", age: 24)
    let found = found(query, in: noted.register)
    #expect(found.map(\.facts.age.rawValue) == [24, 25, 29])
  }
}

import Testing

@testable import VRFC

struct FindTests {
  private func find(_ text: String, in centre: ReportCentre, limit: Int = 10) throws -> [String] {
    try centre.desk.findRegister().find(text, limit: limit).map {
      $0.identity?.name.rawValue ?? "erased"
    }
  }

  private func house() throws -> ReportCentre {
    let centre = try ReportCentre()
    try centre.register("Muhammad Aslam Khan", father: "Bashir Ahmed", cnic: "34101-1234567-1")
    try centre.register("Muhammad Aslam", father: "Karim Bakhsh", phone: "+923001234567")
    try centre.register("Bashir Ahmed", father: "Muhammad Nawaz", phone: "0300-7654321")
    try centre.register("محمد یوسف كرماني", sex: .male)
    try centre.register("José Zarak", cnic: "54400-0011223-3")
    return centre
  }

  @Test(arguments: [
    ("Muhammad Aslam", ["Muhammad Aslam", "Muhammad Aslam Khan"]),
    ("aslam muhammad", ["Muhammad Aslam", "Muhammad Aslam Khan"]),
    ("ASLAM KHAN", ["Muhammad Aslam Khan"]),
    ("Bashir Ahmed", ["Bashir Ahmed", "Muhammad Aslam Khan"]),
    ("zara", ["José Zarak"]), ("jose", ["José Zarak"]), ("Zarek", ["José Zarak"]),
    ("يوسف", ["محمد یوسف كرماني"]), ("کرمانی", ["محمد یوسف كرماني"]), ("Qwerty", []), ("", []),
    ("  ", []), ("-", []),
  ])
  func `names are found best first, whatever their capitals, diacritics and order`(
    text: String, names: [String]
  ) throws {
    #expect(try Array(find(text, in: house()).prefix(max(1, names.count))) == names)
  }

  @Test(arguments: [
    ("34101-1234567-1", "Muhammad Aslam Khan"), ("3410112345671", "Muhammad Aslam Khan"),
    ("34101 1234567 1", "Muhammad Aslam Khan"), ("۳۴۱۰۱۱۲۳۴۵۶۷۱", "Muhammad Aslam Khan"),
    ("1234567-1", "Muhammad Aslam Khan"), ("+92 300 1234567", "Muhammad Aslam"),
    ("0300-1234567", "Muhammad Aslam"), ("00923007654321", "Bashir Ahmed"),
    ("2021/00003", "Bashir Ahmed"), ("2021/3", "Bashir Ahmed"), ("P-000005", "José Zarak"),
    ("p-5", "José Zarak"), ("0011223", "José Zarak"),
    ("Aslam 34101-1234567-1", "Muhammad Aslam Khan"),
  ])
  func `numbers are found however they are written`(text: String, name: String) throws {
    #expect(try find(text, in: house()).first == name)
  }

  @Test func `a person is found once, by any stay, and shown with the latest`() throws {
    let centre = try ReportCentre()
    let (first, person) = try centre.register("Aslam", at: "2021-09-20T08:00")
    try centre.perform(DepartStay(stay: first, kind: .released), at: "2021-09-21T08:00")
    let (second, _) = try centre.register("Mohammad Aslam", known: person, at: "2021-09-25T08:00")
    for text in ["Aslam", first.description, second.description, "mohammad"] {
      let found = try centre.desk.findRegister().find(text, limit: 10)
      #expect(found.map(\.stay.stay) == [second], "\(text)")
      #expect(found.allSatisfy { $0.stay.departed == nil })
    }
  }

  @Test func `the departed are found, the withdrawn are not, corrections are as corrected`() throws
  {
    let centre = try ReportCentre()
    let (stay, _) = try centre.register("Aslam", at: "2021-09-20T08:00")
    var change = RegistrationChange()
    change.name = try PersonName(typed: "Akram")
    try centre.perform(CorrectRegistration(stay: stay, change: change), at: "2021-09-20T09:00")
    try centre.perform(DepartStay(stay: stay, kind: .released), at: "2021-09-21T08:00")
    try centre.register("Bashir", at: "2021-09-22T08:00")
    try centre.undo(at: "2021-09-22T08:01")
    #expect(try find("Akram", in: centre) == ["Akram"])
    #expect(try find("Aslam", in: centre).isEmpty)
    #expect(try find("Bashir", in: centre).isEmpty)
    let found = try centre.desk.findRegister().find("Akram", limit: 1)
    #expect(found.first?.stay.departed?.secondsText == "2021-09-21T08:00:00+05:00")
  }

  @Test func `no more are given than were asked for, and scores never rise`() throws {
    let centre = try house()
    #expect(try find("Muhammad", in: centre, limit: 1).count == 1)
    #expect(try find("Muhammad", in: centre, limit: 0).isEmpty)
    let scores = try centre.desk.findRegister().find("Muhammad Aslam", limit: 9).map(\.score)
    #expect(scores == scores.sorted(by: >) && scores.allSatisfy { (1...100).contains($0) })
  }

  @Test func `a batch answers each line under its number`() throws {
    let batch = FindBatch("Zarak\r\n\n  \nNobody\nBashir Ahmed\n")
    #expect(batch.queries.map(\.line) == [1, 4, 5])
    let report = FindReport(batch, in: try house().desk.findRegister(), limit: 1)
    let lines = report.table.csv.split(separator: "\n")
    #expect(
      lines.first == """
        query,person,stay,name,father_name,sex,age,province,district,cnic,phone,arrived,departed,\
        score
        """)
    #expect(
      lines.dropFirst() == [
        """
        1,P-000005,2021/00005,José Zarak,,male,30,,,54400-0011223-3,,2021-09-24T10:00:00+05:00,,\(
          report.rows[0].person.score)
        """,
        """
        5,P-000003,2021/00003,Bashir Ahmed,Muhammad Nawaz,male,30,,,,03007654321,\
        2021-09-24T10:00:00+05:00,,100
        """,
      ])
  }
}

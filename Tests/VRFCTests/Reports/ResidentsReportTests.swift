import Testing

@testable import VRFC

struct ResidentsReportTests {
  @Test func `residents stand by hall and bed, and those who wait come last`() throws {
    let centre = try ReportCentre()
    try centre.register("Rukhsana", sex: .female, at: "2021-09-28T08:00")
    try centre.register("Shabnam", sex: .transgender, at: "2021-09-28T08:05")
    try centre.register(
      "Aslam", father: "Ghulam", cnic: "34101-1234567-1", province: .punjab,
      needs: [.trauma, .disability], at: "2021-09-28T23:59")
    try centre.desk.refresh()
    let report = try ResidentsReport(centre.desk.centre, who: centre.desk.who)
    #expect(
      report.table.csv == """
        stay,person,name,father_name,sex,age,nationality,province,district,cnic,hall,bed,since,\
        nights,flags
        2021/00003,P-000003,Aslam,Ghulam,male,30,PAK,Punjab,,34101-1234567-1,M,M-01,\
        2021-09-28T23:59:00+05:00,2,"trauma;disability"
        2021/00001,P-000001,Rukhsana,,female,30,PAK,,,,F,F-01,2021-09-28T08:00:00+05:00,2,
        2021/00002,P-000002,Shabnam,,transgender,30,PAK,,,,,,2021-09-28T08:05:00+05:00,2,

        """)
  }

  @Test func `one hall lists those who sleep there, as of a moment`() throws {
    let centre = try ReportCentre()
    let (stay, _) = try centre.register("Aslam", at: "2021-09-28T08:00")
    try centre.register("Rukhsana", sex: .female, at: "2021-09-28T08:01")
    try centre.perform(DepartStay(stay: stay, kind: .released), at: "2021-09-29T08:00")
    let then = try #require(Moment(iso: "2021-09-28T12:00:00+05:00"))
    let house = try centre.desk.centre(asOf: then)
    let report = try ResidentsReport(house, hall: HallID("M"), who: centre.desk.who)
    #expect(report.rows.map(\.identity?.name.rawValue) == ["Aslam"])
    #expect(report.rows.map(\.nights) == [0])
    let now = try ResidentsReport(centre.desk.centre, hall: HallID("M"), who: centre.desk.who)
    #expect(now.rows.isEmpty)
  }

  @Test func `somebody who cannot be known any more is listed without a name`() throws {
    let centre = try ReportCentre()
    try centre.register("Aslam", at: "2021-09-28T08:00")
    let report = try ResidentsReport(centre.desk.centre) { _ in nil }
    #expect(report.table.rows.first?[2] == .empty)
  }

  @Test func `the board has a row for each hall`() throws {
    let centre = try ReportCentre()
    try centre.register("Aslam", at: "2021-09-28T08:00")
    #expect(
      HallsReport(centre.desk.centre).table.csv == """
        hall,sex,beds,blocked,usable,held,occupied,vacant,over,bath_rooms,persons_per_bath_room
        M,male,75,0,75,0,1,74,0,10,0.1
        F,female,25,0,25,0,0,25,0,3,0.0

        """)
  }
}

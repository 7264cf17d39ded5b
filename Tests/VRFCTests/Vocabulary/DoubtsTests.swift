import Testing

@testable import VRFC

/// What hardly goes together is said, at every door, and keeps nobody out.
struct DoubtsTests {
  @Test(arguments: [
    (Sex.male, 30, [Need.pregnant], 1), (.female, 30, [.pregnant], 0),
    (.transgender, 30, [.pregnant], 0), (.male, 22, [.unaccompanied], 1),
    (.male, 22, [.separated, .trauma], 1), (.male, 17, [.unaccompanied], 0),
    (.male, 40, [.pregnant, .separated], 2), (.male, 40, [.trauma], 0),
  ])
  func `a pregnant man and a grown child alone are doubted`(
    sex: Sex, age: Int, needs: [Need], count: Int
  ) throws {
    #expect(try Facts.of(sex, age, needs: needs).doubts(with: nil).count == count)
  }

  @Test func `a card of the other sex is doubted beside them`() throws {
    let womans = try CNIC(typed: "34101-2345671-2")
    #expect(try Facts.of(.male, 30, needs: [.pregnant]).doubts(with: womans).count == 2)
  }

  @Test func `they are said at registration and in a manifest, and nothing is refused`() throws {
    var house = House()
    let act = try RegisterArrival.of(.male, 22, needs: [.unaccompanied])
    #expect(house.remarks(on: act).contains { $0.contains("unaccompanied") })
    try house.did(act)
    let list = "name,sex,age,flags\nAdil,m,22,unaccompanied;pregnant\n"
    let rows = try ManifestReader().read(Array(list.utf8)).rows
    #expect(rows.map(\.warnings.count) == [2])
  }
}

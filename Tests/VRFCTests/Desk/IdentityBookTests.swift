import Testing

@testable import VRFC

/// Reading who somebody was says nothing of who is here.
struct IdentityBookTests {
  private let cnic = "34101-1234567-1"

  @Test func `a page that was read of somebody who left does not keep them out`() throws {
    let centre = try ReportCentre()
    let first = try centre.register("Aslam", cnic: cnic, at: "2021-09-24T10:00")
    try centre.perform(DepartStay(stay: first.stay, kind: .released), at: "2021-09-25T10:00")
    // From here on the numbers of everyone here are known, and kept up.
    try centre.register("Bashir", cnic: "34101-7654321-1", at: "2021-09-26T10:00")
    let outline = try #require(try centre.desk.history { try $0.outline(of: first.stay) })
    let identity = try centre.desk.identity(of: first.stay, in: outline.identifiedIn)
    #expect(identity?.cnic?.rawValue == cnic)
    let again = try centre.register(
      "Aslam", cnic: cnic, known: first.person, at: "2021-09-27T10:00")
    #expect(again.person == first.person)
    #expect(throws: Refusal.self) {
      try centre.register("Aslam", cnic: cnic, at: "2021-09-28T10:00")
    }
  }
}

import Testing

@testable import VRFC

/// The letter tells an agency what it needs, and no more.
struct ReferralLetterTests {
  private func letter(
    _ centre: ReportCentre, _ service: Assistance, to agency: String
  ) throws -> ReferralLetter {
    let (stay, _) = try centre.register(
      "Bilal Ahmed", father: "Ghulam Rasool", age: 17, cnic: "34101-1234567-1",
      phone: "0300-1234567", province: .punjab, needs: [.trauma, .seriousIllness, .unaccompanied])
    let outcome = try centre.perform(
      ReferPerson(stay: stay, service: service, agency: agency, ground: .consent),
      at: "2021-09-24T11:00")
    guard case .referral(let event) = outcome.events.first else { throw House.Missing() }
    return try centre.desk.letter(of: event.body.referral, as: centre.officer)
  }

  @Test func `the health centre learns of illness, not of number, phone, father or home`() throws {
    let letter = try letter(try ReportCentre(), .health, to: "Rural")
    for words in [
      "R-000001", "Rural Health Centre Taftan", "Bilal Ahmed", "17", "male", "serious illness",
      "The person agreed", "Signature and stamp", "accepted", "declined", "log ",
    ] {
      #expect(letter.text.contains(words), "\(words)")
    }
    for secret in ["34101", "0300", "Ghulam", "unjab", "unaccompanied", "2021/"] {
      #expect(!letter.text.contains(secret), "\(secret)")
    }
  }

  @Test func `who traces families learns the family's number, and of no illness`() throws {
    let letter = try letter(try ReportCentre(), .familyTracing, to: "Child Protection")
    #expect(letter.text.contains("Family"))
    #expect(letter.text.contains("unaccompanied child"))
    #expect(!letter.text.contains("illness"))
    #expect(!letter.text.contains("trauma"))
  }

  @Test(arguments: Assistance.allCases)
  func `every letter is a page of 80 columns`(service: Assistance) throws {
    let centre = try ReportCentre()
    let agency = try #require(centre.desk.centre.provision.agencies(rendering: service).first)
    let letter = try letter(centre, service, to: agency.name)
    #expect(letter.lines.count <= 50)
    #expect(letter.lines.allSatisfy { TextWidth.columns(of: $0) <= 80 })
  }

  @Test func `the letter of somebody who has left can still be printed`() throws {
    let centre = try ReportCentre()
    _ = try letter(centre, .health, to: "Rural")
    try centre.perform(
      DepartStay(
        stay: StayNumber(year: 2021, serial: 1), kind: .hospital), at: "2021-09-24T12:00")
    let number = ReferralNumber(serial: 1)
    #expect(try centre.desk.letter(of: number, as: centre.officer).text.contains("Bilal Ahmed"))
  }

  @Test func `there is no letter of a referral that was never made`() throws {
    let centre = try ReportCentre()
    let none = ReferralNumber(serial: 9)
    #expect(throws: Refusal.referral(.noSuchReferral(none))) {
      try centre.desk.letter(of: none, as: centre.officer)
    }
  }
}

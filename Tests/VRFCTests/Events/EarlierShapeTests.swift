import Foundation
import Testing

@testable import VRFC

/// Records of shapes that this program no longer writes.
struct EarlierShapeTests {
  private func event(_ json: String) throws -> Event {
    let record =
      #"{"id":"c0dac105-990d-4e71-9ae6-44dec29082c2","at":"2021-09-24T10:02:11.482+05:00","#
      + #""by":"b.munir","role":"open","desk":"none","act":"checkIn","events":[\#(json)]}"#
    return try #require(try RecordedAct(json: Array(record.utf8), seq: 7).events.first)
  }

  private let facts =
    #""facts":{"sex":"male","age":24,"nationality":"PAK","province":"punjab","needs":["trauma"]}"#

  @Test func `an old registration says nothing of how the age is known`() throws {
    let event = try event(
      #"{"type":"arrival.registered","v":1,"stay":"2021/00001","person":"P-000001","#
        + #""arrived":"2021-09-24T10:02:11.482+05:00",\#(facts),"identity":{"name":"Aslam"}}"#)
    guard case .arrivalRegistered(let arrival) = event else {
      Issue.record("\(event)")
      return
    }
    #expect(
      arrival.facts
        == Facts(sex: .male, age: try Age(years: 24), province: .punjab, needs: [.trauma]))
    #expect(arrival.facts.ageBasis == nil && arrival.entry == nil)
    #expect(arrival.identity.content?.name.rawValue == "Aslam")
  }

  @Test func `an old correction and an old departure taken back are lifted, too`() throws {
    let corrected = try event(
      #"{"type":"registration.corrected","v":1,"stay":"2021/00001","corrects":3,\#(facts),"#
        + #""identity":{"name":"Aslam"},"notes":{"reason":"his card"}}"#)
    #expect(corrected.reason == "his card")
    let resumed = try event(
      #"{"type":"stay.resumed","v":1,"stay":"2021/00001","corrects":3,"person":"P-000001","#
        + #""arrived":"2021-09-24T10:02:11.482+05:00",\#(facts),"identifiedIn":2}"#)
    #expect(resumed.corrects == 3)
  }

  private func screening(_ exploitation: String, _ means: String, _ ways: String) throws
    -> Screening
  {
    let event = try event(
      #"{"type":"screening.recorded","v":1,"stay":"2021/00001","screening":{"#
        + #""screened":"2021-09-24T10:02:11.482+05:00","consent":true,"trafficking":"victim","#
        + #""decidedBy":"court","smuggling":"yes","exploitation":[\#(exploitation)],"#
        + #""means":[\#(means)],"recruitment":[\#(ways)],"needs":[],"mayBeChild":false}}"#)
    guard case .care(.screeningRecorded(let recorded)) = event else { throw House.Missing() }
    return recorded.screening
  }

  @Test func `codes that HTCDS 2.0 has are lifted to its lists`() throws {
    let lifted = try screening(
      #""construction","begging","aquafarming","agriculture","prostitution","other""#,
      #""takes-earnings","psychoactive-substances""#, #""work","familial""#)
    #expect(lifted.exploitation == [.forcedLabour, .sexualExploitation, .forcedBegging, .other])
    #expect(lifted.industries == [.agriculture, .construction])
    #expect(lifted.sexExploitation == [.prostitution])
    #expect(lifted.means == [.takesEarnings, .psychoactiveSubstance])
    #expect(lifted.recruitment == [.atWork, .throughFamily])
    #expect(lifted.earlier == nil && lifted.decidedBy == .court)
  }

  @Test func `codes that it does not have are kept and shown as they were recorded`() throws {
    let lifted = try screening(#""forced-military""#, #""threats""#, #""job-offer","unknown""#)
    #expect(lifted.exploitation == [] && lifted.means == [] && lifted.recruitment == [])
    #expect(
      lifted.earlier?.map(\.description) == [
        "exploitation/forced-military", "means/threats", "recruitment/job-offer",
        "recruitment/unknown",
      ])
    #expect(lifted.earlier?.first?.words == "exploitation by an earlier list: forced-military")
    #expect(ScreeningFindings(lifted).earlier == lifted.earlier)
  }

  @Test func `care that was restored has its screening lifted, too`() throws {
    let restored = try event(
      #"{"type":"care.restored","v":1,"care":{"stay":"2021/00001","screening":{"#
        + #""screened":"2021-09-24T10:02:11.482+05:00","consent":true,"smuggling":"yes","#
        + #""exploitation":["hospitality"],"means":[],"recruitment":[],"needs":[],"#
        + #""mayBeChild":true},"role":"mother","childProtection":["R-000003"]},"corrects":6}"#)
    guard case .care(.careRestored(let body)) = restored else { throw House.Missing() }
    #expect(body.care.screening?.industries == [.accommodationAndFood])
    #expect(body.care.role == .mother && body.care.childProtection.count == 1)
    #expect(body.care.screening?.mayBeChild == true && body.corrects == 6)
  }
}

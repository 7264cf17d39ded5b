import Foundation
import Testing

@testable import VRFC

struct RecordFieldsTests {
  private func act(_ events: [Event], desk: String = "pts/3") throws -> RecordedAct {
    RecordedAct(
      id: ActID(uuid: UUID()), at: EventSamples.moment,
      by: Officer(name: try #require(StaffName("b.munir")), role: .reception, desk: desk),
      act: "checkIn", events: events)
  }

  /// Every plain value of a JSON object, as text.
  private func scalars(_ value: Any) -> [String] {
    switch value {
    case let object as [String: Any]: object.values.flatMap(scalars)
    case let list as [Any]: list.flatMap(scalars)
    case let text as String: [text]
    case let number as NSNumber: ["\(number)"]
    default: []
    }
  }

  @Test(arguments: EventSamples.all)
  func `the fields of a record hold everything that its JSON does`(_ event: Event) throws {
    let act = try act([event])
    let json = try JSONSerialization.jsonObject(with: Data(act.json))
    let told = act.fields.map(\.value)
    for scalar in scalars(json) where !["true", "false", "0", "1"].contains(scalar) {
      let shown = Moment(iso: scalar)?.fullText ?? scalar
      #expect(told.contains { $0.contains(shown) }, "\(scalar) in \(told)")
    }
  }

  @Test func `fields stand in the order of the log, objects above what is in them`() throws {
    let fields = try act([EventSamples.all[0], EventSamples.all[1]]).fields
    #expect(
      fields.prefix(8).map(\.name) == [
        "id", "at", "by", "role", "desk", "act", "events 1", "type",
      ])
    #expect(fields[1].value == EventSamples.moment.fullText)
    #expect(fields[6].value.isEmpty && fields[7].depth == 1 && fields[8].name == "version")
    #expect(fields.contains { $0.name == "events 2" })
  }

  @Test func `signs that JSON escapes are read as they were written`() throws {
    let text = "a \"word\" with a \\ in it"
    #expect(try act([EventSamples.all[0]], desk: text).fields.contains { $0.value == text })
  }
}

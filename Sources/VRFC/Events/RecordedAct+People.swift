import Foundation

extension RecordedAct {
  /// The events of a record that say who somebody is or whether they are here; nothing else of it
  /// is decoded.
  static func peopleEvents(json: [UInt8], seq: Int) throws(UnreadableRecord) -> [Event] {
    guard words.contains(where: json.holds) else { return [] }
    do {
      let record = try JSONDecoder().decode(PeopleRecord.self, from: Data(json))
      return record.events.compactMap(\.event)
    } catch {
      throw UnreadableRecord(seq: seq, reason: .malformed("\(error)"))
    }
  }

  fileprivate static let peopleTypes: Set = [
    ArrivalRegistered.type, RegistrationCorrected.type, RegistrationWithdrawn.type,
    StayDeparted.type, StayResumed.type,
  ]

  private static let words = peopleTypes.map { RecordWord("\"\($0)\"") }
}

private struct PeopleRecord: Decodable {
  struct PeopleEvent: Decodable {
    let event: Event?

    private enum Key: String, CodingKey {
      case type
    }

    init(from decoder: any Decoder) throws {
      let type = try decoder.container(keyedBy: Key.self).decode(String.self, forKey: .type)
      event = RecordedAct.peopleTypes.contains(type) ? try Event(from: decoder) : nil
    }
  }

  let events: [PeopleEvent]
}

import Foundation

extension RecordedAct {
  /// The events of a record that say who somebody is or whether they are here; nothing else of it
  /// is decoded.
  static func peopleEvents(json: [UInt8], seq: Int) throws(UnreadableRecord) -> [Event] {
    guard words.contains(where: json.holds) else { return [] }
    do {
      let record = try decoder.decode(PeopleRecord.self, from: Data(json))
      return record.events.compactMap(\.event)
    } catch let fault as UnknownEvent {
      throw UnreadableRecord(seq: seq, reason: .newer(type: fault.type, version: fault.version))
    } catch {
      throw UnreadableRecord(seq: seq, reason: .malformed("\(error)"))
    }
  }

  fileprivate static let peopleTypes: Set = [
    ArrivalRegistered.type, RegistrationCorrected.type, RegistrationWithdrawn.type,
    StayDeparted.type, StayResumed.type,
  ]

  private static let decoder = JSONDecoder()
  private static let words = peopleTypes.map { RecordWord("\"\($0)\"") }
}

private struct PeopleRecord: Decodable {
  struct PeopleEvent: Decodable {
    let event: Event?

    init(from decoder: any Decoder) throws {
      let shape = try Event.shape(decoder)
      let isOfPeople = RecordedAct.peopleTypes.contains(shape.type)
      event = isOfPeople ? try shape.init(from: decoder).event : nil
    }
  }

  let events: [PeopleEvent]
}

import Foundation

/// The events of a record that say who somebody is or whether they are here.
struct PeopleAct {
  let id: ActID
  let events: [Event]
}

extension RecordedAct {
  /// What a record says of people; nothing else of it is decoded.
  ///
  /// - Returns: nil when it says nothing of them.
  static func people(json: [UInt8], seq: Int) throws(UnreadableRecord) -> PeopleAct? {
    guard words.contains(where: json.holds) else { return nil }
    do {
      let record = try decoder.decode(PeopleRecord.self, from: Data(json))
      return PeopleAct(id: record.id, events: record.events.compactMap(\.event))
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

  let id: ActID
  let events: [PeopleEvent]
}

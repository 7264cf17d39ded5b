/// What a record says of who somebody is or whether they are here.
package struct PeopleAct: Hashable {
  let id: ActID
  let news: [PersonNews]
}

extension RecordedAct {
  /// What a record says of people; nothing else of it is looked at closely.
  ///
  /// - Returns: nil when it says nothing of them.
  static func people(json: [UInt8], seq: Int) throws(UnreadableRecord) -> PeopleAct? {
    guard words.contains(where: json.holds) else { return nil }
    do throws(RecordCursor.Unexpected) {
      return try PeopleAct(written: json)
    } catch {
      return try PeopleAct(decoding: json, seq: seq)
    }
  }

  fileprivate static let peopleTypes: Set = [
    ArrivalRegistered.type, RegistrationCorrected.type, RegistrationWithdrawn.type,
    StayDeparted.type, StayResumed.type,
  ]

  private static let words = peopleTypes.map { RecordWord("\"\($0)\"") }
}

extension PeopleAct {
  /// Reads a record in whatever JSON it is written.
  package init(decoding json: [UInt8], seq: Int) throws(UnreadableRecord) {
    let record = try RecordDecoder.reading(PeopleRecord.self, of: json, seq: seq)
    self.init(id: record.id, news: record.events.compactMap(\.news))
  }
}

private struct PeopleRecord: Decodable {
  struct PeopleEvent: Decodable {
    let news: PersonNews?

    init(from decoder: any Decoder) throws {
      let shape = try Event.shape(decoder)
      let isOfPeople = RecordedAct.peopleTypes.contains(shape.type)
      news = isOfPeople ? PersonNews(try shape.init(from: decoder).lifted()) : nil
    }
  }

  let id: ActID
  let events: [PeopleEvent]
}

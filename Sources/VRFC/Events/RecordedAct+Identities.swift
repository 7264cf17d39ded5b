import Foundation

extension RecordedAct {
  /// Who the people are whom a record registers or corrects; nothing else of it is decoded.
  static func identities(
    json: [UInt8], seq: Int
  ) throws(UnreadableRecord) -> [StayNumber: Identity] {
    do {
      let record = try JSONDecoder().decode(IdentityRecord.self, from: Data(json))
      return record.events.reduce(into: [:]) { identities, event in
        if let stay = event.stay { identities[stay] = event.identity }
      }
    } catch {
      throw UnreadableRecord(seq: seq, reason: .malformed("\(error)"))
    }
  }
}

private struct IdentityRecord: Decodable {
  struct Event: Decodable {
    let stay: StayNumber?
    let identity: Identity?

    private enum Key: String, CodingKey {
      case type, stay, identity
    }

    init(from decoder: any Decoder) throws {
      let event = try decoder.container(keyedBy: Key.self)
      switch try event.decode(String.self, forKey: .type) {
      case ArrivalRegistered.type, RegistrationCorrected.type:
        stay = try event.decode(StayNumber.self, forKey: .stay)
        identity = try event.decode(Identity.self, forKey: .identity)
      default: (stay, identity) = (nil, nil)
      }
    }
  }

  let events: [Event]
}

import Foundation

extension RecordedAct {
  /// The object of the record, as it will be hashed and stored.
  package func json() throws -> [UInt8] {
    try RecordedAct.json(self, events: events.map { try $0.json() })
  }

  /// The object of a record whose one event the log itself wrote.
  package static func json(of act: RecordedAct, eventJSON: String) -> [UInt8] {
    json(act, events: [Array(eventJSON.utf8)])
  }

  /// The outer object is put together by hand: its keys stand in the order in which people read
  /// them.
  private static func json(_ act: RecordedAct, events: [[UInt8]]) -> [UInt8] {
    let outer =
      "{\"id\":\"\(act.id)\",\"at\":\"\(act.at)\",\"by\":\"\(act.by.name)\","
      + "\"role\":\"\(act.by.role.rawValue)\",\"desk\":\(jsonString(act.by.desk)),"
      + "\"act\":\(jsonString(act.act)),\"events\":["
    return Array(outer.utf8) + events.joined(separator: [UInt8(ascii: ",")]) + Array("]}".utf8)
  }

  private static func jsonString(_ text: String) -> String {
    let plain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }
    return plain ? "\"\(text)\"" : "\"" + text.filter { $0.isLetter || $0.isNumber } + "\""
  }

  /// Reads the object of a record.
  ///
  /// - Throws: ``UnreadableRecord`` when it holds what this program does not know.
  package init(json: [UInt8], seq: Int) throws(UnreadableRecord) {
    do {
      self = try JSONDecoder().decode(RecordedAct.self, from: Data(json))
    } catch let fault as UnknownEvent {
      throw UnreadableRecord(seq: seq, reason: .newer(type: fault.type, version: fault.version))
    } catch {
      throw UnreadableRecord(seq: seq, reason: .malformed("\(error)"))
    }
  }
}

extension RecordedAct: Decodable {
  private enum Key: String, CodingKey {
    case id, at, by, role, desk, act, events
  }

  package init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    id = try object.decode(ActID.self, forKey: .id)
    at = try object.decode(Moment.self, forKey: .at)
    by = Officer(
      name: try object.decode(StaffName.self, forKey: .by),
      role: try object.decode(Role.self, forKey: .role),
      desk: try object.decode(String.self, forKey: .desk))
    act = try object.decode(String.self, forKey: .act)
    events = try object.decode([Event].self, forKey: .events)
  }
}

extension Event: Decodable {
  private enum Key: String, CodingKey {
    case type
    case version = "v"
  }

  package init(from decoder: any Decoder) throws {
    self = try Event.shape(decoder).init(from: decoder).event
  }

  /// Of which shape an event is; nothing else of it is decoded.
  static func shape(_ decoder: any Decoder) throws -> any EventBody.Type {
    let object = try decoder.container(keyedBy: Key.self)
    let type = try object.decode(String.self, forKey: .type)
    let version = try object.decode(Int.self, forKey: .version)
    guard let shape = shapes[type], shape.version == version else {
      throw UnknownEvent(type: type, version: version)
    }
    return shape
  }

  private static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()

  /// The event as it stands in a record: its type and version before everything else.
  func json() throws -> [UInt8] {
    let body = body
    let shape = Swift.type(of: body)
    let start = "{\"type\":\"\(shape.type)\",\"v\":\(shape.version),"
    return try Array(start.utf8) + Event.encoder.encode(body).dropFirst()
  }
}

/// An event of a type or version that this program does not know.
struct UnknownEvent: Error {
  let type: String
  let version: Int
}

/// A valid record whose meaning this program cannot read; it must not write behind it.
package struct UnreadableRecord: Error, Hashable, CustomStringConvertible {
  package enum Reason: Hashable, Sendable {
    case newer(type: String, version: Int)
    case malformed(String)
  }

  package let seq: Int
  package let reason: Reason

  package var description: String {
    switch reason {
    case .newer(let type, let version):
      "record \(seq) holds “\(type)” in version \(version), which a newer vrfc wrote; "
        + "nothing is written until that vrfc is installed here (verify still works)"
    case .malformed:
      "record \(seq) is whole but does not read as an act; nothing is written behind it"
    }
  }
}

import Foundation

extension RecordedAct {
  /// The object of the record, as it will be hashed and stored.
  package var json: [UInt8] {
    json { $0.field("events", events) }
  }

  /// The object of a record whose one event the log itself wrote.
  package func json(sealing eventJSON: String) -> [UInt8] {
    json { $0.field("events", objects: [eventJSON]) }
  }

  /// Its keys stand in the order in which people read them.
  private func json(_ events: (inout JSONText) -> Void) -> [UInt8] {
    var text = JSONText()
    text.object { json in
      json.field("id", id)
      json.field("at", at)
      json.field("by", by.name)
      json.field("role", by.role.rawValue)
      json.field("desk", by.desk)
      json.field("act", act)
      events(&json)
    }
    return text.bytes
  }

  /// Reads the object of a record.
  ///
  /// - Throws: ``UnreadableRecord`` when it holds what this program does not know.
  package init(json: [UInt8], seq: Int) throws(UnreadableRecord) {
    do {
      try self.init(written: json)
    } catch {
      try self.init(plain: json, seq: seq)
    }
  }

  /// The same for a record as this program writes it, a few times as fast.
  ///
  /// - Throws: for whatever it would not itself have written just so.
  init(written json: [UInt8]) throws {
    self = try RecordedAct(from: try RecordDecoder(json))
  }

  /// The same for a record in whatever JSON it is written.
  init(plain json: [UInt8], seq: Int) throws(UnreadableRecord) {
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
    self = try Event.shape(decoder).init(from: decoder).lifted()
  }

  /// Of which shape an event is; nothing else of it is decoded.
  static func shape(_ decoder: any Decoder) throws -> any RecordedShape.Type {
    let object = try decoder.container(keyedBy: Key.self)
    let type = try object.decode(String.self, forKey: .type)
    let version = try object.decode(Int.self, forKey: .version)
    guard let shape = shapes[ShapeName(type: type, version: version)] else {
      throw UnknownEvent(type: type, version: version)
    }
    return shape
  }
}

extension Event: JSONWritable {
  /// The event as it stands in a record: its type and version before everything else.
  func write(to json: inout JSONText) {
    let body = body
    let shape = Swift.type(of: body)
    json.field("type", shape.type)
    json.field("v", shape.version)
    body.write(to: &json)
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
    /// What an earlier record said, and no two can say.
    case repeats(String, record: Int)
  }

  package let seq: Int
  package let reason: Reason

  package var description: String {
    switch reason {
    case .newer(let type, let version):
      "record \(seq) holds “\(type)” in version \(version), which a newer vrfc wrote; "
        + "nothing is written until that vrfc is installed here (verify still works)"
    case .repeats(let subject, let earlier):
      say(
        """
        record \(seq) repeats \(subject), which record \(earlier) holds: the log is read as far as \
        that, and nothing is written behind it; keep the file as it is, and restore a backup
        """)
    case .malformed:
      "record \(seq) is whole but does not read as an act; nothing is written behind it"
    }
  }
}

extension RecordedAct {
  /// The object of the record, as it will be hashed and stored.
  ///
  /// What cannot be encoded has no bytes: no record reads from none, and none is appended.
  package var json: [UInt8] {
    do { return try RecordEncoder.bytes(of: self) } catch { return [] }
  }

  /// Reads the object of a record.
  ///
  /// - Throws: ``UnreadableRecord`` when it holds what this program does not know.
  package init(json: [UInt8], seq: Int) throws(UnreadableRecord) {
    self = try RecordDecoder.reading(RecordedAct.self, of: json, seq: seq)
  }
}

extension RecordDecoder {
  /// What a record says.
  static func reading<Value: Decodable>(
    _ type: Value.Type, of json: [UInt8], seq: Int
  ) throws(UnreadableRecord) -> Value {
    do {
      return try RecordDecoder.value(type, from: json)
    } catch let fault as UnknownEvent {
      throw UnreadableRecord(seq: seq, reason: .newer(type: fault.type, version: fault.version))
    } catch {
      throw UnreadableRecord(seq: seq, reason: .malformed("\(error)"))
    }
  }
}

/// Its keys stand in the order in which people read them.
extension RecordedAct: Codable {
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

  package func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(id, forKey: .id)
    try object.encode(at, forKey: .at)
    try object.encode(by.name, forKey: .by)
    try object.encode(by.role, forKey: .role)
    try object.encode(by.desk, forKey: .desk)
    try object.encode(act, forKey: .act)
    try object.encode(events, forKey: .events)
  }
}

/// An event as it stands in a record: its type and version before its fields.
extension Event: Codable {
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

  package func encode(to encoder: any Encoder) throws { try Event.write(body, to: encoder) }

  /// Writes a body of any version.
  static func write(_ body: some RecordedShape, to encoder: any Encoder) throws {
    let shape = Swift.type(of: body)
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(shape.type, forKey: .type)
    try object.encode(shape.version, forKey: .version)
    try body.encode(to: encoder)
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

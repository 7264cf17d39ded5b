import Foundation

/// What says who somebody is, or what somebody wrote of them: it stands in a record as one object,
/// sealed in a centre that has staff accounts.
package protocol Confidential: Codable, Hashable, Sendable {
  /// Writes its fields, those that are nil left out.
  func write(to json: inout JSONText)
}

/// A secret as it stands in a record.
package enum Sealable<Content: Confidential>: Hashable, Sendable {
  case known(Content)
  /// Nobody who may read it is signed in.
  case sealed(SealedObject)
  /// Its key was destroyed: nobody can ever read it.
  case erased

  /// What it says; nil: that cannot be read here.
  package var content: Content? {
    if case .known(let content) = self { content } else { nil }
  }

  /// Whether it might be read by somebody, or with other keys.
  package var isSealed: Bool {
    if case .sealed = self { true } else { false }
  }
}

/// A secret that was sealed: authenticated, and readable with its owner's key alone.
package struct SealedObject: Codable, Hashable, Sendable {
  package let owner: KeyOwner
  /// Nonce, ciphertext and tag.
  package let bytes: Data

  package init(owner: KeyOwner, bytes: Data) {
    self.owner = owner
    self.bytes = bytes
  }

  fileprivate enum Key: String, CodingKey {
    case owner = "of"
    case bytes = "sealed"
  }

  package init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    owner = try object.decode(KeyOwner.self, forKey: .owner)
    bytes = try object.decode(Data.self, forKey: .bytes)
  }

  package func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(owner, forKey: .owner)
    try object.encode(bytes, forKey: .bytes)
  }
}

extension Sealable: Decodable {
  package init(from decoder: any Decoder) throws {
    if try decoder.container(keyedBy: SealedObject.Key.self).contains(.bytes) {
      self = .sealed(try SealedObject(from: decoder))
    } else {
      self = .known(try Content(from: decoder))
    }
  }
}

extension Sealable: JSONWritable {
  func write(to json: inout JSONText) {
    switch self {
    case .known(let content): content.write(to: &json)
    case .sealed(let object):
      json.field("of", object.owner)
      json.field("sealed", object.bytes.base64EncodedString())
    case .erased: break
    }
  }
}

extension Sealable where Content == Notes {
  /// Nil when there is nothing to say, so that an empty object is never recorded.
  package static func reason(_ note: Note?) -> Sealable<Notes>? {
    Notes.reason(note).map(Sealable.known)
  }
}

/// Something that is done to every secret of an event: it is sealed, or opened.
package protocol SecretChange {
  /// - Parameter type: of the event that holds it.
  func change<Content>(_ secret: inout Sealable<Content>, of type: String) throws
}

extension SecretChange {
  func change<Content>(_ secret: inout Sealable<Content>?, of type: String) throws {
    guard var some = secret else { return }
    try change(&some, of: type)
    secret = some
  }
}

extension Event {
  /// The event with each of its secrets changed.
  func changingSecrets(_ change: some SecretChange) throws -> Event {
    try Event.changing(body, change)
  }

  private static func changing(
    _ body: some EventBody, _ change: some SecretChange
  ) throws -> Event {
    var body = body
    try body.changeSecrets(change)
    return body.event
  }
}

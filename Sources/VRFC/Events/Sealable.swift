import Foundation

/// What says who somebody is, or what somebody wrote of them: it stands in a record as one object,
/// sealed in a centre that has staff accounts.
///
/// What is sealed says no version: it may get further fields that can be missing, and no others.
package protocol Confidential: Codable, Hashable, Sendable {}

extension Identity: Confidential {}
extension Notes: Confidential {}
extension Receiver: Confidential {}
extension ScreeningNotes: Confidential {}

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

  fileprivate enum CodingKeys: String, CodingKey {
    case owner = "of"
    case bytes = "sealed"
  }
}

extension Sealable: Codable {
  package init(from decoder: any Decoder) throws {
    if try decoder.container(keyedBy: SealedObject.CodingKeys.self).contains(.bytes) {
      self = .sealed(try SealedObject(from: decoder))
    } else {
      self = .known(try Content(from: decoder))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .known(let content): try content.encode(to: encoder)
    case .sealed(let object): try object.encode(to: encoder)
    case .erased: _ = encoder.container(keyedBy: SealedObject.CodingKeys.self)
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

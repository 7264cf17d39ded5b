import Foundation

/// What seals and opens secrets for whoever is signed in.
package protocol SecretKeys: AnyObject, Sendable {
  /// - Parameter bound: what the secret belongs to; it opens for the same alone.
  func seal(_ plain: [UInt8], for owner: KeyOwner, bound: [UInt8]) throws -> [UInt8]
  /// - Returns: nil when the owner's key was destroyed.
  func opened(_ sealed: [UInt8], for owner: KeyOwner, bound: [UInt8]) throws -> [UInt8]?
  /// Opens many at once, in their order; nil for what does not open.
  func opened(_ many: [Sealed]) -> [[UInt8]?]
  /// Forgets every key: nothing is sealed or opened any more.
  func wipe()
}

extension SecretKeys {
  package func opened(_ many: [Sealed]) -> [[UInt8]?] {
    many.map { sealed in
      do {
        return try opened(sealed.bytes, for: sealed.owner, bound: sealed.bound)
      } catch {
        return nil
      }
    }
  }
}

/// Seals the secrets of an act, or opens them again. A secret is bound to the log, the act, its
/// owner and the type of the event: put elsewhere, it does not open.
struct SecretBinding {
  private let place: [UInt8]

  init(log: LogID, act: ActID) {
    place = Array("\(log) \(act) ".utf8)
  }

  func bytes(owner: KeyOwner, type: String) -> [UInt8] {
    place + Array("\(owner) \(type)".utf8)
  }
}

/// How long a text is before it is sealed: its length says no more than which multiple of this it
/// lies below. Nearly every identity lies below the first.
enum SecretPadding {
  static let step = 256

  /// The text with blanks behind it, which mean nothing in JSON.
  static func padded(_ text: [UInt8]) -> [UInt8] {
    text + [UInt8](repeating: UInt8(ascii: " "), count: step - text.count % step)
  }
}

/// Seals what is readable.
struct SecretSealing: SecretChange {
  let keys: any SecretKeys
  let binding: SecretBinding
  let owner: KeyOwner

  func change<Content>(_ secret: inout Sealable<Content>, of type: String) throws {
    guard case .known(let content) = secret else { return }
    let sealed = try keys.seal(
      SecretPadding.padded(try RecordEncoder.bytes(of: content)), for: owner,
      bound: binding.bytes(owner: owner, type: type))
    secret = .sealed(SealedObject(owner: owner, bytes: Data(sealed)))
  }
}

extension KeyOwner {
  /// Whether it is one of these persons.
  func isAmong(_ persons: Set<PersonNumber>) -> Bool {
    switch self {
    case .person(let number): persons.contains(number)
    case .centre: false
    }
  }
}

/// Opens what is sealed. What does not open stays sealed: nobody's name keeps a house from being
/// counted.
struct SecretOpening: SecretChange {
  let keys: any SecretKeys
  let binding: SecretBinding
  /// Who was erased by what the log says. An older copy of the key files still has their keys; that
  /// it was put back undoes nothing.
  let erased: Set<PersonNumber>

  func change<Content>(_ secret: inout Sealable<Content>, of type: String) throws {
    guard case .sealed(let object) = secret else { return }
    if object.owner.isAmong(erased) {
      secret = .erased
      return
    }
    do {
      let plain = try keys.opened(
        Array(object.bytes), for: object.owner,
        bound: binding.bytes(owner: object.owner, type: type))
      secret =
        try plain.map { .known(try RecordDecoder.value(Content.self, from: $0)) }
        ?? .erased
    } catch {
      // Tampered with, or the keys were changed meanwhile: it is shown as sealed.
    }
  }
}

extension RecordedAct {
  /// The act as it is recorded in a centre that has staff accounts.
  ///
  /// - Parameter owner: whose secrets an event holds.
  func sealed(
    by keys: any SecretKeys, log: LogID, owner: (Event) throws -> KeyOwner
  ) throws -> RecordedAct {
    let binding = SecretBinding(log: log, act: id)
    return try changingSecrets { event in
      SecretSealing(keys: keys, binding: binding, owner: try owner(event))
    }
  }

  /// The act as somebody who is signed in may read it.
  ///
  /// - Parameter erased: whose secrets are not opened, whatever the keys say.
  func opened(
    by keys: any SecretKeys, log: LogID, without erased: Set<PersonNumber> = []
  ) throws -> RecordedAct {
    let binding = SecretBinding(log: log, act: id)
    return try changingSecrets { _ in
      SecretOpening(keys: keys, binding: binding, erased: erased)
    }
  }

  private func changingSecrets(
    _ change: (Event) throws -> some SecretChange
  ) throws -> RecordedAct {
    RecordedAct(
      id: id, at: at, by: by, act: act,
      events: try events.map { try $0.changingSecrets(try change($0)) })
  }
}

extension KeyRing: SecretKeys {
  package func opened(
    _ sealed: [UInt8], for owner: KeyOwner, bound: [UInt8]
  ) throws -> [UInt8]? {
    switch try open(sealed, for: owner, bound: bound) {
    case .plain(let plain): plain
    case .erased: nil
    }
  }

  package func opened(_ many: [Sealed]) -> [[UInt8]?] {
    do {
      return try open(many).map { result in
        if case .success(.plain(let plain)) = result { plain } else { nil }
      }
    } catch {
      // The keys were changed meanwhile: nothing opens.
      return many.map { _ in nil }
    }
  }
}

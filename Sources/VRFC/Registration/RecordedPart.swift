/// One part of what a field is kept in, and what staff call it where it was corrected.
struct RecordedPart: Sendable {
  let isOfIdentity: Bool
  let words: @Sendable () -> String
  /// Whether it says otherwise; an identity that cannot be read says nothing.
  let differs: @Sendable (RegistrationContent, RegistrationContent) -> Bool

  static func fact<Value: Equatable & Sendable>(
    _ path: any KeyPath<Facts, Value> & Sendable, _ words: @escaping @Sendable () -> String
  ) -> RecordedPart {
    RecordedPart(isOfIdentity: false, words: words) {
      $0.facts[keyPath: path] != $1.facts[keyPath: path]
    }
  }

  static func identity<Value: Equatable & Sendable>(
    _ path: any KeyPath<Identity, Value> & Sendable, _ words: @escaping @Sendable () -> String
  ) -> RecordedPart {
    RecordedPart(isOfIdentity: true, words: words) { now, earlier in
      guard let now = now.identity, let earlier = earlier.identity else { return false }
      return now[keyPath: path] != earlier[keyPath: path]
    }
  }
}

/// What a registration says; nil: who it is of cannot be read here.
struct RegistrationContent {
  let identity: Identity?
  let facts: Facts
}

extension RegistrationCorrected {
  /// The names of what it says otherwise than an earlier record, and never what it says: who it is
  /// of first, then the facts.
  func fieldsChanged(since earlier: RecordedRegistration) -> [String] {
    let then = RegistrationContent(identity: earlier.identity.content, facts: earlier.facts)
    let now = RegistrationContent(identity: identity.content, facts: facts)
    let changed = RegistrationField.all.flatMap(\.parts).filter { $0.differs(now, then) }
    return (changed.filter(\.isOfIdentity) + changed.filter { !$0.isOfIdentity }).map { $0.words() }
  }
}

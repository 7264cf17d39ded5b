/// How people who left are shown to whoever may not see who they were.
extension Identity {
  /// The first letter of each word of the names, and nothing else.
  package var masked: Identity {
    Identity(
      name: PersonName(rawValue: Identity.masked(name.rawValue)),
      fatherName: fatherName.map { PersonName(rawValue: Identity.masked($0.rawValue)) })
  }

  private static func masked(_ text: String) -> String {
    text.split(separator: " ").map { "\($0.prefix(1))…" }.joined(separator: " ")
  }
}

extension LookAlike {
  /// Somebody who left, as whoever may not see who they were is shown them.
  package var masked: LookAlike {
    LookAlike(
      person: person, stay: stay, identity: identity.masked, facts: facts, arrived: arrived,
      departed: departed, departure: departure, score: LookAlikes.band(score), isMasked: true)
  }
}

extension PersonHistory {
  /// The same without what somebody wrote, which may name people.
  package var masked: PersonHistory {
    PersonHistory(
      person: person, stays: stays,
      entries: entries.map {
        Entry(seq: $0.seq, at: $0.at, by: $0.by, words: $0.words, reason: nil)
      }, earlier: earlier)
  }
}

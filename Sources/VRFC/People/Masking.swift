/// How people who left are shown to whoever may not see who they were.
extension Identity {
  /// The first letter of each word of the names, and nothing else.
  package var masked: Identity {
    Identity(
      name: PersonName(rawValue: Identity.masked(name.rawValue)),
      fatherName: fatherName.map { PersonName(rawValue: Identity.masked($0.rawValue)) })
  }

  /// Nothing of the names: not even their beginnings, where nobody was looked for.
  package var hidden: Identity { Identity(name: PersonName(rawValue: say("has left"))) }

  /// Whether no more than the beginnings is left: to hide it once more changes nothing.
  package var isMasked: Bool { self == masked }

  private static func masked(_ text: String) -> String {
    text.split(separator: " ").map { "\($0.prefix(1))…" }.joined(separator: " ")
  }
}

extension LookAlike {
  /// Somebody who left, as whoever may not see who they were is shown them.
  package var masked: LookAlike {
    LookAlike(
      person: person, stay: stay, identity: identity.masked, facts: facts, arrived: arrived,
      departed: departed, departure: departure, score: LookAlikes.band(score), matched: matched,
      isMasked: true)
  }
}

extension PersonHistory {
  /// The same without what somebody wrote of stays that are over, which may name people. Being here
  /// again opens nobody's earlier stays.
  ///
  /// - Parameter centre: the house as it is now.
  package func masked(in centre: Centre) -> PersonHistory {
    PersonHistory(
      person: person, stays: stays,
      entries: entries.map { entry in
        let isHere = entry.stays.allSatisfy { centre.residents[$0] != nil }
        return Entry(
          seq: entry.seq, at: entry.at, by: entry.by, stays: entry.stays, words: entry.words,
          reason: isHere ? entry.reason : nil)
      }, earlier: earlier)
  }
}

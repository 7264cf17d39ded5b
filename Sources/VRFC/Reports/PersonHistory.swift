/// Everything that the centre recorded of one person: each stay, and what happened in it.
package struct PersonHistory: Hashable, Sendable {
  /// A stay with what was found out in it.
  package struct Stay: Hashable, Sendable {
    package let outline: StayOutline
    package let care: Care
    package let referrals: [Referral]
    /// Meals that were handed to them by name.
    package let meals: Int
  }

  /// Something that happened, by the record that says so.
  package struct Entry: Hashable, Sendable {
    package let seq: Int
    package let at: Moment
    package let by: StaffName
    /// Which of the person's stays it is about.
    package let stays: Set<StayNumber>
    /// What happened, without the names of others whom the same record speaks of.
    package let words: String
    /// Why, as somebody wrote it.
    package let reason: String?
  }

  package let person: PersonNumber
  /// The latest first.
  package let stays: [Stay]
  /// In the order of the records, the latest first.
  package let entries: [Entry]
  /// Entries that are older than those listed.
  package let earlier: Int
}

extension Desk {
  /// The most entries that a person's page reads.
  package static let historyEntries = 200

  /// What was recorded of a person; nil: there is none of this number. What a screening found, and
  /// who looked at them, is in it for those alone who may read that.
  ///
  /// - Complexity: grows with what happened to this person alone.
  package func history(
    of person: PersonNumber, for officer: Officer
  ) throws -> PersonHistory? {
    let (stays, records) = try history { index in
      (try index.stays(of: person), try index.records(of: person))
    }
    guard !stays.isEmpty else { return nil }
    let numbers = Set(stays.map(\.outline.stay))
    let entries = try records.suffix(Desk.historyEntries).reversed().compactMap { seq in
      try act(in: seq).flatMap { act in
        try PersonHistory.Entry(act, of: numbers, for: officer.role, reading: self.act(in:))
      }
    }
    let all = (entries + (try erasure(of: person, numbers))).sorted { $0.seq > $1.seq }
    let mayRead = officer.role.permissions.contains(.readScreening)
    return PersonHistory(
      person: person, stays: mayRead ? stays : stays.map(\.withoutFindings), entries: all,
      earlier: max(0, records.count - Desk.historyEntries))
  }

  /// The record that erased a person, which speaks of no stay; why, is for whoever may see what was
  /// written of theirs.
  private func erasure(
    of person: PersonNumber, _ stays: Set<StayNumber>
  ) throws -> [PersonHistory.Entry] {
    guard centre.isErased(person) else { return [] }
    let records = try history { try $0.lastRecords(of: [ErasePerson.name], limit: .max) }
    return try records.compactMap(act(in:)).flatMap { act in
      act.act.events.compactMap { event in
        guard case .access(.personErased(let body)) = event, body.person == person else {
          return nil
        }
        return PersonHistory.Entry(
          seq: act.head.seq, at: act.act.at, by: act.act.by.name, stays: stays,
          words: event.words, reason: event.reason)
      }
    }
  }
}

extension PersonHistory.Entry {
  /// Nil where a record says nothing worth a line: meals are counted, not listed.
  ///
  /// - Parameter earlier: reads the record that a correction corrects.
  init?(
    _ act: StampedAct, of stays: Set<StayNumber>, for role: Role,
    reading earlier: (Int) throws -> StampedAct?
  ) rethrows {
    let mayReadLooks = role.permissions.contains(.readLooks)
    let events = act.act.events.filter { event in
      if case .meal = event { return false }
      if case .access(.personsLookedUp) = event, !mayReadLooks { return false }
      return event.stays.contains(where: stays.contains)
    }
    guard !events.isEmpty else { return nil }
    self.init(
      seq: act.head.seq, at: act.act.at, by: act.act.by.name,
      stays: stays.intersection(events.flatMap(\.stays)),
      words: try events.map { try Self.words(of: $0, reading: earlier) }.joined(separator: "; "),
      reason: events.compactMap(\.reason).first)
  }

  /// What happened; of a correction, which fields it changed.
  private static func words(
    of event: Event, reading earlier: (Int) throws -> StampedAct?
  ) rethrows -> String {
    guard case .registrationCorrected(let correction) = event,
      let act = try earlier(correction.corrects)?.act,
      let before = RecordedRegistration(of: correction.stay, in: act)
    else { return event.words }
    let fields = correction.fieldsChanged(since: before)
    return fields.isEmpty
      ? event.words : event.words + ": " + fields.joined(separator: ", ")
  }
}

extension PersonHistory.Stay {
  /// The same for whoever may know that a screening was held, and not what it found. The needs are
  /// kept: whoever gives a bed or a meal goes by them.
  var withoutFindings: PersonHistory.Stay {
    var care = care
    care.screening = care.screening.map {
      Screening(screened: $0.screened, consent: false, needs: $0.needs)
    }
    return PersonHistory.Stay(outline: outline, care: care, referrals: referrals, meals: meals)
  }
}

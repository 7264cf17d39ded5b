import GRDB

/// A record says what an earlier one said, and no two can: the log was written by a program that
/// believed a wrong index, or was tampered with; or the index is wrong about the earlier one.
struct Contradiction: Error {
  enum What: Hashable {
    case act(ActID)
    case stay(StayNumber)
    case opening
  }

  /// The later record, and where it stands.
  let head: LogHead
  let what: What
  /// The record that said it before, by the index.
  let earlier: Int

  /// Whether the earlier record does say it.
  func isConfirmed(by act: RecordedAct) -> Bool {
    switch what {
    case .act(let id): act.id == id
    case .stay(let stay):
      act.events.contains {
        if case .arrivalRegistered(let arrival) = $0 { arrival.stay == stay } else { false }
      }
    case .opening:
      act.events.contains { if case .centreOpened = $0 { true } else { false } }
    }
  }

  var unreadable: UnreadableRecord {
    UnreadableRecord(seq: head.seq, reason: .repeats(subject, record: earlier))
  }

  private var subject: String {
    switch what {
    case .act(let id): say("the act \(id)")
    case .stay(let stay): say("the stay \(stay)")
    case .opening: say("the opening of the centre")
    }
  }
}

extension Absorption {
  /// Puts in a row that there can be once only.
  ///
  /// - Parameters:
  ///   - first: selects the record that put it in before.
  /// - Throws: ``Contradiction`` where another record has put it in.
  func runOnce(
    _ what: Contradiction.What, of head: LogHead,
    _ sql: String, _ arguments: [(any DatabaseValueConvertible)?],
    first: String, _ key: any DatabaseValueConvertible
  ) throws {
    do {
      try run(sql, arguments)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      guard let earlier = try Int.fetchOne(database, sql: first, arguments: [key]),
        earlier <= head.seq
      else { throw IndexFault.damaged }
      throw Contradiction(head: head, what: what, earlier: earlier)
    }
  }
}

extension LogFile {
  /// What a contradiction comes to: a record that is not read, or an index that is wrong.
  func judge(_ contradiction: Contradiction, by index: Index) throws -> UnreadableRecord {
    // Twice in one record.
    if contradiction.earlier == contradiction.head.seq { return contradiction.unreadable }
    guard let place = try index.place(of: contradiction.earlier), let head = try proven(place),
      contradiction.isConfirmed(by: try RecordedAct(json: try json(at: head), seq: head.seq))
    else { throw IndexFault.damaged }
    return contradiction.unreadable
  }
}

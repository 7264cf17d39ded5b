import GRDB

/// Brings acts into the tables, within one transaction.
struct Absorption {
  let database: Database

  /// Acts that the index has already, since another process was quicker, are passed over.
  func absorb(_ acts: [StampedAct]) throws {
    let known = try Int.fetchOne(database.cachedStatement(sql: "SELECT seq FROM source")) ?? 0
    var last: StampedAct?
    for act in acts where act.head.seq > known {
      // An act that could not be taken earlier is fetched from the log before those behind it.
      guard act.head.seq == (last?.head.seq ?? known) + 1 else { throw IndexFault.gap }
      try record(act)
      for (part, event) in act.act.events.enumerated() {
        try apply(event, act.head, act.stamp, part: part)
        try mention(event.stays, act.stamp)
      }
      if act.act.act == UndoLastAct.name { try markUndone(act) }
      last = act
    }
    if let last { try remember(last.head) }
  }

  private func record(_ act: StampedAct) throws {
    try runOnce(
      .act(act.act.id), of: act.head,
      """
      INSERT INTO record (seq, at, offset, id, by, act, start, end)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        act.head.seq, act.act.at.milliseconds, act.act.at.offset, act.act.id.uuid,
        act.act.by.name.description, act.act.act, act.head.start, act.head.end,
      ], first: "SELECT seq FROM record WHERE id = ?", act.act.id.uuid)
  }

  private func remember(_ head: LogHead) throws {
    try run(
      "UPDATE source SET seq = ?, hash = ?, start = ?, end = ?",
      [head.seq, head.hash.description, head.start, head.end])
  }

  private func apply(
    _ event: Event, _ head: LogHead, _ stamp: RecordStamp, part: Int
  ) throws {
    for safeguard in try safeguards(after: event) { try keep(safeguard, stamp) }
    switch event {
    case .centreOpened(let opened):
      guard head.seq == 1 else { throw Contradiction(head: head, what: .opening, earlier: 1) }
      try run(
        "INSERT INTO source (log, seq, hash, start, end) VALUES (?, 0, '', 0, 0)",
        [opened.log.description])
    case .batchReceived(let received): try receive(received, stamp)
    case .batchWithdrawn(let withdrawn):
      try run(
        "UPDATE batch SET to_seq = ? WHERE day = ? AND serial = ?",
        [stamp.seq, withdrawn.batch.day.number, withdrawn.batch.serial])
    case .arrivalRegistered(let arrival): try register(arrival, head, stamp)
    case .registrationCorrected, .registrationWithdrawn, .stayDeparted, .stayResumed:
      try applyToStay(event, stamp, part: part)
    case .care(let event): try apply(event.body, stamp)
    case .referral(let event): try apply(event.body, stamp)
    case .meal(let event): try apply(event.body, stamp)
    case .shift(let event): try apply(event, stamp)
    case .access(let event): try apply(event, stamp)
    case .bedAssigned, .bedVacated, .bedHeld, .bedReleased, .bedBlocked, .bedUnblocked,
      .bedReserved,
      .bedIsolated, .bedRejoined:
      try applyToBed(event, stamp, part: part)
    case .logSealed: break
    }
  }

  private func receive(_ received: BatchReceived, _ stamp: RecordStamp) throws {
    try run(
      """
      INSERT OR REPLACE INTO batch
        (day, serial, at, offset, gate, men, women, children, handed_back, from_seq)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        received.batch.day.number, received.batch.serial, received.received.milliseconds,
        received.received.offset, received.gate, received.men, received.women, received.children,
        received.handedBack, stamp.seq,
      ])
  }

  /// An undone act is marked, so that the next undo looks behind it.
  private func markUndone(_ undo: StampedAct) throws {
    try run("UPDATE record SET undone_by = seq WHERE seq = ?", [undo.head.seq])
    for seq in Set(undo.act.events.compactMap(\.corrects)) {
      try run("UPDATE record SET undone_by = ? WHERE seq = ?", [undo.head.seq, seq])
    }
  }

  func run(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?]) throws {
    try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(arguments))
  }
}

extension Desk {
  /// The house as it was at a moment, by the acts recorded until then.
  package func centre(asOf moment: Moment) throws -> Centre {
    try history { index in
      try index.centre(
        after: try index.lastRecord(by: moment), charter: charter, moment: moment,
        configuration: configuration)
    }
  }

  /// The history, to be asked in reports; as far as this desk has read the log.
  package func history<Answer>(_ ask: (Index) throws -> Answer) throws -> Answer {
    try settle()
    return try consult(ask)
  }

  /// Waits for the index, and gives it from the log what it does not have: what it could not take
  /// when it was told, and what other desks wrote. To be called before it is asked anything.
  package func settle() throws {
    let found = try consult { index -> UnreadableRecord? in
      do {
        try index.drain()
      } catch is Contradiction {
        // It is met again, now.
      } catch  where Index.fault(of: error) != nil {
        // What it could not take is read from the log, now.
      }
      do {
        try index.takeMissing(from: log)
        return nil
      } catch let contradiction as Contradiction {
        return try log.judge(contradiction, by: index)
      }
    }
    if let found { try stop(at: found) }
  }

  /// The log is read as far as it goes: the house is the one before the record that does not fit.
  private func stop(at record: UnreadableRecord) throws {
    halt = halt ?? record
    log.goBack(to: try index.source?.head ?? .empty)
    try loadHouse()
  }

  /// Asks the index as it is; one that cannot answer, or not be written, is put aside for one in
  /// memory, derived from the log, which is asked the same.
  func consult<Answer>(_ ask: (Index) throws -> Answer) throws -> Answer {
    do {
      return try ask(index)
    } catch {
      guard let fault = Index.fault(of: error) else { throw error }
      // No database's words reach anybody.
      if index.isInMemory { throw fault }
      let derived = try Index()
      do {
        try derived.takeMissing(from: log)
      } catch is Contradiction {
        // As far as it goes; whoever asks for all of it meets it again.
      }
      (index, indexFault) = (derived, fault)
      return try ask(derived)
    }
  }

  /// Somebody who is here, with who they are.
  package func who(_ resident: Resident) throws -> Identity? {
    try identity(of: resident.stay, in: resident.identifiedIn)
  }
}

extension Index {
  /// Takes from the log what it does not have, up to the last record that was read there.
  fileprivate func takeMissing(from log: LogFile) throws {
    let known = try source?.head ?? .empty
    guard known.seq < log.head.seq else { return }
    var acts: [StampedAct] = []
    try log.read(from: known, to: log.head.end) { record in
      acts.append(try StampedAct(record))
      guard acts.count == Index.piece else { return }
      try absorb(acts)
      acts.removeAll(keepingCapacity: true)
    }
    try absorb(acts)
  }
}

extension Desk {
  /// When the last act was done, by the clock it was done under; nil: the log's end is a seal.
  package var lastMoment: Moment? {
    get throws { try act(in: head.seq)?.act.at }
  }
}

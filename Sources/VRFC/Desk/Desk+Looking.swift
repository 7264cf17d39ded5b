extension Desk {
  /// The house as it was at a moment, by the acts recorded until then.
  package func centre(asOf moment: Moment) throws -> Centre {
    try settle()
    let seq = try index.lastRecord(by: moment)
    return try index.centre(
      after: seq, charter: charter, moment: moment, configuration: configuration)
  }

  /// The history, to be asked in reports; as far as this desk has read the log.
  package func history<Answer>(_ ask: (Index) throws -> Answer) throws -> Answer {
    try settle()
    return try ask(index)
  }

  /// Waits for the index, and gives it from the log what it does not have: what it could not take
  /// when it was told, and what other desks wrote. To be called before it is asked anything.
  package func settle() throws {
    do {
      try index.drain()
    } catch is IndexFault {
      // What it could not take is read from the log, now.
    }
    let known = try index.source?.head ?? .empty
    guard known.seq < log.head.seq else { return }
    var acts: [StampedAct] = []
    try log.read(from: known, to: log.head.end) { acts.append(try StampedAct($0)) }
    try index.absorb(acts)
  }

  /// Somebody who is here, with who they are.
  package func who(_ resident: Resident) throws -> Identity? {
    try identity(of: resident.stay, in: resident.identifiedIn)
  }
}

extension Desk {
  /// When the last act was done, by the clock it was done under; nil: the log's end is a seal.
  package var lastMoment: Moment? {
    get throws { try settledAct(in: head.seq)?.act.at }
  }

  private func settledAct(in seq: Int) throws -> StampedAct? {
    try settle()
    return try act(in: seq)
  }
}

import GRDB

extension Absorption {
  func applyToBed(_ event: Event, _ stamp: RecordStamp, part: Int) throws {
    switch event {
    case .bedAssigned(let assigned):
      try leaveBed(assigned.stay, stamp)
      try run(
        "INSERT OR REPLACE INTO placement (stay, from_seq, part, bed) VALUES (?, ?, ?, ?)",
        [assigned.stay.key, stamp.seq, part, assigned.bed.description])
    case .bedVacated(let vacated): try leaveBed(vacated.stay, stamp)
    case .bedHeld(let held):
      try begin(.held, of: held.bed, until: held.until, stamp, part: part)
    case .bedBlocked(let blocked):
      try begin(.blocked, of: blocked.bed, until: blocked.until, stamp, part: part)
    case .bedReleased(let released): try end(released.bed, stamp)
    case .bedUnblocked(let unblocked): try end(unblocked.bed, stamp)
    case .bedReserved(let kept):
      try begin(
        .held, of: kept.bed, until: kept.until, stamp, part: part, keptFor: kept.person)
    case .bedIsolated(let isolated):
      try keep(IsolationBed(bed: isolated.bed, isApart: true), stamp)
    case .bedRejoined(let rejoined):
      try keep(IsolationBed(bed: rejoined.bed, isApart: false), stamp)
    case .centreOpened, .batchReceived, .batchWithdrawn, .arrivalRegistered, .stayResumed,
      .registrationCorrected, .registrationWithdrawn, .stayDeparted, .logSealed, .care,
      .referral, .meal, .shift, .access:
      break
    }
  }

  private func begin(
    _ kind: BedCondition.Kind, of bed: Bed, until: Moment?, _ stamp: RecordStamp, part: Int,
    keptFor: PersonNumber? = nil
  ) throws {
    try end(bed, stamp)
    try run(
      """
      INSERT OR REPLACE INTO condition (bed, from_seq, part, kind, until, until_offset, kept_for)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        bed.description, stamp.seq, part, kind.rawValue, until?.milliseconds, until?.offset,
        keptFor?.serial,
      ])
  }

  private func end(_ bed: Bed, _ stamp: RecordStamp) throws {
    try run(
      "UPDATE condition SET to_seq = ? WHERE bed = ? AND to_seq IS NULL",
      [stamp.seq, bed.description])
  }
}

import GRDB

extension Absorption {
  func applyToStay(_ event: Event, _ stamp: RecordStamp, part: Int) throws {
    switch event {
    case .registrationCorrected(let correction): try correct(correction, stamp)
    case .registrationWithdrawn(let withdrawn):
      try run(
        "UPDATE stay SET withdrawn_seq = ? WHERE id = ?", [stamp.seq, withdrawn.stay.key])
      try run(
        "UPDATE presence SET to_seq = ? WHERE stay = ? AND to_seq IS NULL",
        [stamp.seq, withdrawn.stay.key])
      try leaveBed(withdrawn.stay, stamp)
    case .stayDeparted(let departure): try depart(departure, stamp)
    case .stayResumed(let resumed): try begin(resumed.stay, stamp)
    case .arrivalRegistered, .centreOpened, .batchReceived, .batchWithdrawn, .bedAssigned,
      .bedVacated, .bedHeld,
      .bedReleased, .bedBlocked, .bedUnblocked, .bedReserved, .bedIsolated, .bedRejoined,
      .logSealed,
      .care, .referral, .meal, .shift, .access:
      break
    }
  }

  func register(
    _ arrival: ArrivalRegistered, _ head: LogHead, _ stamp: RecordStamp
  ) throws {
    try runOnce(
      .stay(arrival.stay), of: head,
      """
      INSERT INTO stay
        (id, person, batch_day, batch_serial, day, arrived, arrived_offset, entry, from_seq)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        arrival.stay.key, arrival.person.serial, arrival.batch?.day.number, arrival.batch?.serial,
        arrival.arrived.day.number, arrival.arrived.milliseconds, arrival.arrived.offset,
        arrival.entry?.rawValue, stamp.seq,
      ], first: "SELECT from_seq FROM stay WHERE id = ?", arrival.stay.key)
    try begin(arrival.stay, stamp)
    try describe(arrival.stay, arrival.facts, stamp)
  }

  private func begin(_ stay: StayNumber, _ stamp: RecordStamp) throws {
    try run(
      "INSERT OR REPLACE INTO presence (stay, from_seq) VALUES (?, ?)", [stay.key, stamp.seq])
  }

  private func describe(_ stay: StayNumber, _ facts: Facts, _ stamp: RecordStamp) throws {
    try run(
      """
      INSERT OR REPLACE INTO registration
        (stay, from_seq, sex, age, age_basis, birth_year, nationality, province, district,
         home_country, home_province, family, needs, identified_in)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        stay.key, stamp.seq, facts.sex.rawValue, facts.age.rawValue, facts.ageBasis?.rawValue,
        facts.birthYear?.rawValue, facts.nationality.rawValue, facts.province?.rawValue,
        facts.district?.description, facts.home?.country.rawValue, facts.home?.province?.rawValue,
        facts.family?.rawValue,
        facts.needs.map(\.rawValue).joined(separator: ";"), stamp.seq,
      ])
  }

  private func correct(_ correction: RegistrationCorrected, _ stamp: RecordStamp) throws {
    try run(
      "UPDATE registration SET to_seq = ? WHERE stay = ? AND to_seq IS NULL",
      [stamp.seq, correction.stay.key])
    try describe(correction.stay, correction.facts, stamp)
  }

  private func depart(_ departure: StayDeparted, _ stamp: RecordStamp) throws {
    try run(
      """
      UPDATE presence SET to_seq = ?, departed = ?, departed_offset = ?, departure = ?
      WHERE stay = ? AND to_seq IS NULL
      """,
      [
        stamp.seq, departure.departed.milliseconds, departure.departed.offset,
        departure.kind.rawValue, departure.stay.key,
      ])
    try leaveBed(departure.stay, stamp)
  }

  func leaveBed(_ stay: StayNumber, _ stamp: RecordStamp) throws {
    try run(
      "UPDATE placement SET to_seq = ? WHERE stay = ? AND to_seq IS NULL", [stamp.seq, stay.key])
  }
}

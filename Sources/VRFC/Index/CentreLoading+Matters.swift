import GRDB

extension CentreLoading {
  /// What goes on over several records, as far as the house keeps it in mind.
  func loadMatters(into centre: inout Centre) throws {
    let reading = MatterReading(database: database)
    for care: Care in try ofThosePresent() { centre.residents[care.stay]?.care = care }
    for kept: Safeguard in try ofThosePresent() { centre.residents[kept.stay]?.safeguard = kept }
    for child in try open(Safeguard.self) { centre.missing[child.stay] = child }
    for bed in try open(IsolationBed.self) { centre.isolationBeds.insert(bed.bed) }
    for referral in try open(Referral.self) { centre.referrals[referral.referral] = referral }
    for fast in try open(Fast.self) { centre.fasts[fast.first] = fast }
    centre.lastHandover = try open(ShiftHandover.self).first
    for account in try open(StaffAccount.self) { centre.staff[account.name] = account }
    for counted in try open(SignInFailures.self) { centre.failures[counted.key] = counted }
    centre.erased = Set(try open(Erasure.self).map(\.person))
    centre.sealedSince = try open(SealedSince.self).first?.seq
    centre.referralSerial = try lastReferral()
    for meal in try meals(reading) { centre.meals[meal.meal] = meal }
  }

  /// The matters of a kind that went on at the horizon: those that still do, and those that ended
  /// since.
  private func open<Kept: Matter>(_ type: Kept.Type) throws -> [Kept] {
    let reading = MatterReading(database: database)
    let goingOn = "is_open AND to_seq IS NULL"
    if isNow { return try reading.all(type, by: .open, where: goingOn) }
    let begun = "from_seq <= \(horizon)"
    return try reading.all(type, by: .open, where: "\(goingOn) AND \(begun)")
      + reading.all(type, by: .past, where: "is_open AND to_seq > \(horizon) AND \(begun)")
  }

  /// From those who are here to what is known of them, and not the other way round, as SQLite would
  /// have it.
  private func ofThosePresent<Kept: Matter>() throws -> [Kept] {
    try String.fetchAll(
      database,
      sql: """
        SELECT value FROM presence
        CROSS JOIN matter INDEXED BY matter_stay
          ON matter.stay = presence.stay AND kind = '\(Kept.kind)'
          AND \(holds("matter"))
        WHERE \(holds("presence"))
        """
    ).map { try MatterReading(database: database).decoded($0) }
  }

  private func lastReferral() throws -> Int {
    let key = try String.fetchOne(
      database,
      sql: """
        SELECT key FROM matter WHERE kind = '\(Referral.kind)' AND from_seq <= \(horizon)
        ORDER BY key DESC LIMIT 1
        """)
    return key.flatMap { Int($0) } ?? 0
  }

  /// The meals of the latest days for which there is one; their keys begin with the day.
  private func meals(_ reading: MatterReading) throws -> [Meal] {
    let newest = try Int.fetchOne(
      database,
      sql: """
        SELECT day FROM matter WHERE kind = '\(Meal.kind)' AND from_seq <= \(horizon)
        ORDER BY key DESC LIMIT 1
        """)
    guard let newest else { return [] }
    let (first, end) = (newest - Centre.mealDays + 1, newest + 1)
    return try reading.all(
      Meal.self, by: .key, where: "\(holds("matter")) AND key >= ? AND key < ?",
      [try Day(checked: first).description, try Day(checked: end).description]
    ).map { meal in
      var meal = meal
      meal.eaters = try reading.eaters(of: meal.meal, horizon: isNow ? nil : horizon)
      return meal
    }
  }
}

import GRDB

extension CentreLoading {
  /// What goes on over several records, as far as the house keeps it in mind.
  func loadMatters(into centre: inout Centre) throws {
    let reading = MatterReading(database: database)
    let isOpen = "\(holds("matter")) AND is_open"
    for care in try cares() { centre.residents[care.stay]?.care = care }
    for bed in try reading.all(IsolationBed.self, where: isOpen) {
      centre.isolationBeds.insert(bed.bed)
    }
    for referral in try reading.all(Referral.self, where: isOpen) {
      centre.referrals[referral.referral] = referral
    }
    for fast in try reading.all(Fast.self, where: isOpen) { centre.fasts[fast.first] = fast }
    centre.lastHandover = try reading.all(ShiftHandover.self, where: isOpen).first
    for account in try reading.all(StaffAccount.self, where: isOpen) {
      centre.staff[account.name] = account
    }
    for counted in try reading.all(SignInFailures.self, where: isOpen) {
      centre.failures[counted.key] = counted
    }
    centre.erased = Set(try reading.all(Erasure.self, where: isOpen).map(\.person))
    centre.sealedSince = try reading.all(SealedSince.self, where: isOpen).first?.seq
    centre.referralSerial = try lastReferral()
    for meal in try meals(reading) { centre.meals[meal.meal] = meal }
  }

  private func cares() throws -> [Care] {
    try String.fetchAll(
      database,
      sql: """
        SELECT value FROM presence
        JOIN matter ON matter.stay = presence.stay AND kind = '\(Care.kind)'
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

  private func meals(_ reading: MatterReading) throws -> [Meal] {
    let newest = try Int.fetchOne(
      database,
      sql: """
        SELECT max(day) FROM matter WHERE kind = '\(Meal.kind)' AND \(holds("matter"))
        """)
    guard let newest else { return [] }
    return try reading.all(
      Meal.self, where: "\(holds("matter")) AND day > ?", [newest - Centre.mealDays]
    ).map { meal in
      var meal = meal
      meal.eaters = try reading.eaters(of: meal.meal, horizon: isNow ? nil : horizon)
      return meal
    }
  }
}

extension Centre {
  mutating func apply(_ body: any CareEventBody) {
    guard var resident = residents[body.stay] else { return }
    body.apply(to: &resident.care)
    residents[body.stay] = resident
  }

  mutating func apply(_ body: any ReferralEventBody) {
    if let state = body.applied(to: referrals[body.referral]) {
      referrals[state.referral] = state.isOpen ? state : nil
    }
    referralSerial = max(referralSerial, body.referral.serial)
    guard var resident = residents[body.stay] else { return }
    body.apply(to: &resident.care)
    residents[body.stay] = resident
  }

  mutating func apply(_ body: any MealEventBody, at stamp: RecordStamp) {
    var meal = meals[body.meal] ?? Meal(body.meal)
    body.apply(to: &meal, at: stamp.at)
    meals[body.meal] = meal
    guard let newest = meals.keys.map(\.day).max() else { return }
    meals = meals.filter { $0.key.day > newest.adding(-Centre.mealDays) }
  }

  mutating func apply(_ event: ShiftEvent) {
    switch event {
    case .relieved(let body): lastHandover = body.handover
    case .ramadanDeclared(let body): fasts[body.first] = Fast(first: body.first)
    case .ramadanEnded(let body): fasts[body.first]?.last = body.last
    case .ramadanWithdrawn(let body): fasts[body.first] = nil
    }
  }

  /// Whether a day falls into a Ramadan that was declared.
  package func isFast(_ day: Day) -> Bool { fasts.values.contains { $0.contains(day) } }
}

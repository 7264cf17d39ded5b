extension Reversal {
  /// What the act set, as it was before. What others did since stays; where they built on it, the
  /// act is not taken back.
  func matterRestored(_ event: Event) throws(Refusal) -> [Event] {
    switch event {
    case .care(let event): return try careRestored(event)
    case .referral(let event): return try referralRestored(event.body)
    case .meal(let event): return try mealRestored(event)
    case .shift(let event): return try shiftRestored(event)
    case .access: return []
    case .centreOpened, .batchReceived, .batchWithdrawn, .arrivalRegistered, .stayResumed,
      .registrationCorrected, .registrationWithdrawn, .stayDeparted, .logSealed, .bedAssigned,
      .bedVacated, .bedHeld, .bedReleased, .bedBlocked, .bedUnblocked, .bedReserved, .bedIsolated,
      .bedRejoined:
      return []
    }
  }

  private func careRestored(_ event: CareEvent) throws(Refusal) -> [Event] {
    let stay = event.body.stay
    if let body = event.body as? any SafeguardEventBody { return try safeguardRestored(body) }
    // What was recorded by the same act as the registration goes with it.
    if registered.contains(stay) { return [] }
    guard var care = centre.residents[stay]?.care else {
      throw .undo(.changedSince(say("\(stay) has left")))
    }
    var same = care
    event.body.apply(to: &same)
    guard same == care else { throw .undo(.changedSince(say("\(stay) was looked after again"))) }
    let earlier = centre.recalled.earlier.care[stay] ?? Care(of: stay)
    switch event {
    case .healthChecked: care.health = earlier.health
    case .screeningRecorded: care.screening = earlier.screening
    case .officerAssigned: care.responsible = earlier.responsible
    case .kinshipRecorded: care.role = earlier.role
    case .careRestored, .wishRecorded, .protectionLifted, .childReported, .childFound,
      .safeguardRestored:
      return []
    }
    return [CareRestored(care: care, corrects: seq).event]
  }

  private func safeguardRestored(_ body: any SafeguardEventBody) throws(Refusal) -> [Event] {
    let none = centre.residents[body.stay].map { Safeguard(of: $0.stay, $0.person) }
    guard let earlier = centre.recalled.earlier.safeguards[body.stay] ?? none else { return [] }
    var then = earlier
    body.apply(to: &then)
    if then == earlier { return [] }
    let now = centre.residents[body.stay]?.safeguard ?? centre.missing[body.stay]
    if now == earlier { return [] }
    guard now == nil || now == then else {
      throw .undo(.changedSince(say("\(body.stay) was looked after again")))
    }
    return [SafeguardRestored(state: earlier, corrects: seq).event]
  }

  private func referralRestored(_ body: any ReferralEventBody) throws(Refusal) -> [Event] {
    let now = centre.referrals[body.referral] ?? centre.recalled.referrals[body.referral]
    guard let now, now.status == body.status else {
      throw .undo(.changedSince(say("\(body.referral) has been answered")))
    }
    if let earlier = centre.recalled.earlier.referrals[body.referral] {
      return [ReferralRestored(state: earlier, corrects: seq).event]
    }
    let withdrawn = ReferralChanged(
      referral: body.referral, stay: body.stay, service: body.service, status: .withdrawn,
      changed: centre.moment, corrects: seq, notes: nil)
    return [withdrawn.event]
  }

  private func mealRestored(_ event: MealEvent) throws(Refusal) -> [Event] {
    let key = event.body.meal
    let earlier = centre.recalled.earlier.meals[key] ?? Meal(key)
    var meal = centre.meal(key)
    switch event {
    case .ordered(let body):
      guard meal.order == body.order else {
        throw .undo(.changedSince(say("\(key) was ordered again")))
      }
      meal.order = earlier.order
    case .delivered(let body):
      let left = (meal.delivered ?? 0) - body.count
      guard left >= meal.served else {
        throw .undo(
          .changedSince(
            say(
              """
              \(meal.served.portions) of \(key) \(meal.served == 1 ? say("has") : say("have")) \
              been served
              """
            )))
      }
      meal.delivered = left == 0 && earlier.delivered == nil ? nil : left
    case .served(let body):
      meal.served -= body.stays.count + body.counted
      for stay in body.stays { meal.eaters[stay] = nil }
    case .restored: return []
    }
    return [MealRestored(state: meal, corrects: seq).event]
  }

  private func shiftRestored(_ event: ShiftEvent) throws(Refusal) -> [Event] {
    switch event {
    case .ramadanDeclared(let body):
      guard centre.fasts[body.first] == Fast(first: body.first) else {
        throw .undo(.changedSince(say("that Ramadan was ended or withdrawn since")))
      }
      return [RamadanWithdrawn(first: body.first, corrects: seq).event]
    case .ramadanEnded(let body):
      guard centre.fasts[body.first] == Fast(first: body.first, last: body.last),
        centre.fasts.keys.allSatisfy({ $0 <= body.last })
      else { throw .undo(.changedSince(say("another Ramadan was declared since"))) }
      return [RamadanDeclared(first: body.first, corrects: seq).event]
    case .relieved, .ramadanWithdrawn: return []
    }
  }
}

import GRDB

extension Index {
  /// What an act changed, as it was before; for a departure, the care at the end of the stay.
  func earlierMatters(than act: StampedAct) throws -> EarlierMatters {
    try queue.read { database in
      let reading = MatterReading(database: database)
      let seq = act.head.seq
      var earlier = EarlierMatters()
      for event in act.act.events {
        switch event.subject {
        case .care(let stay):
          earlier.care[stay] = try reading.state(Care.self, key: stay.description, before: seq)
          earlier.safeguards[stay] = try reading.state(
            Safeguard.self, key: stay.description, before: seq)
        case .referral(let number):
          earlier.referrals[number] = try reading.state(
            Referral.self, key: number.matterKey, before: seq)
        case .meal(let key): earlier.meals[key] = try reading.meal(key, before: seq)
        case .none: break
        }
      }
      return earlier
    }
  }
}

extension Index {
  /// The referrals and meals that events speak of, as they stand now.
  func recallMatters(of events: [Event], into recalled: inout Recollections) throws {
    try queue.read { database in
      let reading = MatterReading(database: database)
      for subject in events.compactMap(\.subject) {
        switch subject {
        case .referral(let number):
          recalled.referrals[number] = try reading.latest(Referral.self, key: number.matterKey)
        case .meal(let key): recalled.meals[key] = try reading.meal(key)
        case .care: break
        }
      }
    }
  }
}

/// Which matter an event belongs to, for an act to be taken back.
enum MatterSubject: Hashable {
  case care(StayNumber)
  case referral(ReferralNumber)
  case meal(MealKey)
}

extension Event {
  var subject: MatterSubject? {
    switch self {
    case .care(let event): .care(event.body.stay)
    case .referral(let event): .referral(event.body.referral)
    case .meal(let event): .meal(event.body.meal)
    case .stayDeparted(let departure): .care(departure.stay)
    case .centreOpened, .batchReceived, .batchWithdrawn, .arrivalRegistered, .stayResumed,
      .registrationCorrected, .registrationWithdrawn, .logSealed, .bedAssigned, .bedVacated,
      .bedHeld, .bedReleased, .bedBlocked, .bedUnblocked, .bedReserved, .bedIsolated, .bedRejoined,
      .shift, .access:
      nil
    }
  }
}

extension Centre {
  /// What waits for the duty officer, the most urgent first; nothing is listed that is done.
  package var tasks: [OpenTask] {
    (childTasks + bedTasks + careTasks + [unanswered] + nightTasks + houseTasks)
      .filter { $0.count > 0 }
  }

  private func stays(
    _ kind: OpenTask.Kind, where condition: (Resident) -> Bool
  ) -> OpenTask {
    OpenTask(kind, .stays(residents.values.filter(condition).map(\.stay).sorted()))
  }

  private var childTasks: [OpenTask] {
    let alone = residents.values.filter(isWithoutGuardian)
    let withoutOfficer = alone.filter {
      !($0.care.responsible.map(mayAnswerForChildren) ?? false)
    }
    let withoutReferral = alone.filter(\.care.childProtection.isEmpty)
    return [
      OpenTask(.childMissing, .stays(missingChildren.map(\.stay))),
      OpenTask(.childWithoutOfficer, .stays(withoutOfficer.map(\.stay).sorted())),
      OpenTask(.childWithoutReferral, .stays(withoutReferral.map(\.stay).sorted())),
      stays(.victimUnanswered) { $0.victimFinding != nil && $0.safeguard.answered.isEmpty },
      stays(.toHospital) { $0.care.health?.outcome == .hospital },
    ]
  }

  private var bedTasks: [OpenTask] {
    let placement = Placement(centre: self)
    let (placed, decided) = waiting.reduce(into: ([StayNumber](), [StayNumber]())) {
      lists, resident in
      if placement.natural(for: Guest(resident)).isEmpty {
        lists.1.append(resident.stay)
      } else {
        lists.0.append(resident.stay)
      }
    }
    return [
      OpenTask(.overCapacity, .beds(occupants.keys.filter(\.isFloor).sorted())),
      OpenTask(.officerDecides, .stays(decided)), OpenTask(.waiting, .stays(placed)),
    ]
  }

  private var careTasks: [OpenTask] {
    [
      stays(.unseen) { $0.care.health == nil },
      stays(.notIsolated) { resident in
        resident.care.health?.outcome == .isolate
          && !(resident.bed.map(isolationBeds.contains) ?? false)
      },
      stays(.unscreened) { resident in
        resident.care.screening == nil
          && moment.minutes(since: resident.arrived) >= rules.unscreenedHours * 60
      },
    ]
  }

  private var unanswered: OpenTask {
    OpenTask(
      .unanswered,
      .referrals(referrals.values.filter(isUnanswered).sorted(by: isMoreUrgent).map(\.referral)))
  }

  /// Those in a flagged night, the longest first; each is counted once.
  private var nightTasks: [OpenTask] {
    let flagged = rules.flagNights.sorted(by: >)
    return flagged.enumerated().map { place, night in
      let until = place == 0 ? Int.max : flagged[place - 1]
      return stays(.night(night)) {
        (night..<until).contains(moment.nights(since: $0.arrived) + 1)
      }
    }
  }

  private var houseTasks: [OpenTask] {
    let still = batches.values.filter {
      !$0.isWithdrawn && $0.still > 0 && $0.number.day >= moment.day.adding(-Centre.mealDays)
    }
    let soon = moment.adding(minutes: 60)
    let ending = conditions.keys.filter { bed in
      guard let condition = condition(of: bed), condition.kind == .held else { return false }
      return condition.until.map { $0 <= soon } ?? false
    }
    let crowded = hallCounts.filter {
      ($0.personsPerBathRoom ?? 0) > Double(rules.personsPerBathRoomWarning)
    }
    return [
      OpenTask(.mealShort, .mealGaps(shortDeliveries)),
      OpenTask(.mealNotOrdered, .meals(mealsToOrder)),
      OpenTask(.mealOrderOutdated, .mealGaps(outdatedOrders)),
      OpenTask(.batchNotRegistered, .batches(still.map(\.number).sorted())),
      OpenTask(.holdEnding, .beds(ending.sorted())),
      OpenTask(.bathRooms, .halls(crowded.map(\.hall.id))),
    ]
  }

  /// Sittings whose count is taken within the hour, or was taken in the last three
  /// hours, and for which nothing was ordered.
  private var mealsToOrder: [MealKey] {
    (moment.day.adding(-1)...moment.day.adding(1)).flatMap { sittings(on: $0) }
      .filter { (-60...180).contains(moment.minutes(since: $0.cutOff)) }
      .map(\.meal).filter { meals[$0]?.order == nil }
  }
}

extension Centre {
  /// Whether an agency has let a referral lie for longer than this site allows.
  package func isUnanswered(_ referral: Referral) -> Bool {
    referral.status == .made
      && moment.minutes(since: referral.made) >= rules.unansweredReferralDays * 24 * 60
  }

  /// Children and the sick first, then whoever waits longest.
  package func isMoreUrgent(_ first: Referral, _ second: Referral) -> Bool {
    let (left, right) = (first.service.isUrgent, second.service.isUrgent)
    return left == right ? first.referral < second.referral : left
  }
}

extension Assistance {
  /// Whether somebody comes to harm if it waits.
  package var isUrgent: Bool {
    switch self {
    case .childProtection, .health: true
    case .shelter, .psychosocial, .legalAid, .familyTracing, .livelihood, .reliefItems: false
    }
  }
}

/// Something that waits for somebody to do it, derived from the house and never recorded by hand.
package struct OpenTask: Hashable, Sendable {
  /// What is to be done; the most urgent first.
  package enum Kind: Hashable, Sendable {
    case childMissing
    case childWithoutOfficer
    case childWithoutReferral
    case victimUnanswered
    case toHospital
    case overCapacity
    case officerDecides
    case waiting
    case unseen
    case notIsolated
    case unscreened
    case unanswered
    /// In this night or a later one, counted from 1.
    case night(Int)
    case mealNotOrdered
    /// Ordered for another number than are eligible now, while the count is still open.
    case mealOrderOutdated
    /// Fewer came than were ordered, and somebody here still waits for theirs.
    case mealShort
    case batchNotRegistered
    case holdEnding
    case bathRooms
    /// Many people who left were looked up by one member of staff today: for managers, and no task
    /// of the house.
    case lookedUp(by: StaffName)
  }

  /// What it is about.
  package enum Subject: Hashable, Sendable {
    case stays([StayNumber])
    case beds([Bed])
    case referrals([ReferralNumber])
    case meals([MealKey])
    case mealGaps([MealGap])
    case batches([BatchNumber])
    case halls([HallID])
    /// So many people, and nothing of who they are.
    case people(Int)
  }

  package let kind: Kind
  package let subject: Subject

  package init(_ kind: Kind, _ subject: Subject) {
    self.kind = kind
    self.subject = subject
  }

  /// How many of them there are.
  package var count: Int {
    switch subject {
    case .stays(let stays): stays.count
    case .beds(let beds): beds.count
    case .referrals(let referrals): referrals.count
    case .meals(let meals): meals.count
    case .mealGaps(let gaps): gaps.count
    case .batches(let batches): batches.count
    case .halls(let halls): halls.count
    case .people(let count): count
    }
  }
}

extension OpenTask {
  /// What it is, behind the number of those whom it concerns.
  ///
  /// - Parameter rules: what this site has chosen.
  package func words(_ rules: Thresholds) -> String { kind.words(count, rules) }
}

extension OpenTask.Kind {
  /// The name under which a hand-over counts it: it stands in the log, so it never changes, and
  /// is the same in every language.
  package var name: String {
    switch self {
    case .childMissing: "child-missing"
    case .victimUnanswered: "victim-without-answered-referral"
    case .childWithoutOfficer: "child-without-officer"
    case .childWithoutReferral: "child-without-referral"
    case .toHospital: "to-hospital"
    case .overCapacity: "over-capacity"
    case .officerDecides: "officer-decides-on-bed"
    case .waiting: "waiting-for-bed"
    case .unseen: "not-seen-by-health"
    case .notIsolated: "not-isolated"
    case .unscreened: "unscreened"
    case .unanswered: "referral-unanswered"
    case .night(let night): "night-\(night)"
    case .mealNotOrdered: "meal-not-ordered"
    case .mealOrderOutdated: "meal-order-outdated"
    case .mealShort: "meal-delivered-short"
    case .batchNotRegistered: "batch-not-registered"
    case .holdEnding: "hold-ending"
    case .bathRooms: "bath-rooms"
    case .lookedUp: "people-looked-up"
    }
  }

  /// Whether somebody comes to harm if it waits.
  package var isUrgent: Bool {
    switch self {
    case .childMissing, .childWithoutOfficer, .childWithoutReferral, .victimUnanswered,
      .toHospital, .overCapacity, .officerDecides, .notIsolated, .lookedUp:
      true
    case .waiting, .unseen, .unscreened, .unanswered, .night, .mealNotOrdered,
      .mealOrderOutdated, .mealShort, .batchNotRegistered, .holdEnding, .bathRooms:
      false
    }
  }

  /// What it is, behind the number of those whom it concerns.
  fileprivate func words(_ count: Int, _ rules: Thresholds) -> String {
    let isOne = count == 1
    return switch self {
    case .childMissing:
      isOne
        ? say("missing child: find, or report to the police")
        : say("missing children: find, or report to the police")
    case .victimUnanswered:
      isOne
        ? say("victim without an answered referral")
        : say("victims without an answered referral")
    case .childWithoutOfficer: say("under 18, alone, without a responsible officer")
    case .childWithoutReferral: say("under 18, alone, not referred to child protection")
    case .toHospital: say("sent to hospital by health and still here")
    case .overCapacity: say("on the floor, over capacity")
    case .officerDecides: say("an officer decides on the bed")
    case .waiting: say("waiting for a bed")
    case .unseen: say("not seen by health")
    case .notIsolated: say("to be isolated, without an isolation bed")
    case .unscreened: say("not screened after \(rules.unscreenedHours) h")
    case .unanswered:
      isOne
        ? say("referral without an answer after \(rules.unansweredReferralDays) days")
        : say("referrals without an answer after \(rules.unansweredReferralDays) days")
    case .night(let night): say("in night \(night) or later")
    case .mealNotOrdered: isOne ? say("meal not ordered") : say("meals not ordered")
    case .mealOrderOutdated:
      isOne ? say("order that no longer fits") : say("orders that no longer fit")
    case .mealShort: isOne ? say("meal delivered short") : say("meals delivered short")
    case .batchNotRegistered:
      isOne ? say("batch not fully registered") : say("batches not fully registered")
    case .holdEnding:
      isOne ? say("bed held until within the hour") : say("beds held until within the hour")
    case .bathRooms:
      isOne
        ? say("hall with over \(rules.personsPerBathRoomWarning) persons a bath room")
        : say("halls with over \(rules.personsPerBathRoomWarning) persons a bath room")
    case .lookedUp(let staff):
      isOne
        ? say("person who left was looked up by \(staff) today")
        : say("people who left were looked up by \(staff) today")
    }
  }
}

/// What an act needs to know beyond who is here: the Desk asks the index for it before deciding.
package struct Recollection: Hashable, Sendable {
  package var stays: [StayNumber] = []
  package var persons: [PersonNumber] = []
  package var batches: [BatchNumber] = []
  /// How many batches a day has had.
  package var batchesOf: Day?
  /// Who the stays' persons are.
  package var identities: [StayNumber] = []
  /// The CNIC numbers of everyone here.
  package var identityNumbersHere = false
  /// The CNIC numbers of everyone who left after this moment.
  package var identityNumbersSince: Moment?
  /// What was recorded of these stays after a moment.
  package var later: LaterWanted?
  package var referrals: [ReferralNumber] = []
  package var meals: [MealKey] = []
  /// Everyone who was here at that moment or came later, and has left since.
  package var leftSince: Moment?
  /// The last act of this member of staff that was not undone.
  package var lastActBy: StaffName?

  package init() {}
}

/// Of which stays, and since when, the acts are wanted.
package struct LaterWanted: Hashable, Sendable {
  package let stays: [StayNumber]
  package let since: Moment
}

/// An act that was recorded of a stay, and not undone.
package struct LaterAct: Hashable, Sendable {
  package let seq: Int
  package let act: String
  package let at: Moment
}

/// The answers.
package struct Recollections: Sendable {
  package var stays: [StayNumber: StayOutline] = [:]
  package var latestStays: [PersonNumber: StayOutline] = [:]
  package var batches: [BatchNumber: Batch] = [:]
  package var batchSerials: [Day: Int] = [:]
  package var identities: [StayNumber: Identity] = [:]
  package var here: [CNIC: StayNumber] = [:]
  package var hereSince: [CNIC: StayOutline] = [:]
  package var laterActs: [StayNumber: [LaterAct]] = [:]
  package var referrals: [ReferralNumber: Referral] = [:]
  package var meals: [MealKey: Meal] = [:]
  package var left: [StayOutline] = []
  /// What the centre knew of those who left.
  package var careOfLeft: [StayNumber: Care] = [:]
  package var lastAct: StampedAct?
  /// What the last act changed, as it was before; nil: it was not.
  package var earlier = EarlierMatters()
  /// What a registration said before the last act corrected it.
  package var earlierRegistrations: [StayNumber: EarlierRegistration] = [:]

  package init() {}
}

/// A stay as the index remembers it, present or past.
package struct StayOutline: Hashable, Sendable {
  package let stay: StayNumber
  package let person: PersonNumber
  package let batch: BatchNumber?
  package let arrived: Moment
  package let entry: EntryKind
  package let facts: Facts
  package let identifiedIn: Int
  /// The last bed, if there was one.
  package let bed: Bed?
  package let departed: Moment?
  package let departure: DepartureKind?
  package let isWithdrawn: Bool
}

/// What a registration said before it was corrected.
package struct EarlierRegistration: Hashable, Sendable {
  package let facts: Facts
  package let identity: Identity
}

/// Care, referrals and meals as they were before an act.
package struct EarlierMatters: Sendable {
  package var care: [StayNumber: Care] = [:]
  package var safeguards: [StayNumber: Safeguard] = [:]
  package var referrals: [ReferralNumber: Referral] = [:]
  package var meals: [MealKey: Meal] = [:]

  package init() {}
}

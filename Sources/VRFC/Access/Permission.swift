/// What somebody may do. Whatever is not listed for a role is denied to it.
package enum Permission: String, CaseIterable, Hashable, Sendable {
  /// Handovers, registrations, ordinary beds.
  case receive
  /// Order, take in and hand out meals.
  case serveMeals
  /// See to somebody's health, family and needs.
  case careFor
  /// Record a screening.
  case screen
  /// Read what a screening found.
  case readScreening
  /// Refer somebody, with their consent.
  case refer
  /// Record what became of a referral.
  case answerReferral
  /// Declare Ramadan and its end, hand over the shift.
  case runShift
  /// Decide against a rule that allows an officer's decision.
  case override
  /// Hold, release, block and unblock beds.
  case manageBeds
  /// End a stay.
  case depart
  /// End the stay of somebody protected. Its name stands in the log.
  case departProtected = "departChild"
  /// Take protection away: by a correction, a finding, an undo.
  case liftProtection
  /// Be the officer who answers for a child.
  case answerForChildren
  /// Correct or undo one's own acts of the same shift.
  case correctOwn
  /// Correct anybody's acts.
  case correctAny
  /// Export counts of any period.
  case exportCounts
  /// Export the counts of one day.
  case exportDay
  /// See who is here.
  case readPresent
  /// Search among those who left, their names hidden but for the beginnings.
  case findMasked
  /// See who those were that left.
  case readDeparted
  /// Read who looked at whom.
  case readLooks
  /// Add, remove and change staff accounts, and the keys.
  case keepStaff
  /// Erase a person.
  case erase
  /// Copy the log away.
  case backUp
}

extension Permission {
  /// As in a sentence: somebody may not …
  package var words: String {
    switch self {
    case .receive: say("register and place people")
    case .serveMeals: say("serve meals")
    case .careFor: say("see to health, family and needs")
    case .screen: say("record a screening")
    case .readScreening: say("read screenings")
    case .refer: say("refer people")
    case .answerReferral: say("record what became of referrals")
    case .runShift: say("hand over or declare Ramadan")
    case .override: say("decide against a rule")
    case .manageBeds: say("hold and block beds")
    case .depart: say("end a stay")
    case .departProtected: say("end the stay of somebody protected")
    case .liftProtection: say("decide on what protects somebody")
    case .answerForChildren: say("answer for a child")
    case .correctOwn: say("undo")
    case .correctAny: say("correct acts")
    case .exportCounts: say("export counts")
    case .exportDay: say("export a day’s counts")
    case .readPresent: say("see who is here")
    case .findMasked: say("search")
    case .readDeparted: say("see who those were that left")
    case .readLooks: say("read who looked at whom")
    case .keepStaff: say("keep the staff list and the keys")
    case .erase: say("erase a person")
    case .backUp: say("back up")
    }
  }
}

extension Role {
  package var permissions: Set<Permission> { Role.table[self] ?? [] }

  private static let table = Dictionary(
    uniqueKeysWithValues: Role.allCases.map { ($0, $0.listed) })

  /// The one table of who may do what.
  private var listed: Set<Permission> {
    switch self {
    case .reception:
      [
        .receive, .serveMeals, .careFor, .screen, .refer, .depart, .correctOwn, .readPresent,
        .findMasked,
      ]
    case .dutyOfficer:
      [
        .receive, .serveMeals, .careFor, .screen, .readScreening, .refer, .answerReferral,
        .runShift, .override, .manageBeds, .depart, .departProtected, .liftProtection,
        .answerForChildren, .correctOwn, .correctAny, .exportDay,
        .readPresent, .findMasked, .readDeparted,
      ]
    case .manager: Set(Permission.allCases).subtracting([.screen])
    case .nobody: []
    case .open: Set(Permission.allCases)
    }
  }

  /// The one check against the table; the desk makes it for every act and every export.
  func check(_ wanted: Set<Permission>) throws(NotPermitted) {
    let listed = permissions
    if wanted.isSubset(of: listed) { return }
    throw NotPermitted(role: self, missing: Array(wanted.subtracting(listed)))
  }
}

extension RecordedAct {
  /// What it takes to be shown the whole record on a screen; the words of it take nothing.
  package var readingPermissions: Set<Permission> {
    var wanted: Set<Permission> = []
    for event in events {
      switch event {
      case .care(.screeningRecorded): wanted.insert(.readScreening)
      case .care(.careRestored(let body)) where body.care.screening != nil:
        wanted.insert(.readScreening)
      case .care(.wishRecorded): wanted.insert(.readScreening)
      case .care(.safeguardRestored(let body)) where body.state.wish != nil:
        wanted.insert(.readScreening)
      case .access(.personsLookedUp): wanted.insert(.readLooks)
      case .centreOpened, .batchReceived, .batchWithdrawn, .arrivalRegistered, .stayResumed,
        .registrationCorrected, .registrationWithdrawn, .stayDeparted, .logSealed, .bedAssigned,
        .bedVacated, .bedHeld, .bedReleased, .bedBlocked, .bedUnblocked, .bedReserved,
        .bedIsolated, .bedRejoined, .care, .referral, .meal, .shift, .access:
        break
      }
    }
    return wanted
  }
}

/// Somebody tried what their role does not allow.
package struct NotPermitted: Error, Hashable, CustomStringConvertible {
  package let role: Role
  package let missing: [Permission]
  /// Who is protected from it.
  package let stays: [StayNumber]

  package init(role: Role, missing: [Permission], stays: [StayNumber] = []) {
    self.role = role
    self.missing = missing
    self.stays = stays
  }

  /// The same, naming whom it concerns.
  func about(_ stays: [StayNumber]) -> NotPermitted {
    NotPermitted(role: role, missing: missing, stays: stays)
  }

  package var description: String {
    let whom = stays.isEmpty ? "" : ": " + stays.map(\.description).joined(separator: ", ")
    return say("\(role.words) may not do this (")
      + missing.map(\.words).sorted().joined(separator: ", ") + whom
      + say("); ask somebody who may")
  }
}

import VRFC

/// What a refusal allows, by the flag or the command that says it: the rule's own sentence is the
/// same on the screens, where a key does it.
extension Refusal {
  var way: String? {
    switch self {
    case .hall(let refusal): refusal.way
    case .departure(let refusal): refusal.way
    case .protection(let refusal): refusal.way
    case .care(.noFamily(let stay)): "`vrfc correct \(stay) --family N`"
    case .referral(.consentMissing): "--consent yes, or --override BASIS"
    case .referral(.noSuchReferral): "`vrfc referrals` lists them"
    case .access(.lookNeedsReason), .access(.batchNeedsReason): "--reason TEXT"
    case .care, .referral, .access, .bed, .stay, .batch, .handOver, .undo, .meal, .ramadan,
      .manifest:
      nil
    }
  }
}

extension HallRefusal {
  fileprivate var way: String? {
    guard isForOfficer else { return nil }
    let decided = "a duty officer's decision: --override REASON"
    return switch self {
    case .sleepsApart(nil): "`vrfc bed isolate BED` sets one apart; \(decided)"
    case .sleepsApart, .wrongHall, .boyBelongsWithMother, .boyInFemaleHall, .officerPlaces, .full,
      .notFull, .forIsolation:
      decided
    }
  }
}

extension ProtectionRefusal {
  fileprivate var way: String? {
    switch self {
    case .liftNeedsReason, .wishNeedsReason: "--reason TEXT"
    case .guardianStays: "--with STAY, or --override REASON"
    case .wasChild: "--override REASON"
    case .victimNeedsWish: "--wish \(AssistanceWish.list)"
    case .victimNeedsReceiver: "--to NAME"
    case .notMissing: "`vrfc missing` lists them"
    case .notAVictim, .notAnOfficer: nil
    }
  }
}

extension DepartureRefusal {
  fileprivate var way: String? {
    switch self {
    case .childNeedsOfficer(let stay): "`vrfc child \(stay) --officer NAME`"
    case .childNeedsReferral(let stay):
      "`vrfc refer \(stay) --service child-protection --to AGENCY --consent yes`"
    case .childNeedsReceiver: "--to NAME --relationship WHAT --receiver-cnic CNIC"
    case .needsDestination: "--to PLACE"
    case .needsReason: "--reason TEXT"
    case .needsLastSeen: "--at TIME"
    case .recordedSince: "--override REASON"
    case .beforeArrival, .beforeLastSeen, .toCome, .keepsNoBed, .noBedToKeep, .keptUntilPast,
      .notByConvoy,
      .emptyConvoy:
      nil
    }
  }
}

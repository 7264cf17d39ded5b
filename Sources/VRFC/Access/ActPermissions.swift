extension Act {
  /// What it takes by its name alone; an act without one is nobody's to do.
  static var permissionsByName: Set<Permission> {
    ActName(rawValue: name)?.permissions ?? Set(Permission.allCases)
  }
}

extension ActName {
  /// What it takes to do it, whoever it concerns: the one table, asked again when it is taken back.
  var permissions: Set<Permission> {
    switch self {
    case .receiveBatch, .checkIn, .manifest, .assignBed: [.receive]
    case .correct: [.correctAny]
    case .undo: [.correctOwn]
    case .holdBed, .releaseBed, .blockBed, .unblockBed, .isolateBed, .rejoinBed: [.manageBeds]
    case .checkHealth, .recordKinship, .assignOfficer, .recordWish: [.careFor]
    case .reportChild, .findChild: [.departProtected]
    case .screen: [.screen]
    case .refer: [.refer]
    case .answerReferral: [.answerReferral]
    case .depart, .convoy: [.depart]
    case .orderMeal, .deliverMeal, .serveMeal: [.serveMeals]
    case .declareRamadan, .endRamadan, .handOver: [.runShift]
    case .addStaff, .removeStaff, .changeRole, .giveCode, .sealCentre, .changeRecovery,
      .replaceKeys:
      [.keepStaff]
    case .erase: [.erase]
    // Asked for by what is looked at, or written by the program itself.
    case .open, .seal, .look, .export, .refuse, .signIn, .failSignIn, .choosePassword, .recover,
      .replaceIndex:
      []
    }
  }
}

extension RecordedAct {
  /// What it takes to take the act back, by the role of now: what it took to do it.
  ///
  /// - Parameter earlier: what was known before it of whom it concerns.
  func permissionsToTakeBack(knowing earlier: EarlierMatters) -> Set<Permission> {
    var wanted = ActName(rawValue: act)?.permissions ?? Set(Permission.allCases)
    // To correct one's own registration of the same shift takes no more than to undo it.
    if by.role == .reception { wanted.remove(.correctAny) }
    for event in events { wanted.formUnion(event.decision(knowing: earlier)) }
    return wanted
  }
}

extension Event {
  /// What it took beyond the act's name, if it was an officer's decision.
  fileprivate func decision(knowing earlier: EarlierMatters) -> Set<Permission> {
    switch self {
    case .bedAssigned(let body): body.overridden ? [.override] : []
    case .referral(.opened(let body)): body.basis == .override ? [.override] : []
    case .care(.protectionLifted): [.liftProtection]
    case .stayDeparted(let body):
      earlier.safeguards[body.stay]?.isOfChild == true
        || earlier.care[body.stay]?.screening?.victimFinding != nil
        || earlier.care[body.stay]?.health?.outcome == .isolate ? [.departProtected] : []
    case .centreOpened, .batchReceived, .batchWithdrawn, .arrivalRegistered,
      .registrationCorrected, .registrationWithdrawn, .bedVacated, .bedHeld, .bedReleased,
      .bedBlocked, .bedUnblocked, .bedReserved, .bedIsolated, .bedRejoined, .stayResumed,
      .logSealed, .care, .referral, .meal, .shift, .access:
      []
    }
  }
}

/// What staff call the acts whose codes stand in the log: the one place that names them.
package enum ActName: String, CaseIterable, Sendable {
  case open, sealCentre, seal
  case receiveBatch, checkIn, manifest = "import", correct, undo
  case assignBed, holdBed, releaseBed, blockBed, unblockBed, isolateBed, rejoinBed
  case checkHealth, screen, recordKinship, assignOfficer
  case recordWish, reportChild, findChild
  case refer, answerReferral
  case depart, convoy
  case orderMeal, deliverMeal, serveMeal, declareRamadan, endRamadan
  case handOver
  case look, export, refuse
  case signIn, failSignIn, addStaff, removeStaff, changeRole, giveCode, choosePassword, recover
  case erase, changeRecovery, replaceKeys, replaceIndex

  /// The words for a code; a code that a newer program wrote stays as it is.
  package static func words(of code: String) -> String { ActName(rawValue: code)?.words ?? code }

  package var words: String {
    switch self {
    case .open: say("opening of the centre")
    case .sealCentre: say("sealing of the centre")
    case .seal: say("sealing of a cut-off write")
    case .receiveBatch: say("batch at the gate")
    case .checkIn: say("registration")
    case .manifest: say("registration of a manifest")
    case .correct: say("correction")
    case .undo: say("undo")
    case .assignBed: say("bed given")
    case .holdBed: say("bed held")
    case .releaseBed: say("bed released")
    case .blockBed: say("bed blocked")
    case .unblockBed: say("bed put back into use")
    case .isolateBed: say("bed set apart")
    case .rejoinBed: say("bed no longer set apart")
    case .checkHealth: say("health check")
    case .screen: say("screening")
    case .recordKinship: say("role in the family")
    case .assignOfficer: say("officer for a child")
    case .recordWish: say("wish for assistance")
    case .reportChild: say("missing child reported to the police")
    case .findChild: say("missing child found")
    case .refer: say("referral")
    case .answerReferral: say("answer to a referral")
    case .depart: say("departure")
    case .convoy: say("convoy")
    case .orderMeal: say("meal ordered")
    case .deliverMeal: say("meal delivered")
    case .serveMeal: say("meal served")
    case .declareRamadan: say("Ramadan declared")
    case .endRamadan: say("Ramadan ended")
    case .handOver: say("hand-over")
    case .look: say("look at people")
    case .export: say("export")
    case .refuse: say("not permitted")
    case .signIn: say("sign-in")
    case .failSignIn: say("failed sign-in")
    case .addStaff: say("staff added")
    case .removeStaff: say("staff removed")
    case .changeRole: say("role changed")
    case .giveCode: say("code given")
    case .choosePassword: say("password chosen")
    case .recover: say("access recovered")
    case .erase: say("person erased")
    case .changeRecovery: say("recovery code changed")
    case .replaceKeys: say("keys replaced")
    case .replaceIndex: say("index made anew")
    }
  }
}

extension RecordedAct {
  /// What staff call it.
  package var name: String { ActName.words(of: act) }
}

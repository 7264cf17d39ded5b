/// Why a stay may not end like this.
package enum DepartureRefusal: Hashable, Sendable {
  case childNeedsOfficer(StayNumber)
  case childNeedsReferral(StayNumber)
  case childNeedsReceiver(StayNumber)
  case beforeArrival(Moment)
  case toCome(Moment)
  case beforeLastSeen(Moment)
  /// Something was recorded of them since, which needs somebody who is here.
  case recordedSince(StayNumber, LaterAct)
  case needsDestination(DepartureKind)
  case needsReason(DepartureKind)
  /// Since when somebody is missing.
  case needsLastSeen
  case keepsNoBed(DepartureKind)
  case noBedToKeep(StayNumber)
  case keptUntilPast(Moment)
  case notByConvoy(DepartureKind)
  case emptyConvoy([String])
}

extension DepartureRefusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .childNeedsOfficer(let stay): DepartureRefusal.noOfficer(stay)
    case .childNeedsReferral(let stay): DepartureRefusal.noReferral(stay)
    case .childNeedsReceiver(let stay): DepartureRefusal.noReceiver(stay)
    case .beforeArrival(let arrived):
      say("the arrival was on \(arrived.fullText); a departure comes after it")
    case .toCome(let moment):
      say("\(moment.fullText) is still to come; a departure is recorded when it has happened")
    case .beforeLastSeen(let moment):
      say("the child was last seen on \(moment.fullText); this comes after it")
    case .recordedSince(let stay, let later):
      say(
        """
        \(ActName.words(of: later.act)) was recorded of \(stay) after that, on \
        \(later.at.fullText) (record \(later.seq)); correct the time, or a duty officer gives the \
        reason why it is right
        """)
    case .needsDestination(.deceased): say("deceased: say where the body was taken")
    case .needsDestination(let kind): say("\(kind.words): say where to")
    case .needsReason(let kind): say("\(kind.words): say why, or what happened")
    case .needsLastSeen:
      say("absconded: say when they were last seen; the record itself says when it was reported")
    case .keepsNoBed(let kind): say("\(kind.words): a bed is kept only for somebody in hospital")
    case .noBedToKeep(let stay): say("\(stay) has no bed in a hall that could be kept")
    case .keptUntilPast(let until):
      say("\(until.fullText) is past; keep the bed until a time to come")
    case .notByConvoy(let kind):
      say("\(kind.words): a convoy is released or transferred; others leave one by one")
    case .emptyConvoy(let reasons):
      say("nobody would leave with this convoy")
        + (reasons.isEmpty ? say(": nobody here is meant") : "; " + reasons.joined(separator: "; "))
    }
  }

  private static func noOfficer(_ stay: StayNumber) -> String {
    say(
      """
      \(stay) is a child without a guardian here, and no officer answers for them: name a duty \
      officer or a manager first
      """)
  }

  private static func noReferral(_ stay: StayNumber) -> String {
    say(
      """
      \(stay) is a child without a guardian here, and child protection does not know: refer them \
      first
      """)
  }

  private static func noReceiver(_ stay: StayNumber) -> String {
    say(
      """
      \(stay) is a child without a guardian here, and leaves only to a named person: give name, \
      relationship and CNIC
      """)
  }
}

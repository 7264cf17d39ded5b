import VRFC

extension Model {
  /// A refusal with the key that does what it asks for, where that is done elsewhere: a rule's
  /// sentence knows no keys, and a form shows no commands.
  func leading(on rejection: Rejection) -> Rejection {
    way(after: rejection.refusal).map(rejection.adding) ?? rejection
  }

  private func way(after refusal: Refusal?) -> String? {
    switch refusal {
    case .departure(.childNeedsOfficer): onHalls(.officer)
    case .departure(.childNeedsReferral): onHalls(.release)
    case .hall(.sleepsApart(nil)): onHalls(.isolate)
    case .hall, .departure, .protection, .bed, .stay, .care, .batch, .referral, .handOver, .undo,
      .meal,
      .ramadan, .access, .manifest, .none:
      nil
    }
  }

  private func onHalls(_ action: HallsAction) -> String {
    say("on Halls: \(key(.halls(action), in: .halls))")
  }
}

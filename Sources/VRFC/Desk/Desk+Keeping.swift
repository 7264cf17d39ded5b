/// Who held or blocked a bed, and why.
package struct KeptBed: Hashable, Sendable {
  package let by: StaffName
  /// Nil: nobody wrote why, or it cannot be read any more.
  package let reason: String?

  package init(by: StaffName, reason: String?) {
    (self.by, self.reason) = (by, reason)
  }

  /// Of a record that holds or blocks a bed; nil: it does not.
  package init?(_ act: RecordedAct) {
    let keeping = act.events.filter(\.keepsBed)
    guard !keeping.isEmpty else { return nil }
    self.init(by: act.by.name, reason: keeping.compactMap(\.reason).first)
  }
}

extension Desk {
  /// Why a bed cannot be used, for whoever may see who is here. What else the record tells stays
  /// sealed.
  package func keptBed(by seq: Int, as officer: Officer) throws -> KeptBed? {
    try authorise(officer, [.readPresent])
    return try act(in: seq).flatMap { KeptBed($0.act) }
  }
}

extension Event {
  fileprivate var keepsBed: Bool {
    switch self {
    case .bedHeld, .bedBlocked, .bedReserved: true
    case .centreOpened, .batchReceived, .batchWithdrawn, .arrivalRegistered, .stayResumed,
      .registrationCorrected, .registrationWithdrawn, .stayDeparted, .logSealed, .bedAssigned,
      .bedVacated, .bedReleased, .bedUnblocked, .bedIsolated, .bedRejoined, .care, .referral,
      .meal, .shift, .access:
      false
    }
  }
}

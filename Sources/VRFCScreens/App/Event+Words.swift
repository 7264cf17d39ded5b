import VRFC

extension Event {
  /// What happened, in words: stays and beds, never who somebody is.
  var words: String {
    switch self {
    case .centreOpened(let body): "the centre \(body.name) was opened"
    case .batchReceived(let body): "batch \(body.batch) received, \(body.manifest) on the manifest"
    case .batchWithdrawn(let body): "batch \(body.batch) withdrawn"
    case .arrivalRegistered(let body): "\(body.stay) arrived"
    case .registrationCorrected(let body): "\(body.stay) corrected"
    case .registrationWithdrawn(let body): "\(body.stay) withdrawn"
    case .stayDeparted(let body): "\(body.stay) departed (\(body.kind.rawValue))"
    case .stayResumed(let body): "\(body.stay) is here again"
    case .logSealed(let body): "\(body.length) bad bytes sealed"
    case .bedAssigned, .bedVacated, .bedHeld, .bedReleased, .bedBlocked, .bedUnblocked: bedWords
    }
  }

  private var bedWords: String {
    switch self {
    case .bedAssigned(let body):
      "\(body.stay) in \(body.bed)" + (body.from.map { ", from \($0)" } ?? "")
        + (body.overridden ? ", by an officer's decision" : "")
    case .bedVacated(let body): "\(body.stay) out of \(body.bed)"
    case .bedHeld(let body): "\(body.bed) held until \(body.until.dayAndClock)"
    case .bedReleased(let body): "\(body.bed) released"
    case .bedBlocked(let body):
      "\(body.bed) blocked" + (body.until.map { " until \($0.dayAndClock)" } ?? "")
    case .bedUnblocked(let body): "\(body.bed) usable again"
    case .centreOpened, .batchReceived, .batchWithdrawn, .arrivalRegistered,
      .registrationCorrected, .registrationWithdrawn, .stayDeparted, .stayResumed, .logSealed:
      ""
    }
  }

  /// Why it was done, where somebody wrote that.
  var reason: String? {
    switch self {
    case .bedHeld(let body): body.notes?.reason?.rawValue
    case .bedBlocked(let body): body.notes?.reason?.rawValue
    case .bedAssigned(let body): body.notes?.reason?.rawValue
    case .centreOpened, .batchReceived, .batchWithdrawn, .arrivalRegistered, .bedVacated,
      .registrationCorrected, .registrationWithdrawn, .stayDeparted, .stayResumed, .logSealed,
      .bedReleased, .bedUnblocked:
      nil
    }
  }
}

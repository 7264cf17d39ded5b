/// Something that happened, in the past tense. What is recorded is never edited: a new version of a
/// shape is added beside the old one, and both are read for ever.
package enum Event: Hashable, Sendable {
  case centreOpened(CentreOpened)
  case batchReceived(BatchReceived)
  case batchWithdrawn(BatchWithdrawn)
  case arrivalRegistered(ArrivalRegistered)
  case registrationCorrected(RegistrationCorrected)
  case registrationWithdrawn(RegistrationWithdrawn)
  case bedAssigned(BedAssigned)
  case bedVacated(BedVacated)
  case bedHeld(BedHeld)
  case bedReleased(BedReleased)
  case bedBlocked(BedBlocked)
  case bedUnblocked(BedUnblocked)
  case stayDeparted(StayDeparted)
  case stayResumed(StayResumed)
  case logSealed(LogSealed)

  package var body: any EventBody {
    switch self {
    case .centreOpened(let body): body
    case .batchReceived(let body): body
    case .batchWithdrawn(let body): body
    case .arrivalRegistered(let body): body
    case .registrationCorrected(let body): body
    case .registrationWithdrawn(let body): body
    case .bedAssigned(let body): body
    case .bedVacated(let body): body
    case .bedHeld(let body): body
    case .bedReleased(let body): body
    case .bedBlocked(let body): body
    case .bedUnblocked(let body): body
    case .stayDeparted(let body): body
    case .stayResumed(let body): body
    case .logSealed(let body): body
    }
  }

  /// Every shape that this program reads, by its name in the log.
  static let shapes: [String: any EventBody.Type] = Dictionary(
    uniqueKeysWithValues: [
      CentreOpened.self, BatchReceived.self, BatchWithdrawn.self, ArrivalRegistered.self,
      RegistrationCorrected.self, RegistrationWithdrawn.self, BedAssigned.self, BedVacated.self,
      BedHeld.self, BedReleased.self, BedBlocked.self, BedUnblocked.self, StayDeparted.self,
      StayResumed.self, LogSealed.self,
    ].map { (shape: any EventBody.Type) in (shape.type, shape) })
}

extension Event {
  /// The record that this event corrects; nil: it stands for itself.
  package var corrects: CorrectedRecord? {
    switch self {
    case .batchWithdrawn(let body): body.corrects
    case .registrationCorrected(let body): body.corrects
    case .registrationWithdrawn(let body): body.corrects
    case .bedAssigned(let body): body.corrects
    case .bedVacated(let body): body.corrects
    case .bedHeld(let body): body.corrects
    case .bedReleased(let body): body.corrects
    case .bedBlocked(let body): body.corrects
    case .bedUnblocked(let body): body.corrects
    case .stayResumed(let body): body.corrects
    case .centreOpened, .batchReceived, .arrivalRegistered, .stayDeparted, .logSealed: nil
    }
  }
}

/// The shape of one kind of event.
package protocol EventBody: Decodable, Hashable, Sendable {
  /// `noun.pastParticiple`, as it stands in the log.
  static var type: String { get }
  /// The version of this shape.
  static var version: Int { get }
  var event: Event { get }
  /// Writes its fields as they stand in the log; the decoder reads the same.
  func write(to json: inout JSONText)
}

extension EventBody {
  package static var version: Int { 1 }
}

/// A sequence number of the record that a correction corrects.
package typealias CorrectedRecord = Int

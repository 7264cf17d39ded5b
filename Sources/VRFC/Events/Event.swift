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
  case bedReserved(BedReserved)
  case bedIsolated(BedIsolated)
  case bedRejoined(BedRejoined)
  case stayDeparted(StayDeparted)
  case stayResumed(StayResumed)
  case logSealed(LogSealed)
  case care(CareEvent)
  case referral(ReferralEvent)
  case meal(MealEvent)
  case shift(ShiftEvent)
  case access(AccessEvent)

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
    case .bedReserved(let body): body
    case .bedIsolated(let body): body
    case .bedRejoined(let body): body
    case .stayDeparted(let body): body
    case .stayResumed(let body): body
    case .logSealed(let body): body
    case .care(let event): event.body
    case .referral(let event): event.body
    case .meal(let event): event.body
    case .shift(let event): event.body
    case .access(let event): event.body
    }
  }

  /// Every shape that this program reads, by its name and version in the log.
  static let shapes: [ShapeName: any RecordedShape.Type] = Dictionary(
    uniqueKeysWithValues: (presentShapes + earlierShapes).map { ($0.name, $0) })

  /// Those that it no longer writes.
  static let earlierShapes: [any RecordedShape.Type] = presentShapes.flatMap { $0.earlier }

  /// Those that it writes.
  static let presentShapes: [any EventBody.Type] =
    [
      CentreOpened.self, BatchReceived.self, BatchWithdrawn.self, ArrivalRegistered.self,
      RegistrationCorrected.self, RegistrationWithdrawn.self, BedAssigned.self, BedVacated.self,
      BedHeld.self, BedReleased.self, BedBlocked.self, BedUnblocked.self, BedReserved.self,
      BedIsolated.self, BedRejoined.self, StayDeparted.self, StayResumed.self, LogSealed.self,
    ] + CareEvent.shapes + ReferralEvent.shapes + MealEvent.shapes + ShiftEvent.shapes
    + AccessEvent.shapes
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
    case .bedIsolated(let body): body.corrects
    case .bedRejoined(let body): body.corrects
    case .bedReserved(let body): body.corrects
    case .care, .referral, .meal, .shift, .access: matter?.corrects
    case .centreOpened, .batchReceived, .arrivalRegistered, .stayDeparted, .logSealed:
      nil
    }
  }

  /// Whose history it belongs to.
  package var stays: [StayNumber] {
    switch self {
    case .arrivalRegistered(let body): [body.stay]
    case .registrationCorrected(let body): [body.stay]
    case .registrationWithdrawn(let body): [body.stay]
    case .stayDeparted(let body): [body.stay]
    case .stayResumed(let body): [body.stay]
    case .bedAssigned(let body): [body.stay]
    case .bedVacated(let body): [body.stay]
    case .bedReserved(let body): [body.stay].compactMap { $0 }
    case .care, .referral, .meal, .shift, .access: matter?.stays ?? []
    case .centreOpened, .batchReceived, .batchWithdrawn, .bedHeld, .bedReleased, .bedBlocked,
      .bedUnblocked, .bedIsolated, .bedRejoined, .logSealed:
      []
    }
  }

  /// The body of an event that belongs to a matter which goes on; nil for the others.
  var matter: (any MatterEventBody)? {
    switch self {
    case .care(let event): event.body
    case .referral(let event): event.body
    case .meal(let event): event.body
    case .shift(let event): event.body
    case .access(let event): event.body
    case .centreOpened, .batchReceived, .batchWithdrawn, .arrivalRegistered, .stayResumed,
      .registrationCorrected, .registrationWithdrawn, .stayDeparted, .logSealed, .bedAssigned,
      .bedVacated, .bedHeld, .bedReleased, .bedBlocked, .bedUnblocked, .bedReserved, .bedIsolated,
      .bedRejoined:
      nil
    }
  }
}

/// What stands in the log as an event, in one version: its fields in the order in which they are
/// declared.
package protocol RecordedShape: Codable, Hashable, Sendable {
  /// `noun.pastParticiple`, as it stands in the log.
  static var type: String { get }
  /// The version of this shape.
  static var version: Int { get }
  /// What it says in the present version: all that the rest of the program knows of.
  func lifted() -> Event
}

extension RecordedShape {
  package static var version: Int { 1 }

  static var name: ShapeName { ShapeName(type: type, version: version) }
}

/// What names a shape in the log.
struct ShapeName: Hashable {
  let type: String
  let version: Int
}

/// The present shape of one kind of event.
package protocol EventBody: RecordedShape {
  /// Its earlier versions, each frozen as it was.
  static var earlier: [any RecordedShape.Type] { get }
  var event: Event { get }
  /// Changes each of its secrets: seals it, or opens it.
  mutating func changeSecrets(_ change: some SecretChange) throws
}

extension EventBody {
  /// None, while its version is the first.
  package static var earlier: [any RecordedShape.Type] { [] }
  package func lifted() -> Event { event }
}

/// A sequence number of the record that a correction corrects.
package typealias CorrectedRecord = Int

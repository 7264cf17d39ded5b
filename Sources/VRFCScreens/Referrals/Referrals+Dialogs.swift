import VRFC

extension Dialog.Kind {
  static let service = Dialog.Kind.named("Service")
  static let agency = Dialog.Kind.named("To whom")
  static let consent = Dialog.Kind.named("Consent")
}

extension ReferralRefusal {
  /// The field of a form that it speaks of.
  var field: Dialog.Kind {
    switch self {
    case .consentMissing: .consent
    case .noSuchAgency, .notRendered, .ambiguousAgency: .agency
    case .alreadyReferred: .service
    case .noSuchReferral, .wrongStep, .reasonMissing: .reason
    }
  }
}

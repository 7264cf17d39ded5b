/// Records what became of a referral: accepted or declined, served, closed, or withdrawn.
///
/// Also for a stay that is over: an agency answers when it answers.
package struct AnswerReferral: Act {
  package static let name = "answerReferral"

  package let referral: ReferralNumber
  /// Where it stands from now on.
  package let status: ReferralStatus
  package let reason: Note?

  package init(referral: ReferralNumber, to status: ReferralStatus, reason: Note? = nil) {
    self.referral = referral
    self.status = status
    self.reason = reason
  }

  package var recollection: Recollection {
    var recollection = Recollection()
    recollection.referrals = [referral]
    return recollection
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    guard let earlier = centre.referrals[referral] ?? centre.recalled.referrals[referral] else {
      throw .referral(.noSuchReferral(referral))
    }
    guard earlier.status.followers.contains(status) else {
      throw .referral(.wrongStep(earlier, to: status))
    }
    if status.needsReason, reason == nil { throw .referral(.reasonMissing(referral, status)) }
    let changed = ReferralChanged(
      referral: referral, stay: earlier.stay, service: earlier.service, status: status,
      changed: centre.moment, corrects: nil, notes: .reason(reason))
    return [changed.event]
  }
}

extension ReferralStatus {
  /// Whether whoever says so must say why.
  package var needsReason: Bool {
    switch self {
    case .declined, .withdrawn: true
    case .made, .accepted, .served, .closed: false
    }
  }
}

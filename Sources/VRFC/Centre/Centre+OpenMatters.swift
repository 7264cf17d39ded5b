extension Centre {
  /// What is still open for somebody, to be read before they leave.
  package func openMatters(of resident: Resident) -> [String] {
    let stay = resident.stay
    var open: [String] = []
    if let finding = resident.care.screening, let words = finding.victimWords {
      open.append("\(stay): \(words)")
    }
    if let wish = resident.safeguard.wish { open.append("\(stay) \(wish.assistance.words)") }
    for referral in referrals.values.sorted(by: { $0.referral < $1.referral })
    where referral.stay == stay {
      open.append(
        say(
          """
          \(stay): referral \(referral.referral) to \(referral.agency) for \
          \(referral.service.rawValue) is open: \(referral.status.rawValue)
          """))
    }
    if let bed = bedKept(for: resident.person) {
      open.append(say("\(stay): bed \(bed) is kept for them"))
    }
    return open
  }
}

extension Screening {
  /// What was found of a victim, and who decided; nil: they are none.
  fileprivate var victimWords: String? {
    guard let finding = victimFinding else { return nil }
    let words = Protection.victim(finding).words
    return decidedBy.map { say("\(words), decided by \($0.rawValue)") } ?? words
  }
}

/// An event that changes what is kept in mind of somebody, and nothing of their care.
package protocol SafeguardEventBody: CareEventBody {}

extension SafeguardEventBody {
  package func apply(to care: inout Care) {}
}

/// What somebody said of the assistance that victims are entitled to.
package struct WishRecorded: SafeguardEventBody {
  package static let type = "wish.recorded"

  package let stay: StayNumber
  package let assistance: AssistanceWish
  package let asked: Moment
  package internal(set) var notes: Sealable<Notes>?

  package var event: Event { .care(.wishRecorded(self)) }
  /// What they want tells what the screening found: it is for those who may read that.
  package var words: String { say("\(stay): own wish recorded") }

  package func apply(to safeguard: inout Safeguard) {
    safeguard.wish = Safeguard.Wish(assistance: assistance, asked: asked)
  }
}

/// An officer took protection away, or decided what bears on it, with a reason.
package struct ProtectionLifted: SafeguardEventBody {
  package static let type = "protection.lifted"

  package let stay: StayNumber
  package let concerns: [ProtectionConcern]
  package internal(set) var notes: Sealable<Notes>?

  package var event: Event { .care(.protectionLifted(self)) }
  package var words: String {
    say("\(stay), officer's decision on \(concerns.map(\.words).joined(separator: ", "))")
  }
  package var reason: Note? { notes?.content?.reason }

  package func apply(to safeguard: inout Safeguard) {}
}

/// The police were told that a child is missing.
package struct ChildReported: SafeguardEventBody {
  package static let type = "child.reported"

  package let stay: StayNumber
  package let reported: Moment
  /// The number under which the police have it.
  package internal(set) var notes: Sealable<Notes>?

  package var event: Event { .care(.childReported(self)) }
  package var words: String { say("\(stay) reported to the police as missing") }
  package var reason: Note? { notes?.content?.reason }

  package func apply(to safeguard: inout Safeguard) { safeguard.missing?.reported = reported }
}

/// A child who was missing is found, and not back here.
package struct ChildFound: SafeguardEventBody {
  package static let type = "child.found"

  package let stay: StayNumber
  package let found: Moment
  /// Where, and with whom.
  package internal(set) var notes: Sealable<Notes>?

  package var event: Event { .care(.childFound(self)) }
  package var words: String { say("\(stay) found") }
  package var reason: Note? { notes?.content?.reason }

  package func apply(to safeguard: inout Safeguard) { safeguard.missing?.found = found }
}

/// What was kept in mind of somebody as it was before an act that was taken back.
package struct SafeguardRestored: SafeguardEventBody, HoldsNoSecrets {
  package static let type = "safeguard.restored"

  package let state: Safeguard
  package let corrects: CorrectedRecord?

  package var event: Event { .care(.safeguardRestored(self)) }
  package var stay: StayNumber { state.stay }
  package var words: String { say("\(stay): protection as it was before") }

  package func apply(to safeguard: inout Safeguard) { safeguard = state }
}

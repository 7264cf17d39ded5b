/// Records what a possible or actual victim wants of the assistance that they are entitled to.
package struct RecordWish: Act {
  package static let name = "recordWish"

  package let stay: StayNumber
  package let assistance: AssistanceWish
  /// In their words, or why they were not asked.
  package let reason: Note?

  package init(stay: StayNumber, assistance: AssistanceWish, reason: Note? = nil) {
    self.stay = stay
    self.assistance = assistance
    self.reason = reason
  }

  package var recollection: Recollection { .stay(stay) }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    guard try centre.resident(stay).victimFinding != nil else {
      throw .protection(.notAVictim(stay))
    }
    if assistance == .notAsked, reason?.saysSomething != true {
      throw .protection(.wishNeedsReason)
    }
    let recorded = WishRecorded(
      stay: stay, assistance: assistance, asked: centre.moment, notes: .reason(reason))
    return [recorded.event]
  }
}

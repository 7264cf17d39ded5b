/// Which people who left "Seen before?" has shown to somebody since they last saved a form.
///
/// So many are what recognising one person takes; whoever sees more looks people up, and each of
/// those is a look of its own.
package struct SeenForForm: Codable, Hashable, Sendable {
  /// So many different people who left are the work itself.
  package static let unrecordedMax = 30

  private var shown: Set<PersonNumber> = []
  /// What is not known to have been fewer counts as all.
  private var isSpent = false
  private var last: Saved?

  /// The form that was saved last, should it be taken back, and who was shown for it.
  private struct Saved: Codable, Hashable {
    let stay: StayNumber
    let shown: Set<PersonNumber>
  }

  package init() {}

  /// Where it cannot be known who was shown.
  package static var spent: SeenForForm {
    var seen = SeenForForm()
    seen.isSpent = true
    return seen
  }

  /// Those among the look-alikes who left and were not shown for this form yet.
  package func new(among alike: [LookAlike]) -> [LookAlike] {
    alike.filter { $0.isMasked && !shown.contains($0.person) }
  }

  /// How many more are the work itself.
  package var room: Int { isSpent ? 0 : max(0, SeenForForm.unrecordedMax - shown.count) }

  package mutating func show(_ new: [LookAlike]) { shown.formUnion(new.map(\.person)) }

  /// What another terminal, or an earlier sitting, counted as well.
  package mutating func join(_ other: SeenForForm) {
    shown.formUnion(other.shown)
    isSpent = isSpent || other.isSpent
    last = last ?? other.last
  }

  /// The form was saved: the next one starts anew.
  package mutating func save(_ stay: StayNumber) {
    self = SeenForForm(last: Saved(stay: stay, shown: shown))
  }

  private init(last: Saved) { self.last = last }

  /// A form that was taken back was not saved.
  package mutating func settle(isWithdrawn: (StayNumber) throws -> Bool) rethrows {
    guard let last, try isWithdrawn(last.stay) else { return }
    shown.formUnion(last.shown)
    self.last = nil
  }
}

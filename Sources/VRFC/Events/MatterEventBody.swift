/// The shape of an event that belongs to a matter which goes on: it tells itself what others tell
/// of the older events.
package protocol MatterEventBody: EventBody {
  /// The record that it corrects; nil: it stands for itself.
  var corrects: CorrectedRecord? { get }
  /// Whose history it belongs to.
  var stays: [StayNumber] { get }
  /// What happened, in words that never name a person.
  var words: String { get }
  /// Why, as somebody wrote it; it may name a person.
  var reason: Note? { get }
}

extension MatterEventBody {
  package var corrects: CorrectedRecord? { nil }
  package var stays: [StayNumber] { [] }
  package var reason: Note? { nil }
}

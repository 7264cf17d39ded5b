/// Something that goes on over several records: somebody's care, a referral, a meal.
///
/// Each record that touches it makes its next state by one function, whether the house in memory
/// asks or the index; the index keeps every state, so that each can be asked for as of any record.
protocol Matter: Codable, Hashable {
  /// What kind of thing it is, as the index names it.
  static var kind: String { get }
  /// Which one of its kind.
  var key: String { get }
  /// Whose it is; nil: nobody's in particular.
  var owner: StayNumber? { get }
  /// The day it counts for; nil: none.
  var day: Day? { get }
  /// The day on which it was over; nil: it goes on.
  var lastDay: Day? { get }
  /// Whether the house keeps it in mind by itself, and not for the sake of who is here.
  var isOpen: Bool { get }
}

extension Matter {
  var owner: StayNumber? { nil }
  var day: Day? { nil }
  var lastDay: Day? { nil }
  var isOpen: Bool { true }
}

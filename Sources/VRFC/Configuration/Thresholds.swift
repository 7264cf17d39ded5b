/// The numbers in the centre's rules that a site may set.
package struct Thresholds: Hashable, Sendable {
  /// A boy younger than this, in years, belongs with his mother in the female hall.
  package var boysWithMotherUnder = 10
  /// An infant younger than this, in years, shares the mother's bed.
  package var infantSharesUnder = 2
  /// More persons for each bath room than this are warned of.
  package var personsPerBathRoomWarning = 20
  /// The nights, counted from 1, at which a stay is flagged.
  package var flagNights = [3, 5]
  /// How long, in hours, a shift lasts in which reception may correct its own acts.
  package var shiftHours = 12
  /// After how many hours without a screening a person is on the list of open tasks.
  package var unscreenedHours = 24
  /// After how many idle minutes a terminal locks.
  package var idleLockMinutes = 5
  /// The same where screening is open.
  package var idleLockScreeningMinutes = 2
}

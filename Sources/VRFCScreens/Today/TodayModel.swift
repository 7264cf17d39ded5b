import VRFC

/// The screen Today.
package struct TodayModel: Sendable {
  /// Who came and left, and on which day that is.
  var movements: (day: Day, movements: Movements)?
}

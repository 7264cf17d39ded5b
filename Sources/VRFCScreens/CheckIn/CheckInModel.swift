import VRFC

/// The screen Check in.
package struct CheckInModel: Sendable {
  var form: CheckInForm
  /// What the look-up found.
  var seenBefore: [LookAlike] = []
  /// The one under the marker.
  var candidate = 0
  /// What was asked last.
  var asked: LookAlikes.Query?
  /// What the look-up was last asked and answered: an answer waits for nothing but the names, which
  /// are read once after a start.
  var answered: LookAlikes.Query?
  /// A form that was kept from before, until it is taken up or thrown away.
  var offered: CheckInDraft?
  /// The last form that was saved here, should it be taken back.
  var lastSaved: (stay: StayNumber, form: CheckInForm)?
  /// Whether an officer may decide against the refusal that stands.
  var isForOfficer = false

  init(form: CheckInForm) { self.form = form }

  /// Whether nobody can be said yet to have been here, or not.
  var isLookingUp: Bool { asked != nil && asked != answered }
}

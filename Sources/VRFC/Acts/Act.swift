/// Something that staff can do. Every change, from a screen or the command line, is one of these.
///
/// An act is decided without I/O, clock or chance: the same centre gives the same answer.
package protocol Act: Sendable {
  /// Its name in the log.
  static var name: String { get }
  /// What its doer must be allowed, by what they typed; the Desk asks, for every act.
  var permissions: Set<Permission> { get }
  /// What they must be allowed besides, by whom it concerns; the Desk asks that, too.
  func permissions(in centre: Centre) -> Set<Permission>
  /// Those whose protection asks for them.
  func protectedStays(in centre: Centre) -> [StayNumber]
  /// Why protection is taken away by it, should it be.
  var liftingReason: LiftingReason { get }
  /// Whose registration it corrects: one's own of the same shift, everybody may.
  var correctedStay: StayNumber? { get }
  /// What it needs to know beyond who is here.
  var recollection: Recollection { get }
  /// The same, where it depends on the house; the desk asks this one.
  func recollection(in centre: Centre) -> Recollection
  /// What happens, or why it may not.
  func decide(in centre: Centre) throws(Refusal) -> [Event]
  /// What a careful colleague would point out; never keeps anyone from anything.
  func remarks(in centre: Centre) -> [String]
}

extension Act {
  package var permissions: Set<Permission> { Self.permissionsByName }

  package func permissions(in centre: Centre) -> Set<Permission> { [] }

  package func protectedStays(in centre: Centre) -> [StayNumber] { [] }

  package var liftingReason: LiftingReason { .given(nil) }

  package var correctedStay: StayNumber? { nil }

  package var recollection: Recollection { Recollection() }

  package func recollection(in centre: Centre) -> Recollection { recollection }

  package func remarks(in centre: Centre) -> [String] { [] }
}

/// Why an officer takes protection away.
package enum LiftingReason: Hashable, Sendable {
  /// What was typed; without any, it is not done.
  case given(Note?)
  /// What protected was a mistake of their own act, which is taken back.
  case takenBack(Note?)
}

/// A duty officer's decision against a rule that allows one, with the reason.
package struct Override: Hashable, Sendable {
  package let reason: Note

  package init(reason: Note) {
    self.reason = reason
  }
}

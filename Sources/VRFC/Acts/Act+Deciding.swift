extension Act {
  /// What happens, with an officer's decision on record where it takes protection away: the one way
  /// in which an act is decided.
  ///
  /// Whoever is protected is so whichever door an act comes through, so it is asked of what would
  /// happen, and not of what was typed.
  ///
  /// - Parameter permit: makes sure that its doer may do what concerns these stays; asked before
  ///   any reason is.
  package func decided(
    in centre: Centre, permit: (Set<Permission>, [StayNumber]) throws -> Void
  ) throws -> [Event] {
    let further = permissions(in: centre)
    if !further.isEmpty { try permit(further, protectedStays(in: centre)) }
    let events = try decide(in: centre)
    let change = ProtectionChange(of: events, in: centre)
    if !change.permissions.isEmpty { try permit(change.permissions, change.stays) }
    return try change.decisions(liftingReason) + events
  }
}

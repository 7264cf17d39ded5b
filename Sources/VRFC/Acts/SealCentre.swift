/// Seals a centre that was opened without staff accounts, from now on; its first manager is made
/// by the same act. What stands in the log before stays readable there, and is counted.
package struct SealCentre: Act {
  package static let name = "sealCentre"

  package let manager: StaffName

  package init(manager: StaffName) {
    self.manager = manager
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    guard !centre.isSealed else { throw .access(.alreadySealed) }
    try manager.checkIsSomebodys()
    let registered = centre.staySerials.values.reduce(0, +)
    return [
      CentreSealed(openRegistrations: registered).event,
      StaffAdded(name: manager, role: .manager).event,
      PasswordSet(name: manager, means: .password).event,
    ]
  }

  package func remarks(in centre: Centre) -> [String] {
    let registered = centre.staySerials.values.reduce(0, +)
    guard registered > 0 else { return [] }
    return [
      say(
        """
        \(registered) registrations before this stand open in the log, and in every copy of it: \
        keep those as you would keep the names
        """)
    ]
  }
}

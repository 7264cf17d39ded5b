/// Somebody who proved who they are signs in.
package struct SignIn: Act {
  package static let name = "signIn"

  package let staff: StaffName

  package init(staff: StaffName) { self.staff = staff }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    guard centre.account(of: staff) != nil else { throw .access(.wrong) }
    return [StaffSignedIn(name: staff).event]
  }
}

/// Somebody did not prove who they are.
package struct FailSignIn: Act {
  package static let name = "failSignIn"

  /// The name that was typed; kept only where it is one of the staff's.
  package let typed: StaffName?
  package let desk: String

  package init(typed: StaffName?, desk: String) {
    self.typed = typed
    self.desk = desk
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    let known = typed.flatMap { centre.account(of: $0) }?.name
    return [SignInFailed(name: known, desk: desk).event]
  }
}

import VRFC

/// The first manager of a centre: a password, and the recovery code, which is shown once and typed
/// back before anything is made.
struct FirstManager {
  let name: StaffName
  let centre: String

  /// - Parameter make: makes the centre's keys with the password, and hears by its second argument
  /// whether the recovery code was written down.
  func make(
    _ make: (Password, (RecoveryCode) throws -> Void) throws -> Void
  ) throws {
    try name.checkIsSomebodys()
    Console.note("The first manager is \(name).")
    let password = try PasswordPrompt.chosen(near: ["\(name)", centre], from: PasswordPrompt.file)
    try make(password) { try CodeVisit.confirm($0, centre: centre) }
  }
}

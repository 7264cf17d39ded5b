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
    Console.note("The first manager is \(name).")
    let password = try PasswordPrompt.chosen(near: ["\(name)", centre], from: PasswordPrompt.file)
    try make(password, confirm)
  }

  /// Without a terminal nobody can type it back: it is printed, and that is all.
  private func confirm(_ code: RecoveryCode) throws {
    Console.say("\(code)")
    try Console.flush()
    Console.note(
      """
      This is the recovery code. Write it down twice and keep it on paper in two places: when every
      password is lost, it alone opens the names again. Without it they are gone, and only counts
      remain. It is not shown again.
      """)
    if PasswordPrompt.isFile(PasswordPrompt.file) { return }
    while let typed = try PasswordPrompt.typed("Type it back: ", .seen) {
      do {
        if try RecoveryCode(typed: typed).description == code.description { return }
        Console.note("that is another code; look again")
      } catch {
        Console.note("\(error)")
      }
    }
  }
}

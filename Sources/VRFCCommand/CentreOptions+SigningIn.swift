import VRFC

extension CentreOptions {
  /// Who acts: in an open centre whoever says so; where there are staff accounts, whoever proves
  /// it.
  func officer(on desk: Desk) throws -> Officer {
    guard desk.centre.isSealed else { return try officer() }
    let named = try officer(role: .nobody)
    if let signedIn = desk.signedIn(at: named.desk) { return signedIn }
    let words = "Password of \(named.name): "
    guard let secret = try PasswordPrompt.secret(words, from: PasswordPrompt.file) else {
      throw SignInNeeded.nobody
    }
    defer {
      if desk.areKeysBehind { Console.note("vrfc: \(KeysFault.behind)") }
      for concern in desk.readingConcerns { Console.note("vrfc: \(concern)") }
    }
    switch try desk.signIn("\(named.name)", secret: secret, at: named.desk) {
    case .signedIn(let officer): return officer
    case .mustChoosePassword(let pending):
      Console.note("the code is right; it opens nothing any more once you have a password")
      let password = try PasswordPrompt.chosen(near: ["\(pending.name)", desk.charter.name])
      return try desk.choosePassword(
        pending, password, cost: .calibrated(), at: named.desk)
    }
  }

  /// Opens the centre for somebody who may do something, and says who they are.
  func openDesk(for wanted: Set<Permission>) throws -> (desk: Desk, officer: Officer) {
    let desk = try openDesk()
    let officer = try officer(on: desk)
    try desk.permit(officer, wanted, of: "look")
    return (desk, officer)
  }
}

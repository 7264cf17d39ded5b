import VRFC
import VRFCCurses
import VRFCScreens

/// The screen before the screens, run on the terminal: nobody passes without proving who they are.
struct ScreenGate {
  let desk: Desk
  /// Who was signed in when the terminal was locked; nil: nobody was.
  var lockedBy: StaffName?
  /// Whose name stands there already; nil: nobody's.
  var expected: StaffName?
  var words: String?
  var beginning = Beginning.waits

  enum Beginning {
    case waits
    /// It stands on the screen already when the program stops, as Ctrl-Z asked.
    case stopped
  }

  /// Milliseconds between two looks at the keyboard.
  private static let patience = 1_000

  /// - Returns: who signed in; nil: they left instead.
  func pass(_ terminal: inout CursesTerminal) throws -> Officer? {
    var model = SignInModel(
      centre: desk.charter.name, size: terminal.size, lockedBy: lockedBy, expected: expected,
      words: words)
    var pending: PendingSignIn?
    if beginning == .stopped {
      terminal.draw(view(model, glyphs: terminal.glyphs))
      terminal.suspend()
    }
    while true {
      endChoosing(&model, &pending)
      terminal.draw(view(model, glyphs: terminal.glyphs))
      for key in terminal.waitForKeys(milliseconds: ScreenGate.patience) {
        if key == .resize { model.size = terminal.size }
        guard let wish = model.update(key) else { continue }
        switch wish {
        case .quit: return nil
        case .repaint: terminal.repaint()
        case .signIn(let name, let secret):
          model.tell("…")
          terminal.draw(view(model, glyphs: terminal.glyphs))
          if let officer = signIn(name, secret, &model, &pending) { return officer }
        case .choose(let typed):
          if let officer = choose(typed, &pending, &model) { return officer }
        }
      }
    }
  }

  private func signIn(
    _ name: String, _ secret: String, _ model: inout SignInModel, _ pending: inout PendingSignIn?
  ) -> Officer? {
    do {
      switch try desk.signIn(name, secret: secret, at: CentreOptions.terminal) {
      case .signedIn(let officer): return officer
      case .mustChoosePassword(let found):
        pending = found
        model.choose()
      }
    } catch {
      model.tell("\(error)")
    }
    return nil
  }

  /// Whoever typed a code and went away leaves nobody else the choice of their password.
  private func endChoosing(_ model: inout SignInModel, _ pending: inout PendingSignIn?) {
    guard let open = pending, !desk.isOpen(open) else { return }
    pending = nil
    model.prove(saying: "\(AccessRefusal.choosingTooLong(minutes: PendingSignIn.minutes))")
  }

  private func choose(
    _ typed: String, _ pending: inout PendingSignIn?, _ model: inout SignInModel
  ) -> Officer? {
    guard let open = pending else { return nil }
    do {
      let password = try Password(typed: typed, near: ["\(open.name)", desk.charter.name])
      return try desk.choosePassword(
        open, password, cost: .calibrated(), at: CentreOptions.terminal)
    } catch let refused as Refusal {
      pending = nil
      model.prove(saying: "\(refused)")
      return nil
    } catch {
      model.tell("\(error)")
      return nil
    }
  }
}

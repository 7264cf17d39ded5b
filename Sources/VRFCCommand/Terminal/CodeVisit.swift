import Foundation
import VRFC
import VRFCCurses
import VRFCScreens

/// Shows a code on a page of its own, so that it does not stay in what the terminal remembers.
struct CodeVisit {
  /// Milliseconds between two looks at the keyboard.
  private static let patience = 1_000

  /// - Parameter page: the page for a screen of this size.
  /// - Returns: whether it is done; nil: there is no terminal that can show a page.
  static func show(_ page: (ScreenSize) -> CodeModel) -> Bool? {
    do throws(TerminalFault) {
      try TerminalVisit.checkTerminal()
      let environment = ProcessInfo.processInfo.environment
      var terminal = try CursesTerminal(colour: ColourChoice(environment: environment))
      return visit(page(terminal.size), &terminal)
    } catch {
      return nil
    }
  }

  private static func visit(_ page: CodeModel, _ terminal: inout CursesTerminal) -> Bool {
    var model = page
    while true {
      terminal.draw(view(model, glyphs: terminal.glyphs))
      for key in terminal.waitForKeys(milliseconds: patience) {
        if key == .resize { model.size = terminal.size }
        switch model.update(key) {
        case .done: return true
        case .quit: return false
        case .repaint: terminal.repaint()
        case nil: continue
        }
      }
    }
  }
}

extension CodeVisit {
  /// Shows the recovery code until it is typed back.
  ///
  /// - Throws: ``NotWrittenDown`` for whoever leaves instead.
  static func confirm(_ code: RecoveryCode, centre: String) throws {
    // Nobody sits there: it is printed, and that is all.
    let isUnattended = PasswordPrompt.isFile(PasswordPrompt.file)
    let page = { CodeModel(centre: centre, size: $0, recovery: code) }
    switch isUnattended ? nil : show(page) {
    case true?: return
    case false?: throw NotWrittenDown()
    case nil:
      Console.say("\(code)")
      try Console.flush()
      Console.note(
        """
        This is the recovery code. Write it down twice and keep it on paper in two places:
        when every password is lost, it alone opens the names again. Without it they are
        gone, and only counts remain. It is not shown again.
        """)
      if !isUnattended { try typeBack(code) }
    }
  }

  private static func typeBack(_ code: RecoveryCode) throws {
    while let typed = try PasswordPrompt.typed("Type it back: ", .seen) {
      do {
        if try RecoveryCode(typed: typed).description == code.description {
          return Console.note("clear this terminal and its memory now, or close it")
        }
        Console.note("that is another code; look again")
      } catch {
        Console.note("\(error)")
      }
    }
  }

  /// Hands a one-use code over: on a page of its own, or alone on standard output.
  static func hand(_ code: OneUseCode, to name: StaffName, centre: String) {
    let isUnattended = PasswordPrompt.isFile(PasswordPrompt.file)
    let page = { CodeModel(centre: centre, size: $0, oneUse: code, for: name) }
    guard isUnattended || show(page) == nil else {
      return Console.note("\(name) signs in with the code once, and chooses a password")
    }
    Console.say("\(code)")
    Console.note(
      "give this code to \(name) by hand; they sign in with it once, and choose their password")
  }
}

/// The recovery code was left before it was typed back.
struct NotWrittenDown: Error, CustomStringConvertible {
  let description =
    "the recovery code was not typed back, so nothing was made or changed; start again, with "
    + "paper at hand"
}

/// Why the screens cannot be shown here.
package enum TerminalFault: Error, Hashable, CustomStringConvertible {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// TERM is unset, or names a terminal that is not described on this machine.
  case unknownTerminal(String)
  /// TERM names a terminal whose cursor cannot be placed.
  case cursorCannotMove(String)
  /// The screens are open in this process already.
  case alreadyOpen

  /// The sentence for the user: what is wrong and what to do.
  package var description: String {
    switch self {
    case .notATerminal:
      "The screens need a terminal, but the input or the output is a file or a pipe: "
        + "start vrfc from a terminal, or use its commands."
    case .unknownTerminal(""):
      "TERM is not set, so the terminal is unknown: set it, for instance "
        + "TERM=xterm-256color, and start again."
    case .unknownTerminal(let term):
      "TERM=\(term) is not known on this machine: set another, for instance "
        + "TERM=xterm-256color, and start again."
    case .cursorCannotMove(let term):
      "TERM=\(term) is a terminal whose cursor cannot be placed: set another, for instance "
        + "TERM=xterm-256color, and start again."
    case .alreadyOpen: "The screens are open in this process already."
    }
  }

  /// The exit status of the program: 64 for wrong use, 78 for a wrong setting, 70 for a defect.
  package var exitStatus: Int32 {
    switch self {
    case .notATerminal: 64
    case .unknownTerminal, .cursorCannotMove: 78
    case .alreadyOpen: 70
    }
  }
}

import ArgumentParser
import Foundation
import VRFC

/// Which centre, and who acts: understood before a command and behind it.
struct CentreOptions: ParsableArguments {
  @Option(name: .customLong("centre"), help: ArgumentHelp("The centre's folder.", valueName: "dir"))
  var folder: String?

  @Option(name: .customLong("as"), help: ArgumentHelp("Who acts.", valueName: "name"))
  var name: String?

  /// An empty name is a variable that was not set: it must not open another centre unnoticed.
  mutating func validate() throws {
    if folder?.isEmpty == true {
      throw ValidationError("--centre names no folder; name one, or leave the flag out")
    }
  }

  /// `--centre`, else `VRFC_CENTRE`, else the user's own data folder.
  var centreFolder: CentreFolder {
    let environment = ProcessInfo.processInfo.environment
    if let named = folder ?? environment["VRFC_CENTRE"], !named.isEmpty {
      return CentreFolder(path: named)
    }
    // One that is not absolute is invalid, and passed over (XDG Base Directory Specification).
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      return CentreFolder(path: data + "/vrfc")
    }
    return CentreFolder(path: NSHomeDirectory() + "/.local/share/vrfc")
  }

  /// `--as`, else `VRFC_USER`, else the name of the operating system's user.
  func officer(role: Role = .open) throws -> Officer {
    let name = try named ?? Typed.staff("--as", NSUserName())
    return Officer(name: name, role: role, desk: CentreOptions.terminal)
  }

  /// Who was named as acting; nil: nobody was.
  var named: StaffName? {
    get throws {
      try (name ?? ProcessInfo.processInfo.environment["VRFC_USER"])
        .map { try Typed.staff("--as", $0) }
    }
  }

  /// The terminal's name, as in `pts/3`; `none` where there is no terminal.
  static var terminal: String {
    guard let name = ttyname(STDIN_FILENO) ?? ttyname(STDERR_FILENO) else { return "none" }
    let path = String(cString: name)
    return path.hasPrefix("/dev/") ? String(path.dropFirst(5)) : path
  }

  /// Opens the centre; a long catching-up shows its progress.
  func openDesk(clock: CentreClock? = nil) throws -> Desk {
    let bar = ProgressBar(
      "reading the log", brokenOff: "broken off while the log was read; nothing was done")
    let desk = try Desk(centreFolder, clock: clock, progress: bar.show)
    if let fault = desk.indexFault { Console.note("vrfc: \(fault)") }
    if let halt = desk.halt { Console.note("vrfc: \(halt)") }
    return desk
  }
}

extension Desk {
  /// Says, where names are sealed, that a command line is not.
  ///
  /// - Parameter given: what may say who somebody is, where it was given.
  func noteOthersRead(_ given: [String?]) {
    guard centre.isSealed, given.contains(where: { $0?.isEmpty == false }) else { return }
    Console.note(
      "note: others on this machine can read a command line; give names by --identity - or on "
        + "the screens")
  }
}

/// For every command that acts: the id under which it is recorded once.
struct ActOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The act's id; the same id again is recorded once.", valueName: "uuid"))
  var id: ActID?
}

extension ActID: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(argument)
  }
}

extension CentreOptions {
  /// Does one act and gives its answer; remarks go to whoever sits there.
  @discardableResult
  func perform(_ act: some Act, _ options: ActOptions, on desk: Desk) throws -> Outcome {
    try perform(act, id: options.id, on: desk)
  }

  /// The same under an id that the command chose.
  @discardableResult
  func perform(_ act: some Act, id: ActID?, on desk: Desk) throws -> Outcome {
    try perform(on: desk) { try desk.perform(act, as: $0, id: id) }
  }

  /// Gives the answer of an act that is done in its own way.
  @discardableResult
  func perform(on desk: Desk, _ act: (Officer) throws -> Outcome) throws -> Outcome {
    // Once the act is in the log, the clock agrees with its last record.
    let clock = desk.clockConcerns
    let outcome = try act(try officer(on: desk))
    Console.didSave("record \(outcome.recorded.head.seq)")
    if outcome.isRepeat {
      Console.note("recorded before, as record \(outcome.recorded.head.seq); nothing was repeated")
    }
    for remark in outcome.remarks { Console.note("note: \(remark)") }
    for concern in clock + desk.roomConcerns + desk.folderConcerns + desk.replacementConcerns {
      Console.note("note: \(concern)")
    }
    return outcome
  }
}

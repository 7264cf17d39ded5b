import ArgumentParser
import VRFC

extension Role: ExpressibleByArgument {
  public static var allValueStrings: [String] {
    allCases.filter(\.isOfStaff).map(\.rawValue)
  }
}

struct StaffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff", abstract: "Staff accounts: who may sign in, and as what.",
    subcommands: [
      Add.self, List.self, Remove.self, ChangeRoleCommand.self, PasswordCommand.self,
      Recover.self, RecoveryCodeCommand.self, ReplaceKeysCommand.self,
    ])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Gives somebody an account; prints a one-use code with which they choose a password.")

    @OptionGroup var centre: CentreOptions
    @Argument(help: "Their short name, like b.munir.") var name: String
    @Option(help: "reception, duty-officer or manager.") var role: Role

    func run() throws {
      let name = try Typed.staff("NAME", name)
      let desk = try centre.openDesk()
      guard desk.centre.isSealed else { return try seal(desk, name) }
      let officer = try centre.officer(on: desk)
      let code = try desk.addStaff(name, role, as: officer)
      Console.didSave("the account")
      CodeVisit.hand(code, to: name, centre: desk.charter.name)
    }

    /// An open centre gets its first account, and seals from then on.
    private func seal(_ desk: Desk, _ name: StaffName) throws {
      guard role == .manager else {
        throw InputFault(
          "--role", "this centre has no staff accounts; the first one is a manager's")
      }
      try FirstManager(name: name, centre: desk.charter.name).make { password, confirm in
        let outcome = try desk.seal(
          manager: name, password, cost: .calibrated(), as: try centre.officer(),
          confirming: confirm)
        for remark in outcome.remarks { Console.note("note: \(remark)") }
      }
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Who may sign in, and as what.")

    @OptionGroup var centre: CentreOptions

    func run() throws {
      let (desk, _) = try centre.openDesk(for: [.keepStaff])
      for account in desk.centre.accounts {
        Console.say("\(account.name)\t\(account.role.rawValue)")
      }
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Takes an account away; it holds for the next thing they do.")

    @OptionGroup var centre: CentreOptions
    @Argument(help: "Their short name.") var name: String

    func run() throws {
      let name = try Typed.staff("NAME", name)
      let desk = try centre.openDesk()
      let officer = try centre.officer(on: desk)
      let remarks = RemoveStaff(staff: name).remarks(in: desk.centre)
      let voided = try desk.removeStaff(name, as: officer)
      for remark in remarks { Console.note("note: \(remark)") }
      KeptForms(desk, officer: officer).removeUnopenedNow()
      Console.note(
        "\(name) cannot sign in any more, and the keys are new from now on. Copy them anew: "
          + "`vrfc backup DEST --with-keys DIR`")
      if !voided.isEmpty {
        Console.note(
          "codes given out and not used yet are worth nothing now; give others to: "
            + voided.map(\.description).joined(separator: ", "))
      }
    }
  }

  struct ChangeRoleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "role", abstract: "Gives somebody another role.")

    @OptionGroup var centre: CentreOptions
    @OptionGroup var act: ActOptions
    @Argument(help: "Their short name.") var name: String
    @Argument(help: "reception, duty-officer or manager.") var role: Role

    func run() throws {
      let name = try Typed.staff("NAME", name)
      let desk = try centre.openDesk()
      let outcome = try centre.perform(on: desk) {
        try desk.changeRole(of: name, to: role, as: $0, id: act.id)
      }
      Console.say(outcome.recorded.act.words)
    }
  }

  struct PasswordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "password",
      abstract: "Chooses another password for yourself; or gives NAME a new one-use code.")

    @OptionGroup var centre: CentreOptions
    @Argument(help: "Whose password was lost; a manager gives them a code.") var name: String?

    func run() throws {
      let desk = try centre.openDesk()
      let officer = try centre.officer(on: desk)
      if let name = try name.map({ try Typed.staff("NAME", $0) }), name != officer.name {
        let code = try desk.giveCode(name, as: officer)
        Console.didSave("the code")
        return CodeVisit.hand(code, to: name, centre: desk.charter.name)
      }
      let password = try PasswordPrompt.chosen(near: ["\(officer.name)", desk.charter.name])
      try desk.changePassword(to: password, cost: .calibrated(), as: officer)
      Console.note("the new password holds from now on")
    }
  }

  struct Recover: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "With the recovery code, when no manager can sign in: makes NAME one.")

    @OptionGroup var centre: CentreOptions
    @Argument(help: "Who is to be manager.") var name: String
    @Flag(
      help: ArgumentHelp(
        "person.keys is lost, and every copy of it: go on with a new one; the names sealed until "
          + "now are never read again."))
    var withoutNames = false

    func run() throws {
      let name = try Typed.staff("NAME", name)
      let desk = try centre.openDesk()
      guard
        let typed = try PasswordPrompt.secret("Recovery code: ", from: PasswordPrompt.file)
      else { throw SignInNeeded.nobody }
      let code: RecoveryCode
      do {
        code = try RecoveryCode(typed: typed)
      } catch {
        throw InputFault("recovery code", error)
      }
      let password = try PasswordPrompt.chosen(near: ["\(name)", desk.charter.name])
      _ = try desk.recover(
        name, with: code, password, cost: .calibrated(), isWithoutNames: withoutNames,
        at: CentreOptions.terminal)
      Console.note("\(name) is manager; give the others new codes with `vrfc staff password`")
    }
  }

  struct ReplaceKeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "replace-keys",
      abstract: "Replaces the keys, after somebody may have copied the key files.")

    @OptionGroup var centre: CentreOptions

    func run() throws {
      let desk = try centre.openDesk()
      let officer = try centre.officer(on: desk)
      try desk.replaceKeys(as: officer)
      KeptForms(desk, officer: officer).removeUnopenedNow()
      Console.note(
        "the keys are new from now on; everybody keeps their password, and signs in again. Copy "
          + "them anew: `vrfc backup DEST --with-keys DIR`")
    }
  }

  struct RecoveryCodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "recovery-code",
      abstract: "Makes another recovery code; the old one opens nothing any more.")

    @OptionGroup var centre: CentreOptions

    func run() throws {
      let desk = try centre.openDesk()
      let officer = try centre.officer(on: desk)
      try desk.newRecoveryCode(cost: .calibrated(), as: officer) { code in
        try CodeVisit.confirm(code, centre: desk.charter.name)
      }
      KeptForms(desk, officer: officer).removeUnopenedNow()
      Console.note(
        "the new recovery code holds from now on; destroy the old one’s paper. The keys are new, "
          + "too: copy them anew with `vrfc backup DEST --with-keys DIR`")
    }
  }
}

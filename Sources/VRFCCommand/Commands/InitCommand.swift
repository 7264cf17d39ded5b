import ArgumentParser
import Foundation
import VRFC
import VRFCScreens

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Makes a centre: its folder, its configuration and its log.")

  @OptionGroup var centre: CentreOptions

  @Option(
    help: ArgumentHelp("The configuration; else the one that is built in.", valueName: "file"))
  var config: String?

  @Flag(
    name: .customLong("open"),
    help: "Without staff accounts and without sealing: for training and tests.")
  var isOpen = false

  func run() throws {
    let (toml, file) = try configurationText()
    let configuration = try Configuration(toml: toml, file: file)
    _ = try Keymap(configuration.keys)
    let folder = centre.centreFolder
    try folder.checkGroup(configuration.group)
    let officer = try centre.officer(role: isOpen ? .open : .manager)
    if isOpen {
      try folder.openCentre(toml: toml, from: file, access: .open, as: officer)
      Console.note(
        "\(folder.path) is an open centre: no accounts, names unsealed; for training only")
      return
    }
    try folder.checkVacant()
    try FirstManager(name: officer.name, centre: configuration.name).make { password, confirm in
      let made = try StaffKeys.make(
        manager: officer.name, password: password, cost: .calibrated())
      try confirm(made.recovery)
      try folder.openCentre(
        toml: toml, from: file, access: .sealed(manager: officer.name, made.keys, made.site),
        as: officer)
    }
    Console.note("\(folder.path) is a centre; \(officer.name) is its first manager")
  }

  private func configurationText() throws -> (toml: String, file: String) {
    guard let config else { return (Configuration.shipped, "the built-in configuration") }
    let bytes = try ManifestFile.read(path: config)
    try CentreFolder.checkIsGuarded(configuration: config)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw InputFault("--config", "\(config.quoted) is not UTF-8 text; save it as such")
    }
    return (text, config)
  }
}

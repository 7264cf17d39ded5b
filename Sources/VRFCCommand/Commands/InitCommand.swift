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
    guard isOpen else {
      throw ValidationError(
        "this version makes open centres only; add --open, and register nobody real in it: names "
          + "stand readable in its log")
    }
    let (toml, file) = try configurationText()
    _ = try Keymap(try Configuration(toml: toml, file: file).keys)
    try centre.centreFolder.openCentre(
      toml: toml, from: file, access: .open, as: try centre.officer())
    Console.note(
      "\(centre.centreFolder.path) is an open centre: no accounts, names unsealed; "
        + "for training only"
    )
  }

  private func configurationText() throws -> (toml: String, file: String) {
    guard let config else { return (Configuration.shipped, "the built-in configuration") }
    let bytes = try ManifestFile.read(path: config)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw InputFault("--config", "\(config.quoted) is not UTF-8 text; save it as such")
    }
    return (text, config)
  }
}

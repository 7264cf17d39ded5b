import ArgumentParser
import Foundation
import VRFC
import VRFCScreens

struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Prints every key of the screens, with the name that [keys] in centre.toml gives it.")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, man
  }

  @OptionGroup var centre: CentreOptions

  @Option(help: ArgumentHelp("text, or man: a section of a manual page.", valueName: "format"))
  var format = Format.text

  func run() throws {
    let keymap = try Keymap(try settings())
    switch format {
    case .text: Console.write(keymap.text)
    case .man: Console.write(keymap.manual)
    }
  }

  /// What the centre has changed; nothing where there is no centre.
  private func settings() throws -> [KeySetting] {
    let folder = centre.centreFolder
    guard FileManager.default.fileExists(atPath: folder.configurationPath) else { return [] }
    return try folder.configuration().keys
  }
}

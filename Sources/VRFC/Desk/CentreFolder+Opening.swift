import Foundation
import Glibc

extension CentreFolder {
  /// Makes a centre: its folder, its configuration and its log, each whole or not at all. One that
  /// was interrupted can be run again.
  ///
  /// - Parameter toml: the configuration's text, which becomes `centre.toml`.
  package func openCentre(
    toml: String, from file: String, access: CentreOpened.Access, as officer: Officer,
    clock: CentreClock? = nil, identifiers: Identifiers = .random,
    operations: any FileOperations = SystemFiles()
  ) throws {
    let configuration = try Configuration(toml: toml, file: file)
    let time = try CentreTime(zone: configuration.timezone)
    try make()
    try checkEmpty()
    try shut()
    try keepConfiguration(toml, operations: operations)
    let act = OpenCentre(
      log: LogID(uuid: identifiers.next()), centreName: configuration.name,
      timezone: configuration.timezone, halls: configuration.halls.map(Hall.init), access: access)
    let moment = (clock ?? .system(time)).now()
    let recorded = RecordedAct(
      id: ActID(uuid: identifiers.next()), at: moment, by: officer, act: OpenCentre.name,
      events: try act.decide(in: Centre(moment: moment)))
    try LogFile.create(folder: path, first: recorded.json, operations: operations)
  }

  /// A new centre goes into an empty folder, or into what an interrupted `init` left.
  private func checkEmpty() throws {
    let entries = Set(try FileManager.default.contentsOfDirectory(atPath: path))
    if entries.contains(LogFile.fileName) { throw FolderFault.exists(path) }
    let leftover: Set = ["centre.toml", LogLock.fileName, LogFile.fileName + ".new"]
    guard let stranger = entries.subtracting(leftover).min() else { return }
    throw FolderFault.notEmpty(path, entry: stranger)
  }

  private func keepConfiguration(_ toml: String, operations: any FileOperations) throws {
    do {
      let file = try OpenFile(
        configurationPath, O_WRONLY | O_CREAT | O_TRUNC, operations: operations)
      try file.write(Array(toml.utf8))
      try file.sync()
    } catch {
      throw FolderFault.cannotCreate(configurationPath, reason: error.reason)
    }
  }
}

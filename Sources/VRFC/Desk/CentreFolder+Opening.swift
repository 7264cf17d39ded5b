import Foundation
import Glibc

extension CentreFolder {
  /// Makes a centre: its folder, its configuration and its log, each whole or not at all. One that
  /// was interrupted can be run again.
  ///
  /// - Parameter toml: the configuration's text, which becomes `centre.toml`.
  package func openCentre(
    toml: String, from file: String, access: OpeningAccess, as officer: Officer,
    clock: CentreClock? = nil, identifiers: Identifiers = .random,
    operations: any FileOperations = SystemFiles()
  ) throws {
    let configuration = try Configuration(toml: toml, file: file)
    let time = try CentreTime(zone: configuration.timezone)
    try make()
    try checkEmpty()
    try shut(group: configuration.group)
    try keepConfiguration(toml, operations: operations)
    let act = OpenCentre(
      log: LogID(uuid: identifiers.next()), centreName: configuration.name,
      timezone: configuration.timezone, halls: configuration.halls.map(Hall.init),
      manager: try keepKeys(access, operations: operations))
    let moment = (clock ?? .system(time)).now()
    let recorded = RecordedAct(
      id: ActID(uuid: identifiers.next()), at: moment, by: officer, act: OpenCentre.name,
      events: try act.decide(in: Centre(moment: moment)))
    try LogFile.create(folder: path, first: recorded.json, operations: operations)
  }

  /// Makes sure, before anybody is asked anything, that no centre is there.
  package func checkVacant() throws {
    if FileManager.default.fileExists(atPath: path) { try checkEmpty() }
  }

  /// A new centre goes into an empty folder, or into what an interrupted `init` left.
  private func checkEmpty() throws {
    let entries = Set(try FileManager.default.contentsOfDirectory(atPath: path))
    if entries.contains(LogFile.fileName) { throw FolderFault.exists(path) }
    let leftover =
      ["centre.toml", LogLock.fileName, LogFile.fileName + ".new"] + CentreFolder.keyFiles
    guard let stranger = entries.subtracting(leftover).min() else { return }
    throw FolderFault.notEmpty(path, entry: stranger)
  }

  /// The keys of a centre with accounts stand before its log does: without a log they open nothing.
  private func keepKeys(
    _ access: OpeningAccess, operations: any FileOperations
  ) throws -> StaffName? {
    switch access {
    case .open: return nil
    case .sealed(let manager, let keys, let site):
      try keep(keys, site, operations: operations)
      return manager
    }
  }

  /// Makes both files of the keys; from then on one that is missing was lost.
  func keep(
    _ keys: StaffKeys, _ site: SiteKey, operations: any FileOperations
  ) throws {
    try removeKeysLeftOver(operations: operations)
    var keys = keys
    try keys.write(folder: path, operations: operations)
    try KeyRing(folder: path, site: site, ifMissing: .make, operations: operations).wipe()
  }

  /// Takes away what an interrupted beginning left: keys that nothing was ever sealed with.
  private func removeKeysLeftOver(operations: any FileOperations) throws(KeysFault) {
    for name in CentreFolder.keyFiles {
      let path = path + "/" + name
      try KeysFault.on(path) { () throws(SystemFault) in
        if try LogFile.exists(path, operations) { try operations.remove(path) }
      }
    }
  }

  /// What a beginning that was cut off may leave of the keys. The journal goes before its file: the
  /// next file of that name would have it rolled back into itself.
  private static let keyFiles = [
    StaffKeys.fileName, StaffKeys.fileName + ".new", PersonKeys.fileName + "-journal",
    PersonKeys.fileName,
  ]

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

/// How a centre is opened.
package enum OpeningAccess: Sendable {
  /// Without staff accounts and without sealing: for training and tests.
  case open
  /// With a first manager, whose keys these are.
  case sealed(manager: StaffName, StaffKeys, SiteKey)
}

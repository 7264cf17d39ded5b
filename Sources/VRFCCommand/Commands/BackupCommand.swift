import ArgumentParser
import Foundation
import Glibc
import VRFC

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copies the log to a folder, verified as it is made; again: only what is new.")

  @OptionGroup var centre: CentreOptions
  @Argument(help: ArgumentHelp("A folder on another disk.", valueName: "dest"))
  var destination: String
  @Option(
    help: ArgumentHelp(
      "Copies the keys, too, to another folder: never to where the log goes.", valueName: "dir"))
  var withKeys: String?

  func run() throws {
    let folder = centre.centreFolder
    try folder.check()
    let isSealed = try permit()
    try LogFile.checkBackupFolder(destination)
    if let withKeys, isSealed { try KeyRing.checkKeyFolder(withKeys) }
    let bar = ProgressBar(
      "backing up",
      brokenOff: "broken off; the backup is not complete, but what \(destination) holds is whole: "
        + "the same command goes on from there")
    // A log that was cut must not pass for the centre's: what the index and the last backup know
    // has to be in it.
    _ = try LogFile.verify(folder: folder.path, witnesses: folder.witnesses) {
      try bar.show(0, of: $1)
    }
    let report = try LogFile(folder: folder.path).backUp(to: destination, progress: bar.show)
    note(report, folder)
    if let withKeys, isSealed {
      let time = try CentreTime(zone: try folder.configuration().timezone)
      try KeyRing.copyKeys(from: folder.path, to: withKeys, at: time.now())
      Console.note(
        "the keys are in \(withKeys): with a password or the recovery code they open every name; "
          + "keep them apart from the log")
    }
    Console.say(
      "\(report.records) records in \(destination), \(report.bytesCopied) bytes copied, head "
        + "\(report.head.seq):\(report.head.hash)")
  }

  /// Where there are accounts, backing up is for managers.
  ///
  /// - Returns: whether there are.
  private func permit() throws -> Bool {
    let desk = try centre.openDesk()
    guard desk.centre.isSealed else {
      guard withKeys == nil else {
        throw InputFault("--with-keys", "an open centre has no keys; leave the flag out")
      }
      return false
    }
    if let withKeys { try checkApart(withKeys) }
    try desk.permit(try centre.officer(on: desk), [.backUp], of: "backup")
    return true
  }

  /// Whoever finds the one is not to find the other with it.
  private func checkApart(_ keys: String) throws {
    let keys = FolderPlace(keys)
    for log in [destination, centre.centreFolder.path] where keys.isTogether(with: .init(log)) {
      throw InputFault(
        "--with-keys",
        "name a folder apart from the log’s (\(log.quoted(limit: 200))), not in it, nor around it"
      )
    }
  }

  /// For the screens, which say how old the backup is.
  private func note(_ report: BackupReport, _ folder: CentreFolder) {
    do {
      let time = try CentreTime(zone: try folder.configuration().timezone)
      let place = URL(fileURLWithPath: destination).standardizedFileURL.path
      try LastBackup(report.head, at: time.now(), place: place).keep(in: folder.path)
    } catch {
      Console.note("vrfc: the backup is made, but the screens cannot tell of it: \(error)")
    }
  }
}

extension BackupFault {
  var exitStatus: Int32 {
    switch self {
    case .ownFolder, .longer, .different, .damagedCopy: EX_CANTCREAT
    case .misread, .system: EX_IOERR
    }
  }
}

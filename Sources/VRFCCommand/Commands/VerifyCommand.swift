import ArgumentParser
import VRFC

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks every byte of the log, and what its records say; changes nothing.")

  @OptionGroup var centre: CentreOptions
  @Option(
    help: ArgumentHelp(
      "A record that an old printout names; 16 digits of its hash or more.", valueName: "seq:hash"))
  var head: String?
  @Flag(help: "Reads the log anew from the disk, and lets it be written again after a failed sync.")
  var fromDisk = false

  func run() throws {
    var witnesses: [KnownRecord] = []
    if let head {
      guard let known = KnownRecord(printed: head) else {
        throw InputFault(
          "--head", "\(head.quoted) is not SEQ:HASH; write it as an old report prints it")
      }
      witnesses.append(known)
    }
    let folder = centre.centreFolder
    try folder.check()
    witnesses += folder.witnesses
    do {
      let found = try verify(folder, witnesses)
      if let unread = found.unread {
        Console.note("vrfc: \(unread); what it and the records behind it say was not read")
      }
      if !found.indexDiffers.isEmpty {
        Console.note(
          "vrfc: the index is not what the log says (\(found.indexDiffers.words)): make it anew "
            + "with `vrfc reindex`, and look at who can write in the centre's folder")
      }
      Console.say(found.log.sentence)
    } catch let fault as LogFault where fault.isDamage {
      throw Damaged(description: fault.description)
    }
  }

  private func verify(
    _ folder: CentreFolder, _ witnesses: [KnownRecord]
  ) throws -> Findings {
    let bar = ProgressBar(
      "verifying", brokenOff: "broken off; the log was not checked to its end, nothing was changed")
    return try folder.verify(
      fromDisk ? .disk : .asItLies, witnesses: witnesses, progress: bar.show)
  }
}

struct ReindexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reindex", abstract: "Throws the index away and derives it anew from the log.")

  @OptionGroup var centre: CentreOptions

  func run() throws {
    let folder = centre.centreFolder
    try folder.check()
    try folder.checkWritable()
    // What the index knows of the log is a witness: it is not thrown away while it disagrees. So is
    // the note of the last backup.
    let bar = ProgressBar(
      "reading the log",
      brokenOff: "broken off; the log is as it was, and what the index lacks is read from it when "
        + "it is needed")
    let log = try LogFile(folder: folder.path)
    // What a failed sync left in doubt is put into no index.
    if let mark = log.haltMark { throw LogFault.halted(mark: mark) }
    let verification = try log.verify(witnesses: folder.witnesses) {
      try bar.show(0, of: $1)
    }
    let desk = try Desk.reindexing(folder, progress: bar.show)
    if let halt = desk.halt { Console.note("vrfc: \(halt)") }
    if let fault = desk.indexFault { throw fault }
    Console.say("\(verification.records) records read, head \(desk.head.short)")
  }
}

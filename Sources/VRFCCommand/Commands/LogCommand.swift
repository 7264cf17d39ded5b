import ArgumentParser
import Glibc
import Synchronization
import VRFC

struct LogCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "The log, readable. Text names nobody; JSON is the records as stored.")

  @OptionGroup var centre: CentreOptions
  @Option(help: "The first record.") var from = 1
  @Option(help: "The last record.") var to: Int?
  @Flag(help: "Goes on as records arrive, until interrupted.") var follow = false
  @Option(help: "text or json.") var format = Format.text

  func run() throws {
    guard from >= 1, to ?? from >= from else {
      throw ValidationError(
        "--from and --to are record numbers from 1, the first not behind the last")
    }
    let folder = centre.centreFolder
    try folder.check()
    let log = try LogFile(folder: folder.path)
    if follow { Interruption.endsGently() }
    try read(log, in: folder)
    while follow, log.head.seq < to ?? Int.max, !Interruption.came {
      usleep(250_000)
      if try log.hasGrown { try readOn(log, in: folder) }
    }
  }

  /// Nobody waits for what is printed: the lock is held only until it is known how far to read.
  private func read(_ log: LogFile, in folder: CentreFolder) throws {
    let size = try log.hold(.read) { try log.settled() }
    if log.head.seq == 0, from > 1, let place = try folder.indexedPlace(of: from - 1),
      place.end <= size
    {
      try log.skip(to: place)
    }
    do {
      try log.readOn(to: size) { record in
        if record.seq > to ?? Int.max || Interruption.came { throw Enough() }
        try show(record)
      }
    } catch is Enough {
      // Whatever follows is not asked for.
    }
    try Console.flush()
  }

  private struct Enough: Error {}

  /// Whoever follows waits for others as long as it takes.
  private func readOn(_ log: LogFile, in folder: CentreFolder) throws {
    do {
      try read(log, in: folder)
    } catch LogFault.busy {
      return
    }
  }

  private func show(_ record: LogRecord) throws {
    guard record.seq >= from else { return }
    switch format {
    case .json: Console.say(String(decoding: record.json, as: UTF8.self))
    case .text: Console.say(try line(record))
    }
    if record.seq.isMultiple(of: LogCommand.piece) { try Console.flush() }
  }

  /// After so many records they are written out, so that memory stays flat.
  private static let piece = 256

  private func line(_ record: LogRecord) throws -> String {
    let act = try RecordedAct(json: record.json, seq: record.seq)
    return "\(record.seq)  \(act.at.secondsText)  \(act.by.name) (\(act.by.role.rawValue), "
      + "\(act.by.desk))  \(act.name): \(act.words)"
  }
}

/// SIGINT and SIGTERM, where they are the way in which a command is meant to end.
private enum Interruption {
  private static let flag = Atomic(false)

  static func endsGently() {
    for number in [SIGINT, SIGTERM] {
      signal(number) { _ in Interruption.flag.store(true, ordering: .relaxed) }
    }
  }

  static var came: Bool { flag.load(ordering: .relaxed) }
}

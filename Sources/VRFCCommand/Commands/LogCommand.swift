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
    try read(log)
    while follow, log.head.seq < to ?? Int.max, !Interruption.came {
      usleep(250_000)
      if try log.hasGrown { try readOn(log) }
    }
  }

  private func read(_ log: LogFile) throws {
    try log.hold(.read) { try log.catchUp { try show($0) } }
    try Console.flush()
  }

  /// Whoever follows waits for others as long as it takes.
  private func readOn(_ log: LogFile) throws {
    do {
      try read(log)
    } catch LogFault.busy {
      return
    }
  }

  private func show(_ record: LogRecord) throws {
    guard record.seq >= from, record.seq <= to ?? Int.max else { return }
    switch format {
    case .json: Console.say(String(decoding: record.json, as: UTF8.self))
    case .text: Console.say(try line(record))
    }
  }

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

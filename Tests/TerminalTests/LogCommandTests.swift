import Foundation
import Glibc
import Testing

/// The log of the real program: locked by others, followed, and halted after a failed sync.
@Suite(.ownFolder) struct LogCommandTests {
  private func checkIn(_ centre: String, id: UUID) throws -> (output: String, status: Int32) {
    try BuiltProgram.answer(
      centre, "check-in", "--name", "Zahid Hussain", "--sex", "male", "--age", "31", "--id",
      id.uuidString)
  }

  private func records(_ centre: String) throws -> Int {
    try Data(contentsOf: URL(fileURLWithPath: centre + "/centre.log")).count { $0 == 10 }
  }

  @Test func `while another holds the lock for too long an act is busy, and works afterwards`()
    throws
  {
    let centre = try BuiltProgram.makeCentre()
    let lock = open(centre + "/lock", O_RDWR | O_CLOEXEC)
    #expect(lock >= 0 && flock(lock, LOCK_EX) == 0)
    let id = UUID()
    let busy = try checkIn(centre, id: id)
    #expect(busy.status == 75 && busy.output.contains("nothing was saved, try again"))
    #expect(try records(centre) == 1)
    close(lock)
    let done = try checkIn(centre, id: id)
    #expect(done.status == 0 && done.output.contains("M-01"), "\(done.output)")
    #expect(try records(centre) == 2)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `a log that is followed shows another's act, and ends when interrupted`(signal: Int32) throws
  {
    let centre = try BuiltProgram.makeCentre()
    let follower = try ChildProcess.start(
      try BuiltProgram.url.path, ["--centre", centre, "log", "--follow"])
    #expect(follower.hear("centre Taftan opened\n").hasPrefix("1  "))
    #expect(try checkIn(centre, id: UUID()).status == 0)
    let heard = follower.hear("in M-01\n")
    #expect(heard.hasPrefix("2  ") && heard.contains("registration"), "\(heard)")
    kill(follower.pid, signal)
    #expect(try follower.output.readToEnd() ?? Data() == Data())
    #expect(follower.wait() == 0)
  }

  @Test func `a log followed to a record ends there`() throws {
    let centre = try BuiltProgram.makeCentre()
    let follower = try ChildProcess.start(
      try BuiltProgram.url.path, ["--centre", centre, "log", "--follow", "--to", "2"])
    #expect(try checkIn(centre, id: UUID()).status == 0)
    #expect(follower.hear("in M-01\n").contains("2  "))
    #expect(follower.wait() == 0)
  }

  /// A centre with more records than a pipe holds when they are printed.
  private func filledCentre() throws -> String {
    let centre = try BuiltProgram.makeCentre()
    let filled = try BuiltProgram.answer(
      centre, "simulate", "--from", "2021-07-01", "--to", "2021-07-02", "--arrivals", "400",
      "--seed", "3")
    #expect(filled.status == 0, "\(filled.output)")
    return centre
  }

  @Test func `nobody waits for a log that is being printed`() throws {
    let centre = try filledCentre()
    let reader = try ChildProcess.start(
      try BuiltProgram.url.path, ["--centre", centre, "log", "--format", "json"])
    #expect(reader.hear("\n").hasPrefix("{"))
    let done = try checkIn(centre, id: UUID())
    #expect(done.status == 0, "\(done.output)")
    _ = try reader.output.readToEnd()
    #expect(reader.wait() == 0)
  }

  @Test func `some records of a log are the same with an index and without one`() throws {
    let centre = try filledCentre()
    let all = try BuiltProgram.answer(centre, "log").output.split(separator: "\n")
    let wanted = all[300..<310].joined(separator: "\n") + "\n"
    let arguments = ["--centre", centre, "log", "--from", "301", "--to", "310"]
    for file in ["", "/index.sqlite"] {
      // The second time there is none.
      if !file.isEmpty { try FileManager.default.removeItem(atPath: centre + file) }
      let answer = try ChildProcess.run(try BuiltProgram.url.path, arguments)
      #expect(answer.status == 0 && answer.output == wanted)
    }
  }

  @Test func `an index of another log leads nobody astray`() throws {
    let (centre, other) = (try filledCentre(), try BuiltProgram.makeCentre())
    #expect(try checkIn(other, id: UUID()).status == 0)
    let right = try BuiltProgram.answer(centre, "log", "--from", "301", "--to", "310")
    try FileManager.default.removeItem(atPath: centre + "/index.sqlite")
    try FileManager.default.copyItem(
      atPath: other + "/index.sqlite", toPath: centre + "/index.sqlite")
    let answer = try BuiltProgram.answer(centre, "log", "--from", "301", "--to", "310")
    #expect(right.status == 0 && answer == right)
  }

  private enum MarkPlace: CaseIterable { case folder, memory }

  /// Where the mark of a failed sync stands.
  private func mark(_ place: MarkPlace, of centre: String) -> String {
    var status = stat()
    #expect(stat(centre, &status) == 0)
    return switch place {
    case .folder: centre + "/halted"
    case .memory: "/dev/shm/vrfc-halted-\(status.st_dev)-\(status.st_ino)"
    }
  }

  @Test(arguments: MarkPlace.allCases)
  private func `after a failed sync nothing is saved until the log was verified from the disk`(
    place: MarkPlace
  ) throws {
    let centre = try BuiltProgram.makeCentre()
    let mark = mark(place, of: centre)
    defer { unlink(mark) }
    try Data("a sync failed while saving act 1\n".utf8).write(to: URL(fileURLWithPath: mark))
    let acts = [
      ["check-in", "--name", "Zahid Hussain", "--sex", "male", "--age", "31"],
      ["batch", "--men", "1", "--women", "0", "--children", "0"], ["bed", "hold", "M-01"],
      ["depart", "2021/00001", "--kind", "released"], ["undo"],
    ]
    for act in acts {
      let (output, status) = try ChildProcess.run(
        try BuiltProgram.url.path, ["--centre", centre] + act)
      #expect(status == 74 && output.contains("run `vrfc verify --from-disk`"), "\(output)")
    }
    #expect(try records(centre) == 1)
    #expect(try BuiltProgram.answer(centre, "halls").status == 0)
    let plain = try BuiltProgram.answer(centre, "verify")
    #expect(plain.status == 0 && FileManager.default.fileExists(atPath: mark))
    let verified = try BuiltProgram.answer(centre, "verify", "--from-disk")
    #expect(verified.status == 0 && verified.output.hasPrefix("ok 1 records"))
    #expect(!FileManager.default.fileExists(atPath: mark))
    #expect(try checkIn(centre, id: UUID()).status == 0)
  }

  @Test func `a damaged log does not get its mark lifted`() throws {
    let centre = try BuiltProgram.makeCentre()
    let (mark, log) = (mark(.folder, of: centre), URL(fileURLWithPath: centre + "/centre.log"))
    var bytes = try Data(contentsOf: log)
    bytes[100] ^= 1
    try bytes.write(to: log)
    try Data("a sync failed\n".utf8).write(to: URL(fileURLWithPath: mark))
    let verified = try BuiltProgram.answer(centre, "verify", "--from-disk")
    #expect(verified.status == 1 && verified.output.contains("damage at record 1"))
    #expect(FileManager.default.fileExists(atPath: mark))
  }
}

import Foundation
import Testing

@testable import VRFC

/// Several desks on one log: in this process, and in others.
@Suite struct SeveralDesksTests {
  @Test func `eight processes and two desks race for five beds`() throws {
    let centre = try TemporaryCentre()
    let desks = [try centre.desk(), try centre.desk()]
    let processes = try (1...8).map { number in
      try centre.vrfc("check-in", "--name", "Racer \(number)", "--sex", "male", "--age", "30")
    }
    for (place, desk) in desks.enumerated() { try desk.checkIn("Here \(place)") }
    for process in processes {
      let ending = try process.wait()
      #expect(ending.status == 0, "\(ending.errors)")
    }
    for desk in desks { try desk.refresh() }
    let beds = try desks[0].beds()
    #expect(beds.count == 10)
    #expect(
      beds.values.filter { !$0.isEmpty }.sorted() == ["M-01", "M-02", "M-03", "M-04", "M-05"])
    #expect(try desks[1].beds() == beds)
    #expect(try centre.verify().records == 11)
  }

  @Test func `one bed asked for by six processes is given to one`() throws {
    let centre = try TemporaryCentre()
    let processes = try (1...6).map { number in
      try centre.vrfc(
        "check-in", "--name", "Racer \(number)", "--sex", "male", "--age", "30", "--bed", "M-03")
    }
    let endings = try processes.map { try $0.wait() }
    #expect(
      endings.map(\.status).sorted() == [0, 1, 1, 1, 1, 1], "\(endings.map(\.errors))")
    #expect(try centre.verify().records == 2)
  }

  @Test func `one act sent by two processes and two desks is recorded once`() throws {
    let centre = try TemporaryCentre()
    let desks = [try centre.desk(), try centre.desk()]
    let id = ActID(uuid: UUID())
    let processes = try (1...2).map { _ in
      try centre.vrfc(
        "check-in", "--name", "Once", "--sex", "male", "--age", "30", "--id", id.description)
    }
    let outcomes = try desks.map { try $0.checkIn("Once", id: id) }
    let endings = try processes.map { try $0.wait() }
    #expect(endings.allSatisfy { $0.status == 0 })
    #expect(endings[0].output == endings[1].output)
    #expect(outcomes[0].events == outcomes[1].events)
    #expect(try centre.verify().records == 2)
  }

  /// Holds the lock until it is killed.
  private func holdLock(_ centre: TemporaryCentre, _ kind: String) throws -> ChildProcess {
    let script = """
      import fcntl, sys
      lock = open("lock", "r+")
      fcntl.flock(lock, fcntl.\(kind))
      print("held", flush=True)
      sys.stdin.read()
      """
    let holder = try ChildProcess("python3", ["-c", script], in: centre.path)
    #expect(holder.hear().hasPrefix("held"), "python3 is needed here")
    return holder
  }

  @Test func `a lock held too long is said to be busy, and nothing is lost`() throws {
    let centre = try TemporaryCentre()
    let desk = try centre.desk(patience: 0)
    try desk.checkIn("First")
    let before = try centre.logBytes()
    let holder = try holdLock(centre, "LOCK_EX")
    #expect(throws: LogFault.busy(seconds: 0)) { try desk.checkIn("Second") }
    #expect(throws: LogFault.busy(seconds: 0)) { try centre.desk(patience: 0) }
    #expect(try centre.logBytes() == before)
    holder.kill()
    // It died with the lock in its hands, and took it along.
    try desk.checkIn("Second")
    #expect(try centre.verify().records == 3)
  }

  @Test func `readers do not wait for each other, and a writer waits for them`() throws {
    let centre = try TemporaryCentre()
    let desk = try centre.desk(patience: 0)
    let holder = try holdLock(centre, "LOCK_SH")
    #expect(try centre.desk(patience: 0).head == desk.head)
    #expect(throws: LogFault.busy(seconds: 0)) { try desk.checkIn("First") }
    holder.kill()
    try desk.checkIn("First")
  }

  @Test func `a process killed in the middle of a write leaves the others a torn tail`() throws {
    let centre = try TemporaryCentre()
    let desk = try centre.desk()
    try desk.checkIn("First")
    let script = """
      import fcntl, os, signal
      lock = open("lock", "r+")
      fcntl.flock(lock, fcntl.LOCK_EX)
      os.write(os.open("centre.log", os.O_WRONLY | os.O_APPEND), b"3 0123abc")
      os.kill(os.getpid(), signal.SIGKILL)
      """
    _ = try ChildProcess.run("python3", ["-c", script], in: centre.path)
    #expect(try centre.verify().sentence.contains("torn tail of 9 bytes"))
    try desk.checkIn("Second")
    let verification = try centre.verify()
    #expect(verification.records == 4 && verification.seals == 1 && verification.tail == .whole)
  }

  @Test func `an act within an act's lock reads, and does not let go of it`() throws {
    let files = SampleLog.files(RecoveryTable.four)
    let (first, second) = (try Writer(files).log, try Writer(files).log)
    try first.hold(.write) {
      try first.hold(.read) {}
      #expect(throws: LogFault.busy(seconds: 0)) { try second.hold(.read) {} }
    }
    _ = try second.hold(.read) {
      #expect(throws: LogFault.busy(seconds: 0)) { try first.hold(.write) {} }
    }
    try first.hold(.write) {}
  }

  @Test func `a log or a lock that was put in another's place is not written to`() throws {
    for name in ["centre.log", "lock"] {
      let centre = try TemporaryCentre()
      let desk = try centre.desk()
      try desk.checkIn("First")
      let (path, copy) = (centre.path + "/" + name, centre.path + "/copy")
      try FileManager.default.copyItem(atPath: path, toPath: copy)
      try FileManager.default.removeItem(atPath: path)
      #expect(throws: LogFault.replaced(path: path)) { try desk.checkIn("Second") }
      try FileManager.default.moveItem(atPath: copy, toPath: path)
      #expect(throws: LogFault.replaced(path: path)) { try desk.checkIn("Second") }
      try centre.desk().checkIn("Second")
      #expect(try centre.verify().records == 3)
    }
  }
}

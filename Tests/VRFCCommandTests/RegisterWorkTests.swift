import Foundation
import Testing

@testable import VRFC
@testable import VRFCCommand

/// Everyone's names, read on a thread of their own.
struct RegisterWorkTests {
  /// Waits until it is read, or until it is known that it cannot be.
  private func wait(for work: RegisterWork) throws {
    while try !work.isRead() { usleep(1_000) }
  }

  private func desk(of transcript: Transcript) throws -> Desk {
    try Desk(CentreFolder(path: transcript.centre.path))
  }

  private func found(_ name: String, _ work: RegisterWork) -> Int {
    work.find(name, limit: 9, as: .whole).count
  }

  @Test func `a reading that failed is begun anew when it is asked for again`() throws {
    let transcript = try Transcript()
    let source = try desk(of: transcript).registerSource
    let (log, away) = (
      transcript.centre.appending(path: "centre.log"), transcript.folder.appending(path: "away")
    )
    try FileManager.default.moveItem(at: log, to: away)
    let work = RegisterWork()
    work.start(source)
    #expect(throws: (any Error).self) { try wait(for: work) }
    try FileManager.default.moveItem(at: away, to: log)
    work.start(source)
    try wait(for: work)
  }

  @Test func `a record that cannot be had now is noted later, and none behind it before`() throws {
    let transcript = try Transcript()
    let work = RegisterWork()
    work.start(try desk(of: transcript).registerSource)
    try wait(for: work)
    for name in ["Zahid Hussain", "Imran Khan"] {
      try transcript.run("check-in", "--name", name, "--sex", "male", "--age", "31")
        .expect(status: 0)
    }
    let desk = try desk(of: transcript)
    try work.catchUp(to: desk.head.seq) { try $0 == 2 ? nil : desk.act(in: $0) }
    #expect(found("Imran", work) == 0)
    try work.catchUp(to: desk.head.seq, reading: desk.act(in:))
    #expect(found("Imran", work) == 1 && found("Zahid", work) == 1)
  }
}

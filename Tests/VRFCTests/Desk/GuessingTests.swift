import Foundation
import Testing

@testable import VRFC

/// Whoever guesses is slowed, and nobody else is kept out by it.
struct GuessingTests {
  private let centre: AccountCentre
  private let elsewhere = "pts/66"

  init() throws { centre = try AccountCentre() }

  private func fail(_ name: String, times: Int, at terminal: String) throws {
    let desk = try centre.anotherDesk()
    for _ in 0..<times {
      #expect(throws: Refusal.access(.wrong)) {
        try desk.signIn(name, secret: "no such words at all", at: terminal)
      }
      // The wait is over; it is the count that matters.
      centre.hands.passes(minutes: 16)
    }
  }

  private func answer(_ name: String, at terminal: String) throws -> Refusal? {
    let desk = try centre.anotherDesk()
    do {
      _ = try desk.signIn(name, secret: "no such words at all", at: terminal)
      return nil
    } catch let refusal as Refusal {
      return refusal
    }
  }

  @Test func `a clock that is set forward ends no wait`() throws {
    try fail("n.manager", times: 9, at: elsewhere)
    #expect(try answer("n.manager", at: elsewhere) == .access(.wrong))
    centre.hands.passes(wall: 24 * 60, running: 1)
    #expect(try answer("n.manager", at: elsewhere) == .access(.wait(seconds: 14 * 60)))
    centre.hands.passes(wall: 0, running: 14)
    #expect(try answer("n.manager", at: elsewhere) == .access(.wrong))
  }

  @Test func `a clock that is set back keeps nobody out for longer`() throws {
    try fail("n.manager", times: 9, at: elsewhere)
    #expect(try answer("n.manager", at: elsewhere) == .access(.wrong))
    centre.hands.passes(wall: -24 * 60, running: 15)
    #expect(try answer("n.manager", at: elsewhere) == .access(.wrong))
  }

  @Test func `names are guessed from one terminal, and their owners work on at their own`() throws {
    let clerk = try centre.add("b.clerk", .reception)
    for name in ["n.manager", "b.clerk"] {
      try fail(name, times: 9, at: elsewhere)
      #expect(try answer(name, at: "pts/67") == .access(.wrong))
      #expect(try answer(name, at: "pts/68") == .access(.wait(seconds: 15 * 60)), "locked there")
      #expect(throws: Never.self) {
        try AccountCentre.signedIn(name, at: try centre.anotherDesk())
      }
    }
    #expect(clerk.officer.role == .reception)
  }

  @Test func `at their own terminal, too, a name is not guessed by the minute`() throws {
    try fail("n.manager", times: 9, at: AccountCentre.terminal)
    #expect(try answer("n.manager", at: AccountCentre.terminal) == .access(.wrong))
    #expect(
      try answer("n.manager", at: AccountCentre.terminal) == .access(.wait(seconds: 15 * 60)))
  }

  @Test func `a name that is nobody's is answered like one of the staff`() throws {
    for name in ["n.manager", "nobody.here", "no name at all"] {
      try fail(name, times: 9, at: elsewhere)
      centre.hands.passes(minutes: 1)
      #expect(try answer(name, at: "pts/2\(name.count)") == .access(.wrong), "\(name)")
      #expect(
        try answer(name, at: "pts/3\(name.count)") == .access(.wait(seconds: 15 * 60)), "\(name)")
      centre.hands.passes(minutes: 120)
    }
  }

  @Test func `what the machine remembers tells no name`() throws {
    try fail("quiet lantern under stones", times: 2, at: elsewhere)
    let status = try SystemFiles().status(path: centre.folder.path)
    let kept = try Data(contentsOf: URL(fileURLWithPath: SignInMemory.path(of: status)))
    let text = String(decoding: kept, as: UTF8.self)
    for word in ["lantern", "manager", elsewhere] { #expect(!text.contains(word)) }
    #expect(
      try SystemFiles().status(path: SignInMemory.path(of: status)).permissions & 0o077 == 0)
  }

  @Test func `a memory that somebody else laid, or that does not read, is none`() throws {
    let path = SignInMemory.path(of: try SystemFiles().status(path: centre.folder.path))
    try Data("{\"salt\": 5".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: Never.self) {
      try AccountCentre.signedIn("n.manager", at: try centre.anotherDesk())
    }
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: centre.folder.path + "/grown")
    _ = try answer("n.manager", at: elsewhere)
    #expect(!FileManager.default.fileExists(atPath: centre.folder.path + "/grown"))
  }
}

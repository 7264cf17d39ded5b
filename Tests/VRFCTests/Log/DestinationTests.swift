import Foundation
import Glibc
import Testing

@testable import VRFC

/// Where copies and reports may go.
struct DestinationTests {
  private let folder: TrialFolder

  init() throws {
    folder = TrialFolder()
    try #require(mkdir(folder.path, 0o700) == 0)
  }

  private func make(_ name: String, _ mode: mode_t) throws -> String {
    let path = folder.path + "/" + name
    try #require(mkdir(path, 0o700) == 0)
    try #require(chmod(path, mode) == 0)
    return path
  }

  private func check(_ path: String, for use: Destination.Use) throws(DestinationFault) {
    try Destination(folder: path, operations: SystemFiles()).check(for: use)
  }

  @Test(arguments: [Destination.Use.copies, .newFile])
  func `a folder of one's own will do, and one that is still to be made`(
    use: Destination.Use
  ) throws {
    try check(try make("own", 0o755), for: use)
    try check(folder.path + "/own/to-come", for: use)
  }

  @Test(arguments: [Destination.Use.copies, .newFile])
  func `nothing goes behind a link, be it the last of a path or not`(use: Destination.Use) throws {
    let own = try make("own", 0o700)
    let link = folder.path + "/link"
    try #require(symlink(own, link) == 0)
    for path in [link, link + "/", link + "/.", link + "//deeper", link + "/to-come"] {
      #expect(throws: DestinationFault.link(link), "\(path)") { try check(path, for: use) }
    }
  }

  @Test func `nothing goes where others could exchange it`() throws {
    let open = try make("open", 0o777)
    for use in [Destination.Use.copies, .newFile] {
      for path in [open, open + "/to-come"] {
        #expect(throws: DestinationFault.othersCanWrite(open)) { try check(path, for: use) }
      }
    }
  }

  @Test func `a folder for everybody's files takes a report, and no copies`() throws {
    let shared = try make("shared", 0o1777)
    try check(shared, for: .newFile)
    try check(shared + "/to-come", for: .copies)
    #expect(throws: DestinationFault.othersCanWrite(shared)) { try check(shared, for: .copies) }
  }

  @Test func `a file that is a link there already is refused before anything is written`() throws {
    let own = try make("own", 0o700)
    try #require(symlink(folder.path + "/elsewhere", own + "/centre.toml") == 0)
    let log = try TemporaryCentre()
    #expect(throws: DestinationFault.link(own + "/centre.toml")) {
      try LogFile(folder: log.path).backUp(to: own)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: own) == ["centre.toml"])
  }

  @Test(arguments: [0o2770, 0o2775, 0o755] as [mode_t])
  func `what is written elsewhere is its owner's alone, whatever the folder is`(
    mode: mode_t
  ) throws {
    let target = try make("target", mode)
    let path = target + "/report.csv"
    do {
      try OutputFile(path).write("date\n")
    } catch OutputFault.elsewhere(.othersCanWrite) {
      // A group of more than oneself.
      return
    }
    var status = stat()
    #expect(lstat(path, &status) == 0 && status.st_mode & 0o7777 == 0o600)
  }

  @Test func `a copy that others could read is its owner's alone from the next backup on`() throws {
    let target = try make("target", 0o700)
    let log = try TemporaryCentre()
    _ = try LogFile(folder: log.path).backUp(to: target)
    let copy = target + "/" + LogFile.fileName
    try #require(chmod(copy, 0o644) == 0)
    _ = try LogFile(folder: log.path).backUp(to: target)
    var status = stat()
    #expect(lstat(copy, &status) == 0 && status.st_mode & 0o7777 == 0o600)
  }
}

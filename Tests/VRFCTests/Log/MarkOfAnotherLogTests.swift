import Foundation
import Testing

@testable import VRFC

/// A mark in the machine's memory is of the log that it names.
struct MarkOfAnotherLogTests {
  @Test func `a folder that got the numbers of one that is gone is not halted by its mark`() throws
  {
    let centre = try TemporaryCentre()
    let folder = centre.folder.path
    let status = try SystemFiles().status(path: folder)
    let path = HaltMark.memoryPath(device: status.device, inode: status.inode)
    defer { unlink(path) }
    try HaltMark(folder: folder, operations: SystemFiles()).leave("a trial")
    try FileManager.default.removeItem(atPath: folder + "/" + HaltMark.fileName)
    #expect(try HaltMark(folder: folder, operations: SystemFiles()).standing == path)
    let other = String(repeating: "0", count: 64)
    try Data("a sync failed\nlog \(other)\n".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try HaltMark(folder: folder, operations: SystemFiles()).standing == nil)
    try Data("a sync failed, as an older program says it\n".utf8)
      .write(to: URL(fileURLWithPath: path))
    #expect(try HaltMark(folder: folder, operations: SystemFiles()).standing == path)
  }
}

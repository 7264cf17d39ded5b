import Foundation
import Glibc

extension StaffKeys {
  /// The file as it was when this and it were one.
  struct Origin: Hashable, Sendable {
    let folder: String
    let bytes: Data
  }

  private static let bytesMax = 1 << 22

  /// - Throws: ``KeysFault/missing(path:)``, ``KeysFault/othersCanRead(path:)``,
  ///   ``KeysFault/notAFile(path:)``, ``KeysFault/malformed(path:)``, ``KeysFault/newer(path:)``.
  package static func read(
    folder: String, operations: any FileOperations = SystemFiles()
  ) throws(KeysFault) -> StaffKeys {
    let path = folder + "/" + fileName
    guard let bytes = try bytes(path, operations) else { throw .missing(path: path) }
    let content = try Content(bytes, path: path)
    return StaffKeys(content: content, origin: Origin(folder: folder, bytes: bytes))
  }

  /// Replaces the file, whole or not at all; where it was not read from there, makes it.
  ///
  /// - Throws: ``KeysFault/changedMeanwhile(path:)`` when the file is not the one that this was
  ///   read from; ``KeysFault/locked`` when the person keys are wrapped under a site key that this
  ///   does not lead to.
  package mutating func write(
    folder: String, operations: any FileOperations = SystemFiles()
  ) throws(KeysFault) {
    let keys = self
    origin = try KeysLock.hold(folder, operations) { () throws(KeysFault) in
      try keys.replaceFile(folder: folder, operations)
    }
  }

  /// The same, by whoever holds the lock.
  func replaceFile(
    folder: String, _ operations: any FileOperations
  ) throws(KeysFault) -> Origin {
    let path = folder + "/" + StaffKeys.fileName
    let there = try StaffKeys.bytes(path, operations)
    if let there, there != origin?.bytes, there != content.bytes {
      throw origin == nil ? .exists(path: path) : .changedMeanwhile(path: path)
    }
    if there == nil, origin?.folder == folder { throw .missing(path: path) }
    if let mark = try PersonKeys.siteMark(folder: folder) {
      guard content.seals.contains(where: { $0.mark == mark }) else { throw .locked }
    }
    let bytes = content.bytes
    try KeysFault.on(path) { () throws(SystemFault) in
      try StaffKeys.makeWhole(path, bytes, operations)
      try OpenFile.syncFolder(folder, operations: operations)
    }
    return Origin(folder: folder, bytes: bytes)
  }

  private static func makeWhole(
    _ path: String, _ bytes: Data, _ operations: any FileOperations
  ) throws(SystemFault) {
    let temporary = path + ".new"
    if try LogFile.exists(temporary, operations) { try operations.remove(temporary) }
    let file = try OpenFile(temporary, O_WRONLY | O_CREAT | O_EXCL, operations: operations)
    try file.write(Array(bytes))
    try file.sync()
    try operations.rename(temporary, path)
  }

  /// - Returns: nil where there is no such file.
  private static func bytes(
    _ path: String, _ operations: any FileOperations
  ) throws(KeysFault) -> Data? {
    guard let file = try KeyFile.open(path, operations) else { return nil }
    let status = try KeysFault.on(path) { () throws(SystemFault) in try file.status }
    try KeyFile.check(status, path)
    guard status.size <= bytesMax else { throw .malformed(path: path) }
    return try KeysFault.on(path) { () throws(SystemFault) in
      Data(try file.bytes(0..<status.size))
    }
  }
}

extension StaffKeys.Content {
  /// What stands in the file, in the one way in which it may stand there.
  var bytes: Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return try encoder.encode(self) + Data("\n".utf8)
    } catch {
      return Data()
    }
  }

  fileprivate init(_ bytes: Data, path: String) throws(KeysFault) {
    struct Beginning: Decodable { let format: Int }
    let format: Int
    do {
      format = try JSONDecoder().decode(Beginning.self, from: bytes).format
    } catch {
      throw .malformed(path: path)
    }
    if format > StaffKeys.Content.format { throw .newer(path: path) }
    do {
      self = try JSONDecoder().decode(StaffKeys.Content.self, from: bytes)
    } catch {
      throw .malformed(path: path)
    }
    guard (1...StaffKeys.Content.format).contains(format), isSound, self.bytes == bytes else {
      throw .malformed(path: path)
    }
  }

  private var isSound: Bool {
    let entries = staff + [recovery]
    return (1...2).contains(seals.count) && recovery.kind == .recovery
      && staff.allSatisfy { $0.kind != .recovery }
      && Set(staff.map(\.name)).count == staff.count
      && staff.allSatisfy { ($0.role == nil) == (format == 1) } && recovery.role == nil
      && (accounts == nil || format > 1)
      && entries.allSatisfy { $0.isSound && $0.sealed.count == seals.count }
  }
}

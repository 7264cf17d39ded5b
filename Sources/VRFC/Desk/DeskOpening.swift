import Foundation

/// Opens what a desk needs, and brings the index up to the log.
struct DeskOpening {
  let configuration: Configuration
  let charter: CentreOpened
  let log: LogFile
  let index: Index
  let halt: (any Error)?
  let clock: CentreClock
  let centre: Centre

  /// - Parameter clock: nil: the system's, in the centre's zone.
  init(
    _ folder: CentreFolder, clock: CentreClock?, patience: Int, operations: any FileOperations,
    progress: (_ bytes: Int, _ total: Int) -> Void
  ) throws {
    configuration = try folder.configuration()
    index = try DeskOpening.openIndex(folder, patience: patience, operations: operations)
    charter = try folder.charter(operations: operations)
    if let source = try index.source, source.log != charter.log { try index.clear() }
    let source = try index.source
    log = try LogFile(
      folder: folder.path, known: source?.head ?? .empty, patience: patience, operations: operations
    )
    self.clock = try clock ?? .system(CentreTime(zone: charter.timezone))
    // Under one lock: the house is the one after the record that was read last, and not after one
    // that another desk adds meanwhile.
    (halt, centre) = try log.hold(.read) {
      [log, index, charter, configuration, clock = self.clock] in
      let halt = try DeskOpening.catchUp(log, index, progress: progress)
      let centre = try index.centre(
        charter: charter, moment: clock.now(), configuration: configuration)
      return (halt, centre)
    }
    guard configuration.halls.map(Hall.init) == charter.halls else {
      throw FolderFault.layoutDiffers(folder.configurationPath)
    }
  }

  /// - Returns: why nothing can be written, though what is sound was read. Under the lock.
  private static func catchUp(
    _ log: LogFile, _ index: Index, progress: (_ bytes: Int, _ total: Int) -> Void
  ) throws -> (any Error)? {
    let size = try log.size
    var acts: [StampedAct] = []
    do {
      try log.recheck(behind: try index.lastPlace(endingBy: log.head.end - recheckedBytes))
      try log.catchUp { record in
        acts.append(try StampedAct(record))
        guard acts.count == piece else { return }
        try index.absorb(acts)
        acts.removeAll(keepingCapacity: true)
        progress(record.end, size)
      }
    } catch let fault as LogFault where fault.isLasting {
      try index.absorb(acts)
      return fault
    } catch let fault as UnreadableRecord {
      try index.absorb(acts)
      return fault
    }
    try index.absorb(acts)
    return nil
  }

  /// So many acts are taken at once.
  static let piece = 4096
  /// So much of the log's end is read again whenever a centre is opened; `verify` reads it all.
  private static let recheckedBytes = 1 << 20

  /// An index that cannot be read, or that another version made, is thrown away; by one desk at a
  /// time, so that none throws away what another has just made.
  private static func openIndex(
    _ folder: CentreFolder, patience: Int, operations: any FileOperations
  ) throws -> Index {
    if let index = currentIndex(folder) { return index }
    let lock = LogLock(folder: folder.path, patience: patience, operations: operations)
    return try lock.hold(.write) {
      if let index = currentIndex(folder) { return index }
      try Index.remove(folder: folder.path)
      return try Index(folder: folder.path)
    }
  }

  private static func currentIndex(_ folder: CentreFolder) -> Index? {
    do {
      return try Index.isMade(folder: folder.path) ? Index(folder: folder.path) : nil
    } catch {
      // Unreadable: the log has everything that was in it.
      return nil
    }
  }
}

extension CentreFolder {
  package func configuration() throws -> Configuration {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: configurationPath))
    } catch {
      throw FolderFault.noConfiguration(configurationPath)
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw FolderFault.noConfiguration(configurationPath)
    }
    return try Configuration(toml: text, file: configurationPath)
  }

  /// Record 1 of the log: which centre this is.
  func charter(operations: any FileOperations) throws -> CentreOpened {
    let first = try LogFile.firstRecord(folder: path, operations: operations)
    let act = try RecordedAct(json: first.json, seq: 1)
    guard case .centreOpened(let opened) = act.events.first else {
      throw UnreadableRecord(seq: 1, reason: .malformed("no centre.opened"))
    }
    guard opened.format <= LogFormat.version else {
      throw UnreadableRecord(
        seq: 1, reason: .newer(type: CentreOpened.type, version: opened.format))
    }
    return opened
  }
}

extension Hall {
  package init(_ configured: HallConfiguration) {
    self.init(
      id: HallID(letters: configured.id), name: configured.name,
      sex: configured.sex == .female ? .female : .male, beds: configured.beds,
      bathRooms: configured.bathRooms)
  }
}

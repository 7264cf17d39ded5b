import Foundation

/// Opens what a desk needs, and brings the index up to the log.
struct DeskOpening {
  let configuration: Configuration
  let charter: CentreOpened
  let log: LogFile
  let index: Index
  /// Why the index is in memory alone; nil: it is on the disk.
  let indexFault: IndexFault?
  let halt: (any Error)?

  init(
    _ folder: CentreFolder, patience: Int, operations: any FileOperations,
    progress: (_ bytes: Int, _ total: Int) throws -> Void
  ) throws {
    configuration = try folder.configuration()
    let charter = try folder.charter(operations: operations)
    self.charter = charter
    let reading = Reading(
      folder: folder, log: charter.log, patience: patience, operations: operations)
    // Noted before the log is read: a backup that is made meanwhile holds more.
    let backup = LastBackup.read(folder: folder.path, operations: operations)
    let found: Reading.Found
    do {
      found = try reading.withFile(progress: progress)
      indexFault = nil
    } catch {
      guard let fault = Index.fault(of: error) else { throw error }
      found = try reading.inMemory(progress: progress)
      indexFault = fault
    }
    (log, index) = (found.log, found.index)
    halt = try found.halt ?? backup?.contradiction(in: found)
    guard configuration.halls.map(Hall.init) == charter.halls else {
      throw FolderFault.layoutDiffers(folder.configurationPath)
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

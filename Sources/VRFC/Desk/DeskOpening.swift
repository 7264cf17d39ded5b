import Glibc

/// Opens what a desk needs, and brings the index up to the log.
struct DeskOpening {
  let configuration: Configuration
  let charter: CentreOpened
  let log: LogFile
  let index: Index
  /// Why the index is in memory alone; nil: it is on the disk.
  let indexFault: IndexFault?
  let halt: (any Error)?
  /// What the index was found wrong about, and made anew for; nil: nothing.
  let replaced: [IndexPart]?

  init(
    _ folder: CentreFolder, patience: Int, operations: any FileOperations,
    progress: (_ bytes: Int, _ total: Int) throws -> Void
  ) throws {
    configuration = try folder.configuration()
    let charter = try folder.charter(operations: operations)
    self.charter = charter
    let reading = Reading(
      folder: folder, configuration: configuration, log: charter.log, access: charter.access,
      patience: patience,
      operations: operations)
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
    (log, index, replaced) = (found.log, found.index, found.replaced)
    halt = try found.halt ?? backup?.contradiction(in: found)
    guard configuration.halls.map(Hall.init) == charter.halls else {
      throw FolderFault.layoutDiffers(folder.configurationPath)
    }
  }
}

extension CentreFolder {
  package func configuration() throws -> Configuration {
    guard let text = String(validating: try configurationBytes(), as: UTF8.self) else {
      throw FolderFault.notText(configurationPath)
    }
    return try Configuration(toml: text, file: configurationPath)
  }

  private func configurationBytes() throws(FolderFault) -> [UInt8] {
    let files = SystemFiles()
    do throws(SystemFault) {
      // A link is followed: whoever may make one here may as well change the file.
      let file = OpenFile(
        taking: try files.open(configurationPath, O_RDONLY | O_NONBLOCK, 0),
        of: configurationPath, operations: files)
      return try file.bytes(0..<(try file.status.size))
    } catch  where error.number == ENOENT {
      throw .noConfiguration(configurationPath)
    } catch {
      throw .unreadableConfiguration(configurationPath, reason: error.reason)
    }
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

extension Desk {
  /// What staff should know of the machine, now.
  package func watch() throws -> Watch {
    let now = clock.now()
    let ofIndex = indexFault.map { [Concern.index($0)] } ?? []
    return Watch(
      concerns: roomConcerns + clockConcerns + ofIndex + folderConcerns, backup: try backupAge(now))
  }

  /// What the clock contradicts.
  package var clockConcerns: [Concern] {
    recent.concern(at: clock.now()).map { [$0] } ?? []
  }

  /// Whether the folder lets in whom it should, and nobody else.
  package var folderConcerns: [Concern] {
    folder.sharingConcern(configuration.group).map { [$0] } ?? []
  }

  /// Whether there is little room; a disk that does not say raises no concern.
  package var roomConcerns: [Concern] {
    let room: DiskRoom
    do {
      room = try operations.room(path: folder.path)
    } catch {
      return []
    }
    let bytes = room.bytes < configuration.thresholds.lowDiskMegabytes << 20
    let files = room.files.flatMap { $0 < DiskRoom.fewFiles ? $0 : nil }
    return (bytes ? [.littleRoom(bytes: room.bytes)] : []) + (files.map { [.fewFiles($0)] } ?? [])
  }

  private func backupAge(_ now: Moment) throws -> BackupAge {
    let last = try lastBackup()
    let opened = try consult { try $0.moment(of: 1) }
    return BackupAge(
      last: last, opened: opened ?? now, now: now, recordsSince: head.seq - (last?.seq ?? 0),
      daysAllowed: configuration.thresholds.backupDays)
  }

  /// The last backup that this log is known to have; a note about another log counts for nothing.
  private func lastBackup() throws -> LastBackup? {
    guard let note = LastBackup.read(folder: folder.path, operations: operations),
      let place = try history({ try $0.place(of: note.seq) })
    else { return nil }
    let noted = LogHead(seq: note.seq, hash: note.hash, start: place.start, end: place.end)
    return try log.holds(noted) ? note : nil
  }
}

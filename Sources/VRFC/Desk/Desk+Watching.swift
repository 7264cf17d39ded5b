extension Desk {
  /// What staff should know of the machine, now.
  package func watch() throws -> Watch {
    try leaveRoomToTheLog()
    let now = clock.now()
    // That there is little room is a concern of its own.
    let ofIndex = indexFault.map { $0 == .littleRoom ? [] : [Concern.index($0)] } ?? []
    let backup = try lastBackup()
    let ofKeys = (areKeysBehind ? [Concern.keysBehind] : []) + roleConcerns + replacementConcerns
    return Watch(
      concerns: readingConcerns + ofKeys + backup.concerns + roomConcerns + clockConcerns + ofIndex
        + folderConcerns,
      backup: try backupAge(backup.last, now), keys: try keyCopyAge(now))
  }

  /// Where the index was found wrong.
  package var replacementConcerns: [Concern] { replacedIndex.map { [.indexReplaced($0)] } ?? [] }

  /// That whoever is signed in only reads.
  package var readingConcerns: [Concern] {
    signInToRecord.map { [.readingOnly($0.officer.name)] } ?? []
  }

  private var roleConcerns: [Concern] {
    guard let session, session.role != session.account else { return [] }
    return [.rolesDiffer(session.name, counts: session.role)]
  }

  /// What the clock contradicts.
  package var clockConcerns: [Concern] {
    recent.concern(at: clock.now()).map { [$0] } ?? []
  }

  /// Whether the folder lets in whom it should, and nobody else.
  package var folderConcerns: [Concern] {
    folder.sharingConcern(configuration.group).map { [$0] } ?? []
  }

  /// While there is little room the log has it alone: the index goes on in memory, and what stands
  /// of it on the disk grows no more.
  func leaveRoomToTheLog() throws {
    guard !index.isInMemory, DiskRoom.isLittle(in: folder.path, configuration, operations),
      let copy = try consult({ try $0.inMemory() }), !index.isInMemory
    else { return }
    (index, indexFault) = (copy, .littleRoom)
  }

  /// Whether there is little room; a disk that does not say raises no concern.
  package var roomConcerns: [Concern] {
    let room: DiskRoom
    do {
      room = try operations.room(path: folder.path)
    } catch {
      return []
    }
    let bytes = room.isLittle(by: configuration.thresholds)
    let files = room.files.flatMap { $0 < DiskRoom.fewFiles ? $0 : nil }
    return (bytes ? [.littleRoom(bytes: room.bytes)] : []) + (files.map { [.fewFiles($0)] } ?? [])
  }

  private func backupAge(_ last: LastBackup?, _ now: Moment) throws -> BackupAge {
    let opened = try consult { try $0.moment(of: 1) }
    return BackupAge(
      last: last, opened: opened ?? now, now: now, recordsSince: head.seq - (last?.seq ?? 0),
      daysAllowed: configuration.thresholds.backupDays)
  }

  /// Nil where there are no keys, or nobody is signed in who has them.
  private func keyCopyAge(_ now: Moment) throws -> KeyCopyAge? {
    guard let ring = session?.ring, ring.siteKey != nil else { return nil }
    let opened = try consult { try $0.moment(of: 1) }
    do throws(KeysFault) {
      return KeyCopyAge(
        try ring.copyStanding(), opened: opened ?? now, now: now,
        daysAllowed: configuration.thresholds.backupDays)
    } catch {
      // Whoever acts next is told.
      return nil
    }
  }

  /// The last backup that this log is known to have; or that the note names one of which the log
  /// holds nothing.
  private func lastBackup() throws -> (last: LastBackup?, concerns: [Concern]) {
    guard let note = LastBackup.read(folder: folder.path, operations: operations) else {
      return (nil, [])
    }
    if try history({ try log.holds(note, placedBy: $0) }) { return (note, []) }
    // Another desk has made it, of records that this one is about to read.
    let isAhead = try note.seq > head.seq && log.hasGrown
    return (nil, isAhead ? [] : [.backupNotHeld(record: note.seq)])
  }
}

/// Something about the machine that staff should know of, though work goes on.
package enum Concern: Hashable, Sendable {
  /// The index could not be read or written, so that the log is read instead.
  case index(IndexFault)
  /// The index was not what the log says, and was made anew.
  case indexReplaced([IndexPart])
  /// The keys and the log give somebody different roles: the lesser counts.
  case rolesDiffer(StaffName, counts: Role)
  case littleRoom(bytes: Int)
  case fewFiles(Int)
  /// The clock contradicts a record's.
  case clock(says: Moment, record: Int, at: Moment)
  /// Anybody on the machine can look into the centre's folder.
  case othersLookIn(String)
  /// Anybody on the machine can change what is in the centre's folder.
  case othersChange(String)
  /// The configuration names a group, and the folder is not shared with it.
  case notShared(String, group: String)
  /// Whoever signed in did so while nothing could be saved.
  case readingOnly(StaffName)
  /// The person keys are an older copy, or damaged.
  case keysBehind
  /// The note of the last backup names a record that the log does not hold.
  case backupNotHeld(record: Int)
}

extension Concern: CustomStringConvertible {
  package var description: String {
    switch self {
    case .index(let fault): fault.description
    case .indexReplaced(let parts):
      say(
        """
        the index was not what the log says (\(parts.words)) and was made anew from the log: \
        somebody may have changed it. Tell the manager, and look at who can write in the centre's \
        folder
        """)
    case .rolesDiffer(let name, let role):
      say(
        """
        the keys and the log give \(name) different roles, so that they are \(role.words): a \
        manager sets the role anew with `vrfc staff role`
        """)
    case .littleRoom(let bytes):
      say("only \(bytes.asRoom) are left on the centre's disk: make room, or soon nothing is saved")
    case .fewFiles(let count):
      say("the centre's disk takes only \(count) more files: make room, or soon nothing is saved")
    case .clock(let now, let record, let moment):
      say(
        """
        the clock says \(now.fullText), record \(record) was made \(moment.fullText): check the \
        clock
        """)
    case .othersLookIn, .othersChange, .notShared: ofFolder
    case .readingOnly(let name):
      say(
        """
        \(name) signed in while nothing could be saved, and only reads here: that they signed in \
        is recorded before the first act once there is room on the disk, or the log was verified
        """)
    case .keysBehind: KeysFault.behind.description
    case .backupNotHeld(let record):
      say(
        """
        the last backup holds record \(record), and the log does not: it was cut or replaced. Tell \
        the manager, and compare it with the backup (`vrfc verify`)
        """)
    }
  }

  /// Whom the folder lets in.
  private var ofFolder: String {
    switch self {
    case .othersLookIn(let path):
      say("anybody on this machine can look into \(path); its owner shuts it with `chmod o=`")
    case .othersChange(let path):
      say(
        """
        anybody on this machine can change what is in \(path), so nothing is written there; its \
        owner shuts it with `chmod o=`, and checks it with `vrfc verify --head`
        """)
    case .notShared(let path, let group):
      say(
        """
        the configuration shares the centre with the group \(group.quoted), and \(path) is not \
        shared yet; its owner runs `chgrp -R GROUP PATH`, `chmod 2770 PATH` and \
        `chmod -R ug+rwX,o= PATH`
        """)
    case .index, .indexReplaced, .rolesDiffer, .littleRoom, .fewFiles, .clock, .readingOnly,
      .keysBehind, .backupNotHeld:
      ""
    }
  }

  /// The same in a line of a screen.
  package var headline: String {
    switch self {
    case .index: say("THE INDEX IS NOT IN USE: reading from the log, which takes longer")
    case .indexReplaced(let parts):
      say("THE INDEX WAS WRONG (\(parts.words)): made anew from the log; tell the manager")
    case .rolesDiffer(let name, let role):
      say("THE KEYS AND THE LOG DIFFER ON \(name): they are \(role.words); see Today")
    case .littleRoom(let bytes): say("THE DISK IS NEARLY FULL: \(bytes.asRoom) left; make room")
    case .fewFiles(let count): say("THE DISK IS NEARLY FULL: \(count) files left; make room")
    case .clock(let now, let record, let moment):
      say("CHECK THE CLOCK: \(now.fullText); record \(record): \(moment.fullText)")
    case .othersLookIn: say("OTHERS ON THIS MACHINE CAN LOOK INTO THE CENTRE'S FOLDER: shut it")
    case .othersChange:
      say("OTHERS ON THIS MACHINE CAN CHANGE THE CENTRE'S FOLDER: nothing is written there")
    case .notShared(_, let group):
      say("THE CENTRE'S FOLDER IS NOT SHARED with the group \(group.quoted) yet")
    case .readingOnly: say("NOTHING CAN BE SAVED: this terminal only reads; see Today")
    case .keysBehind: say("PERSON.KEYS IS AN OLDER COPY: nobody can be registered; see Today")
    case .backupNotHeld(let record):
      say("THE LOG LACKS RECORD \(record), WHICH THE LAST BACKUP HOLDS: tell the manager")
    }
  }
}

extension Int {
  /// A number of bytes, as `12 MB`.
  fileprivate var asRoom: String {
    self < 1 << 20 ? say("\(self >> 10) KB") : say("\(self >> 20) MB")
  }
}

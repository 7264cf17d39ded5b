import Foundation
import Glibc
import VRFC
import VRFCScreens

/// The form that is half filled in, kept in the centre's folder for its owner alone: written
/// aside and put in place at once, so that neither a kill nor a lost line leaves half of it.
struct DraftFile {
  private let desk: Desk
  private let folder: String
  private let officer: String
  private let staff: StaffName
  private let name: String

  /// What stands in the file.
  private struct Kept: Codable {
    /// The process that filled it in; while it lives, the form is its own.
    let process: Int32
    let draft: CheckInDraft
  }

  init(_ desk: Desk, officer: Officer) {
    self.desk = desk
    folder = desk.folder.draftsPath
    staff = officer.name
    self.officer = officer.name.description
    let terminal = officer.desk.replacing("/", with: "-")
    name = "\(officer.name)@\(terminal).json"
  }

  /// Keeps a form in the place of the one kept before.
  func keep(_ draft: CheckInDraft) throws {
    let kept = Kept(process: getpid(), draft: draft)
    let folder = try DraftFolder(folder, access: .making)
    try folder.write(
      try desk.sealedDraft(try JSONEncoder().encode(kept), of: staff), to: name)
  }

  /// The form was saved, or thrown away.
  func discard() throws {
    try DraftFolder(folder, access: .making).remove(name)
  }

  /// The latest form of this officer that a process left behind which is no more, at any desk. It
  /// is set aside, so that the next form kept here does not take its place.
  ///
  /// - Parameter sitting: at its beginning nobody fills anything in yet, so that what this process
  /// kept itself was left when the terminal locked.
  func takeKept(_ sitting: Sitting) throws -> CheckInDraft? {
    guard access(folder, F_OK) == 0 else { return nil }
    let folder = try DraftFolder(folder, access: .reading)
    if sitting == .begins { try makeRoom(in: folder) }
    if isKeptTaken { return sitting == .begins ? try read(keptName, in: folder)?.draft : nil }
    var latest: (name: String, kept: Kept)?
    var unread: DraftFault?
    for name in try folder.names where name.hasPrefix(officer + "@") && name.hasSuffix(".json") {
      let found: Kept?
      do {
        found = try read(name, in: folder)
      } catch let fault as DraftFault {
        unread = fault
        continue
      }
      guard let kept = found,
        sitting == .begins && kept.process == getpid() || name == waitingName
          || !isAlive(kept.process)
      else { continue }
      if let known = latest, known.kept.draft.kept >= kept.draft.kept { continue }
      latest = (name, kept)
    }
    guard let latest else {
      // Said once a sitting, not at every look.
      if let unread, sitting == .begins { throw unread }
      return nil
    }
    try folder.rename(latest.name, to: keptName)
    return latest.kept.draft
  }

  /// Where in a sitting a kept form is looked for.
  enum Sitting { case begins, goesOn }

  /// What a file holds; nil: nothing that this officer can read.
  private func read(_ name: String, in folder: borrowing DraftFolder) throws -> Kept? {
    guard let bytes = try folder.read(name) else { return nil }
    do {
      return try JSONDecoder().decode(Kept.self, from: try desk.openedDraft(bytes, of: staff))
    } catch {
      // Cut off by a full disk, or sealed under a key that was replaced since: that one is removed
      // when somebody signs in.
      return nil
    }
  }

  /// The form that was set aside was taken up, or thrown away.
  func discardKept() throws {
    try DraftFolder(folder, access: .making).remove(keptName)
  }

  /// One at a time: the next is offered when this one was taken up or thrown away.
  private var isKeptTaken: Bool { access(folder + "/" + keptName, F_OK) == 0 }

  private var keptName: String { "\(officer)@kept-\(getpid()).json" }

  /// Where one waits that was offered before, and not taken up until the terminal locked again.
  private var waitingName: String { "\(officer)@waiting-\(getpid()).json" }

  /// The form that was being typed when the terminal locked is offered first, and the one that was
  /// on offer then comes after it: neither takes the other's place.
  private func makeRoom(in folder: borrowing DraftFolder) throws {
    guard isKeptTaken, try read(name, in: folder) != nil else { return }
    try folder.rename(keptName, to: waitingName)
    try folder.rename(name, to: keptName)
  }

  /// Whether a process runs, and is this program under whatever name: numbers are given out again.
  private func isAlive(_ process: Int32) -> Bool {
    if process == getpid() { return true }
    guard kill(process, 0) == 0 || errno == EPERM else { return false }
    guard let status = standing(of: "\(process)"), let own = standing(of: "self") else {
      return true
    }
    return status.name == own.name && !["Z", "X"].contains(status.state)
  }

  /// A process's name and state: `42 (vrfc) S …`.
  private func standing(of process: String) -> (name: Substring, state: Substring)? {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")")
    else { return nil }
    return (text[open...close], text[close...].dropFirst(2).prefix(1))
  }
}

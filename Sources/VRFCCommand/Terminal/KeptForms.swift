import Foundation
import Glibc
import VRFC

/// Everybody's kept forms in the centre's folder, after its keys were replaced.
struct KeptForms {
  private let desk: Desk
  private let officer: StaffName

  init(_ desk: Desk, officer: Officer) {
    self.desk = desk
    self.officer = officer.name
  }

  /// What the officer is told of a form of theirs that is gone.
  static var goneWords: String {
    say(
      """
      what was kept here was sealed with keys that have been replaced since, and is gone; begin \
      anew
      """)
  }

  /// Removes each form that does not open with the present keys, whoever kept it: an older copy of
  /// the key files would still open it. What cannot be read stays. Of another's a mark is left, so
  /// that they are told as well when they sign in.
  ///
  /// - Returns: what the officer is to be told: that a form of theirs was removed, now or before
  ///   they came, or that one could not be; nil: nothing.
  func removeUnopened() -> String? {
    guard desk.centre.isSealed, access(desk.folder.draftsPath, F_OK) == 0 else { return nil }
    do {
      let folder = try DraftFolder(desk.folder.draftsPath, access: .reading)
      var words: String?
      let mark = KeptForms.mark(of: officer)
      if try folder.read(mark) != nil {
        try folder.remove(mark)
        words = KeptForms.goneWords
      }
      for name in try folder.names {
        guard let owner = KeptForms.owner(ofFile: name), isClosed(name, of: owner, in: folder)
        else { continue }
        if owner == officer {
          words = KeptForms.goneWords
        } else if desk.centre.account(of: owner) != nil {
          try folder.write(Data(), to: KeptForms.mark(of: owner))
        }
        try folder.remove(name)
      }
      return words
    } catch {
      return "\(error)"
    }
  }

  /// The same after a command that replaced the keys: nothing sealed with the old ones stays.
  func removeUnopenedNow() {
    if let words = removeUnopened() { Console.note(words) }
  }

  /// Whether a form was read and does not open. With keys that are busy, or that another desk just
  /// replaced, that is not known.
  private func isClosed(
    _ name: String, of owner: StaffName, in folder: borrowing DraftFolder
  ) -> Bool {
    do {
      guard let bytes = try folder.readAtRest(name) else { return false }
      _ = try desk.openedDraft(bytes, of: owner)
      return false
    } catch {
      return error as? KeysFault == .damaged
    }
  }

  /// The empty file that says to somebody that a form of theirs is gone.
  private static func mark(of staff: StaffName) -> String { "\(staff)@gone" }

  /// Whose form stands in a file of this name: `NAME@TERMINAL.json`, or
  /// `screening-YEAR-NUMBER-NAME.json`; the same with `.new` while it is written. Nil: no form.
  private static func owner(ofFile name: String) -> StaffName? {
    guard let end = [".json", ".json.new"].first(where: name.hasSuffix) else { return nil }
    let stem = name.dropLast(end.count)
    if let at = stem.firstIndex(of: "@") { return StaffName(String(stem[..<at])) }
    let parts = stem.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0] == "screening" else { return nil }
    return StaffName(String(parts[3]))
  }
}

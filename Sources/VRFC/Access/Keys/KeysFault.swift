/// Why keys cannot be had, or not be used. None tells a secret, or whose it is.
package enum KeysFault: Error, Hashable {
  /// There is no such file.
  case missing(path: String)
  /// There is one already, which is never overwritten.
  case exists(path: String)
  /// Others than its owner and the group may open it.
  case othersCanRead(path: String)
  /// It is a link, a folder or a device.
  case notAFile(path: String)
  case malformed(path: String)
  /// A later version of this program wrote it.
  case newer(path: String)
  /// A wrong password, or nobody of that name: which of the two is not told.
  case wrong
  /// A secret could not be tried: deriving a key from it takes more memory than there is.
  case noMemory
  /// Somebody who does not have the site key changed the file.
  case tampered
  /// The ring was wiped, or another process replaced the site key.
  case locked
  /// The site key that the staff have is not the one that the person keys are wrapped under.
  case notTogether
  /// Another process changed the file after it was read here.
  case changedMeanwhile(path: String)
  case noSuchStaff
  /// It does not open: it was changed, or sealed for somebody else.
  case damaged
  /// The person's key was destroyed.
  case erased
  /// The person keys do not open what was sealed last: they are an older copy, or damaged.
  case behind
  /// A copy of the keys has some that the centre's own file lacks.
  case copyHoldsMore(path: String)
  /// There is no key for this owner, and nothing says that it was destroyed.
  case noKey
  /// Another process is at it.
  case busy(path: String)
  /// The operating system refused.
  case system(path: String, SystemFault)
  /// The file of person keys cannot be read or written.
  case store(path: String, reason: String)
}

extension KeysFault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .wrong: say("the name or the password is wrong; try again")
    case .noMemory:
      say("too little memory is free to try the password; close other programs, then try again")
    case .tampered:
      say("the staff's keys were changed by somebody else; tell the manager before use")
    case .locked: say("the keys were changed or put away; sign in again")
    case .notTogether:
      say(
        """
        staff.keys and person.keys do not belong together; sign in again, and if it is said \
        again put back both from the same backup
        """)
    case .noSuchStaff: say("no member of staff has that name; look at the list of staff")
    case .damaged: say("what is sealed here does not open; it was changed or belongs elsewhere")
    case .erased: say("this person was erased; nothing more can be kept about them")
    case .behind:
      say(
        """
        person.keys does not open who was registered last: it is an older copy, or damaged. Put \
        back the latest copy of both key files; if there is none, a manager runs `vrfc staff \
        replace-keys`: people are registered again, and names that do not open stay unread
        """)
    case .noKey: say("the key for this is not in person.keys; put back the latest backup of it")
    case .missing, .exists, .othersCanRead, .notAFile, .malformed, .newer, .changedMeanwhile,
      .copyHoldsMore, .busy, .system, .store:
      ofFile
    }
  }

  /// What is wrong with a file.
  private var ofFile: String {
    switch self {
    case .missing(let path):
      say("\(path) is not there; put it back from a backup made with the keys")
    case .exists(let path): say("\(path) is there already and is left as it is")
    case .othersCanRead(let path):
      say("others can open \(path); run `chmod 600` on it, and ask who read it")
    case .notAFile(let path): say("\(path) is not a plain file; take it away and put the file back")
    case .malformed(let path):
      say("\(path) is damaged; put it back from a backup made with the keys")
    case .newer(let path): say("\(path) was written by a later version of vrfc; use that version")
    case .changedMeanwhile(let path):
      say("\(path) was changed by somebody else meanwhile; try again")
    case .copyHoldsMore(let path):
      say(
        """
        \(path) has keys that the centre's own person.keys lacks: put that copy back instead, or \
        copy to another folder
        """)
    case .busy(let path): say("another program is using \(path); try again in a moment")
    case .system(let path, let fault):
      say("\(path) cannot be used (\(fault.reason)); mend that first")
    case .store(let path, let reason): say("\(path) cannot be used (\(reason)); mend that first")
    case .wrong, .noMemory, .tampered, .locked, .notTogether, .noSuchStaff, .damaged, .erased,
      .behind, .noKey:
      ""
    }
  }
}

extension KeysFault {
  static func on<Result: ~Copyable>(
    _ path: String, _ body: () throws(SystemFault) -> Result
  ) throws(KeysFault) -> Result {
    do {
      return try body()
    } catch {
      throw .system(path: path, error)
    }
  }
}

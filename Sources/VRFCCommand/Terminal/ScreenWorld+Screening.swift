import Foundation
import Glibc
import VRFC
import VRFCScreens

/// Screenings that were begun and left, one for each stay and officer, beside the kept forms and
/// like them for their owner alone.
extension ScreenWorld {
  func keptScreening(of stay: StayNumber) -> [Message] {
    do {
      return [.loaded(.screening(try kept(stay), of: stay, next: nextID()))]
    } catch KeysFault.damaged {
      return beginAnew(stay, saying: KeptForms.goneWords)
    } catch is DecodingError {
      return beginAnew(stay, saying: Self.otherProgramsWords)
    } catch {
      return [.told("\(error)")]
    }
  }

  /// What was begun will not open tomorrow either, and the person is still to be screened.
  private func beginAnew(_ stay: StayNumber, saying words: String) -> [Message] {
    let begun = Message.loaded(.screening(nil, of: stay, next: nextID()))
    return [begun, .told(words)] + discardScreening(of: stay)
  }

  private static var otherProgramsWords: String {
    say(
      """
      this screening was begun with another version of the program and does not open here: it \
      begins anew
      """)
  }

  func keep(_ draft: ScreeningDraft) -> [Message] {
    telling {
      try DraftFolder(desk.folder.draftsPath, access: .making)
        .write(
          try desk.sealedDraft(try JSONEncoder().encode(draft), of: officer.name),
          to: name(draft.stay))
    }
  }

  func discardScreening(of stay: StayNumber) -> [Message] {
    telling { try DraftFolder(desk.folder.draftsPath, access: .making).remove(name(stay)) }
  }

  private func kept(_ stay: StayNumber) throws -> ScreeningDraft? {
    guard access(desk.folder.draftsPath, F_OK) == 0 else { return nil }
    let folder = try DraftFolder(desk.folder.draftsPath, access: .reading)
    guard let bytes = try folder.read(name(stay)) else { return nil }
    let draft = try JSONDecoder().decode(
      ScreeningDraft.self, from: try desk.openedDraft(bytes, of: officer.name))
    guard let id = ActID(draft.id), try desk.history({ try $0.place(of: id) }) != nil else {
      return draft
    }
    // It was saved after all, before the power went.
    try folder.remove(name(stay))
    return nil
  }

  private func name(_ stay: StayNumber) -> String {
    CentreFolder.screeningFile(of: stay, by: officer.name)
  }
}

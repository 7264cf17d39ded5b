import Foundation
import Glibc
import VRFC

/// Who "Seen before?" has shown to somebody since they last saved a form, kept beside their forms
/// and sealed like them: neither throwing the form away nor killing the program starts it anew.
struct SeenFile {
  private let desk: Desk
  private let staff: StaffName

  init(_ desk: Desk, officer: Officer) {
    (self.desk, staff) = (desk, officer.name)
  }

  private var name: String { "\(staff)@seen" }

  /// What was kept; a file that does not open, or not any more, may have held anything.
  func read() -> SeenForForm {
    guard access(desk.folder.draftsPath, F_OK) == 0 else { return SeenForForm() }
    do {
      let folder = try DraftFolder(desk.folder.draftsPath, access: .reading)
      guard let bytes = try folder.read(name) else { return SeenForForm() }
      return try JSONDecoder().decode(
        SeenForForm.self, from: try desk.openedDraft(bytes, of: staff))
    } catch {
      return .spent
    }
  }

  func keep(_ seen: SeenForForm) throws {
    let folder = try DraftFolder(desk.folder.draftsPath, access: .making)
    try folder.write(try desk.sealedDraft(try JSONEncoder().encode(seen), of: staff), to: name)
  }
}

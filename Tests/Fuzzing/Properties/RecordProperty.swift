import Foundation
import VRFC

/// Any bytes as a record: what is read of them is what Foundation reads, and it is written so that
/// the same is read again.
enum RecordProperty {
  static func check(_ bytes: [UInt8]) throws(Broken) {
    let act: RecordedAct
    do throws(UnreadableRecord) {
      act = try RecordedAct(json: bytes, seq: 1)
    } catch {
      return
    }
    let again: RecordedAct
    do throws(UnreadableRecord) {
      again = try RecordedAct(json: act.json, seq: 1)
    } catch {
      throw Broken("\(act) is not read again: \(error)")
    }
    try expect(again == act && again.json == act.json, "\(act) is read again as \(again)")
    // What stands where nobody asks for it Foundation looks at, too, and may refuse.
    guard let plain = plain(bytes) else { return }
    try expect(plain == act, "\(act) is read as \(plain) elsewhere")
  }

  private static func plain(_ bytes: [UInt8]) -> RecordedAct? {
    do {
      return try JSONDecoder().decode(RecordedAct.self, from: Data(bytes))
    } catch {
      return nil
    }
  }
}

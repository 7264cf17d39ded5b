import VRFC

/// Any bytes as a record: what the quick reader says of people, the plain one says too.
enum PeopleProperty {
  static func check(_ bytes: [UInt8]) throws(Broken) {
    let quick: PeopleAct
    do throws(RecordCursor.Unexpected) {
      quick = try PeopleAct(written: bytes)
    } catch {
      return
    }
    let plain: PeopleAct
    do throws(UnreadableRecord) {
      plain = try PeopleAct(decoding: bytes, seq: 1)
    } catch {
      // What the quick one passes by, it does not look at.
      return
    }
    try expect(quick == plain, "\(quick) is not \(plain)")
  }
}

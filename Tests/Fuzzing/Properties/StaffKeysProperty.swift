import VRFC

/// Any bytes as a file of staff keys: it is read, and nobody is in it twice, or it is refused in a
/// sentence.
enum StaffKeysProperty {
  static func check(_ bytes: [UInt8]) throws(Broken) {
    let trial = try TrialFolder()
    try trial.write(bytes, to: StaffKeys.fileName)
    let read: StaffKeys
    do throws(KeysFault) {
      read = try StaffKeys.read(folder: trial.path)
    } catch {
      return try trial.expectSentence(error)
    }
    try expect(Set(read.names).count == read.names.count, "somebody is there twice")
    for name in read.names { try expect(read.holds(name) != nil, "\(name) holds nothing") }
  }
}

import VRFC

/// A file of person keys, changed at any bytes: what was sealed opens as it was, or does not.
///
/// Three bytes are a change: the place, and what stands there from now on.
enum PersonKeysProperty {
  private static let name = "person.keys"

  /// A sound file, and something sealed for each of a few people.
  private struct Sound {
    let site = SiteKey.random()
    let owners: [KeyOwner] = (1...3).map { .person(PersonNumber(serial: $0)) } + [.centre]
    let sealed: [[UInt8]]
    let file: [UInt8]

    init() throws(Broken) {
      let trial = try TrialFolder()
      let (site, owners) = (site, owners)
      (sealed, file) = try TrialFolder.done {
        let ring = try KeyRing(folder: trial.path, site: site, ifMissing: .make)
        let sealed = try owners.map { try ring.seal(Array("\($0)".utf8), for: $0, bound: []) }
        return (sealed, try trial.bytes(of: name))
      }
    }
  }

  private static let sound = Result { () throws(Broken) in try Sound() }

  static func check(_ bytes: [UInt8]) throws(Broken) {
    let sound = try sound.get()
    let trial = try TrialFolder()
    var file = sound.file
    for start in stride(from: 0, to: bytes.count - 2, by: 3) {
      let place = (Int(bytes[start]) << 8 | Int(bytes[start + 1])) % file.count
      file[place] = bytes[start + 2]
    }
    try trial.write(file, to: name)
    var wrong: KeyOwner?
    do throws(KeysFault) {
      let ring = try KeyRing(folder: trial.path, site: sound.site, ifMissing: .refuse)
      for (owner, sealed) in zip(sound.owners, sound.sealed) {
        do throws(KeysFault) {
          let opened = try ring.open(sealed, for: owner, bound: [])
          if case .plain(let plain) = opened, plain != Array("\(owner)".utf8) { wrong = owner }
        } catch {
          try sentence(error)
        }
      }
    } catch {
      try trial.expectSentence(error)
    }
    if let wrong { throw Broken("\(wrong) opened as somebody else") }
  }

  /// A fault without a sentence is another fault.
  private static func sentence(_ fault: KeysFault) throws(KeysFault) {
    if fault.description.holdsControl { throw fault }
  }
}

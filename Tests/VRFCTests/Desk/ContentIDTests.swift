import Testing

@testable import VRFC

/// The id under which a manifest is recorded once.
struct ContentIDTests {
  private let bytes = Array("name,sex,age\nCanary,f,30\n".utf8)

  private func manifest() throws -> RegisterManifest {
    let entry = ManifestEntry(
      line: 2, facts: try .of(.male, 30), identity: try .named("Canary"))
    return RegisterManifest(entries: [entry], batch: nil, arrived: nil, beds: .none)
  }

  @Test func `where names are sealed no bytes that were guessed give the id`() throws {
    let trial = try SealedTrial()
    let id = try trial.desk.idOfContent(bytes)
    for attempt in 0...3 { #expect(id != ActID(contentOf: bytes, attempt: attempt)) }
    #expect(try trial.desk.idOfContent(bytes) == id)
    let other = try SealedTrial()
    #expect(try other.desk.idOfContent(bytes) != id, "each centre has keys of its own")
  }

  @Test func `the same file is known again after the site key was replaced`() throws {
    let trial = try SealedTrial()
    let id = try trial.desk.idOfContent(bytes)
    let first = try trial.desk.perform(try manifest(), as: trial.manager, id: id)
    try trial.desk.replaceKeys(as: trial.manager)
    let (desk, officer) = try SealedTrial.signedIn(trial.folder)
    #expect(try desk.idOfContent(bytes) == id)
    let again = try desk.perform(try manifest(), as: officer, id: try desk.idOfContent(bytes))
    #expect(again.isRepeat && again.recorded.head.seq == first.recorded.head.seq)
  }

  @Test func `a file that was recorded under an id without a key is not recorded twice`() throws {
    let trial = try SealedTrial()
    let old = ActID(contentOf: bytes, attempt: 0)
    _ = try trial.desk.perform(try manifest(), as: trial.manager, id: old)
    #expect(try trial.desk.idOfContent(bytes) == old)
    _ = try trial.desk.perform(UndoLastAct(by: trial.manager.name), as: trial.manager)
    let next = try trial.desk.idOfContent(bytes)
    #expect(next != old && next != ActID(contentOf: bytes, attempt: 1))
  }

  @Test func `an open centre asks for no key`() throws {
    let centre = try TemporaryCentre()
    #expect(try centre.desk().idOfContent(bytes) == ActID(contentOf: bytes, attempt: 0))
  }
}

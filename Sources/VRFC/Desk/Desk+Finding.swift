extension Desk {
  /// Everyone who was ever here, read from the log once, to be searched.
  ///
  /// - Complexity: grows with the log: every record that says something about people is read.
  package func findRegister() throws -> Register {
    try Register.read(log, registerSource)
  }

  /// From what a thread of its own reads the same.
  package var registerSource: Register.Source { registerSource(upTo: head) }

  func registerSource(upTo head: LogHead) -> Register.Source {
    Register.Source(
      folder: folder, head: head, log: charter.log, keys: centre.isSealed ? session?.keys : nil,
      erased: centre.erased)
  }
}

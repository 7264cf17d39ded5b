extension Desk {
  /// Everyone who was ever here, read from the log once, to be searched.
  ///
  /// - Complexity: grows with the log: every record that says something about people is read.
  package func findRegister() throws -> Register {
    try Register.read(log, upTo: head)
  }
}

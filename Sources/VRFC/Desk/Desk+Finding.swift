extension Desk {
  /// Everyone who was ever here, read from the log once, to be searched.
  ///
  /// - Complexity: grows with the history: every record that registered somebody is read.
  package func findRegister() throws -> FindRegister {
    let stays = try history { try $0.findableStays() }
    var register = FindRegister()
    var identities: (seq: Int, of: [StayNumber: Identity]) = (0, [:])
    for stay in stays {
      if stay.identified.seq != identities.seq {
        let place = stay.identified
        let json = try log.json(at: place)
        identities = (place.seq, try RecordedAct.identities(json: json, seq: place.seq))
      }
      register.add(stay, identities.of[stay.stay])
    }
    return register
  }
}

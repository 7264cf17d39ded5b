import VRFC

extension Model {
  /// Opens the form that corrects the registration of whom the cursor is on.
  mutating func openCorrection() {
    guard let recorded = recordedInFocus() else { return }
    let bed = centre.residents[recorded.stay]?.bed
    let whom = "\(recorded.identity.name), \(recorded.facts.age)"
    let form = ActForm(name: say("Correct \(whom), \(recorded.stay)")) { reading, model in
      var correction = CorrectionReading(
        reading, of: recorded, places: model.places, on: model.centre.moment.day)
      let act = correction.act()
      reading = correction.reading
      return act
    }
    dialog = .form(
      .act(form), form.name + (bed.map { say(", in \($0)") } ?? ""), recorded.entries)
    dialog?.decisionKind = .decision
    dialog?.homeOf = recorded.facts.nationality
  }

  /// What is recorded of whom the cursor is on; nil, with the reason said: it cannot be corrected
  /// from here.
  private mutating func recordedInFocus() -> Recorded? {
    if screen == .people { return recordedOnPage() }
    guard let resident = chosen else {
      tellEmptyBed()
      return nil
    }
    guard let known = people[resident.stay] else {
      notice = .told(say("who this is is still being looked up; try again"))
      return nil
    }
    return recorded(resident.stay, of: resident.person, known, resident.facts)
  }

  private mutating func recordedOnPage() -> Recorded? {
    guard let stay = peopleScreen.history?.stays.first?.outline else {
      notice = .told(say("who this is is still being looked up; try again"))
      return nil
    }
    // Sent back as it is shown, a name of which the beginnings are left would become the name.
    if peopleScreen.identity?.isMasked == true {
      guard mayLook else {
        notice = .told(say("they have left: a duty officer or a manager corrects it; ask one"))
        return nil
      }
      let way = key(.people(.sayWhy), in: .personPage)
      notice = .told(say("they have left: see who this was first (\(way))"))
      return nil
    }
    return recorded(stay.stay, of: stay.person, peopleScreen.identity, stay.facts)
  }

  private mutating func recorded(
    _ stay: StayNumber, of person: PersonNumber, _ identity: Identity?, _ facts: Facts
  ) -> Recorded? {
    guard let identity else {
      let why = whyUnnamed(person)
      notice = .told(
        centre.isErased(person)
          ? say("\(why); nothing can be corrected")
          : say("\(why); until then nothing can be corrected"))
      return nil
    }
    return Recorded(stay: stay, identity: identity, facts: facts)
  }
}

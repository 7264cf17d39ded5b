import VRFC

/// Those whose name does not open: erased for good, or without their key for now.
extension Model {
  /// What stands in the place of the name.
  func wordsUnnamed(_ person: PersonNumber) -> String {
    if centre.isErased(person) { return say("erased") }
    return isOpenCentre ? say("name not known") : say("key missing")
  }

  /// The same as a sentence that says what can be done.
  func whyUnnamed(_ person: PersonNumber) -> String {
    if centre.isErased(person) { return say("they were erased: nobody can know who this was") }
    return isOpenCentre
      ? say("their name is not known")
      : say("their key is not in person.keys: a manager puts back its latest copy")
  }
}

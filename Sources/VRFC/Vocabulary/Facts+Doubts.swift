extension Facts {
  /// What does not go together in a registration, a sentence each: said, and never a reason to turn
  /// anybody away.
  package func doubts(with cnic: CNIC?) -> [String] {
    let ofCard = cnic?.disagreements(sex: sex, province: province) ?? []
    return ofCard + [doubtOfPregnancy, doubtOfChildAlone].compactMap(\.self)
  }

  private var doubtOfPregnancy: String? {
    guard needs.contains(.pregnant), sex == .male else { return nil }
    return say("A man is called pregnant: check the sex, or the need.")
  }

  private var doubtOfChildAlone: String? {
    guard !age.isChild, let need = needs.first(where: Need.ofChildrenAlone.contains) else {
      return nil
    }
    return say("“\(need.rawValue)” is a child's need, and the age is \(age): check either.")
  }
}

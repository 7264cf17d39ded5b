/// Registrations as they were recorded before it was asked how an age is known, where a home
/// abroad is, and how somebody came in. None of it is known of them.
struct FactsV1: Codable, Hashable, Sendable {
  let sex: Sex
  let age: Age
  let nationality: Nationality
  let province: Province?
  let district: DistrictName?
  let family: FamilyNumber?
  let needs: [Need]

  func lifted() -> Facts {
    Facts(
      sex: sex, age: age, nationality: nationality, province: province, district: district,
      family: family, needs: needs)
  }
}

struct ArrivalRegisteredV1: RecordedShape {
  static let type = ArrivalRegistered.type

  let stay: StayNumber
  let person: PersonNumber
  let batch: BatchNumber?
  let arrived: Moment
  let facts: FactsV1
  let identity: Sealable<Identity>

  func lifted() -> Event {
    ArrivalRegistered(
      stay: stay, person: person, batch: batch, arrived: arrived, facts: facts.lifted(),
      identity: identity
    ).event
  }
}

struct RegistrationCorrectedV1: RecordedShape {
  static let type = RegistrationCorrected.type

  let stay: StayNumber
  let corrects: CorrectedRecord
  let facts: FactsV1
  let identity: Sealable<Identity>
  let notes: Sealable<Notes>?

  func lifted() -> Event {
    RegistrationCorrected(
      stay: stay, corrects: corrects, facts: facts.lifted(), identity: identity, notes: notes
    ).event
  }
}

struct StayResumedV1: RecordedShape {
  static let type = StayResumed.type

  let stay: StayNumber
  let corrects: CorrectedRecord
  let person: PersonNumber
  let batch: BatchNumber?
  let arrived: Moment
  let facts: FactsV1
  let identifiedIn: Int

  func lifted() -> Event {
    StayResumed(
      stay: stay, corrects: corrects, person: person, batch: batch, arrived: arrived,
      facts: facts.lifted(), identifiedIn: identifiedIn
    ).event
  }
}

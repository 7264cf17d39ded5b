/// A stay as the register has it: who it is, and whether they are here.
package struct RegisteredStay: Hashable, Sendable {
  package let stay: StayNumber
  package let person: PersonNumber
  package let arrived: Moment
  package internal(set) var facts: Facts
  /// Nil when it cannot be known any more.
  package internal(set) var identity: Identity?
  /// Nil: still here.
  package internal(set) var departed: Moment?
  package internal(set) var departure: DepartureKind?
}

/// What a stay is searched by: plain numbers alone, in as few bytes as they take, so that a walk
/// over hundreds of thousands of them at a key stays short.
struct RegisterEntry: Sendable {
  /// Without what stands before a number abroad.
  var cnic = BareDigits.none
  var phone = BareDigits.none
  private let staySerial: Int32
  private let personSerial: Int32
  private let earlierPlace: Int32
  var names = NameSpan()
  private let stayYear: UInt16
  var sex: Sex
  var isHere = true
  var isWithdrawn = false
  /// Whether the same person has no later stay.
  var isLast = true

  /// - Parameter earlier: where the same person's stay before this one stands among all.
  init(_ stay: StayNumber, _ person: PersonNumber, _ sex: Sex, earlier: Int?) {
    (stayYear, staySerial) = (UInt16(clamping: stay.year), Int32(clamping: stay.serial))
    personSerial = Int32(clamping: person.serial)
    earlierPlace = earlier.map(Int32.init) ?? -1
    self.sex = sex
  }

  var stay: StayNumber { StayNumber(year: Int(stayYear), serial: Int(staySerial)) }
  var person: PersonNumber { PersonNumber(serial: Int(personSerial)) }
  var earlier: Int? { earlierPlace < 0 ? nil : Int(earlierPlace) }
  /// Whether it is known who it is.
  var isKnown: Bool { names.ownCount > 0 }
}

/// What else is known of a stay, to be shown, in as few bytes as it takes.
struct StayParticulars: Sendable {
  let arrived: PackedMoment
  /// Where that stands which many have in common.
  var background: Int32 = 0
  /// The latest departure; it counts where there is a kind of it.
  var departed = PackedMoment()
  /// Where it stands how the telephone number is written; below nought: there is none.
  var phoneForm: Int32 = -1
  var family: FamilyNumber?
  var age: Age
  var departure: DepartureKind?

  init(arrived: Moment, age: Age) {
    (self.arrived, self.age) = (PackedMoment(arrived), age)
  }
}

/// A moment in twelve bytes.
struct PackedMoment: Sendable {
  private var milliseconds: Int64 = 0
  private var offset: Int32 = 0

  init() {}

  init(_ moment: Moment) {
    (milliseconds, offset) = (moment.milliseconds, Int32(clamping: moment.offset))
  }

  var moment: Moment { Moment(milliseconds: milliseconds, offset: Int(offset)) }
}

/// What many people have in common.
struct Background: Hashable, Sendable {
  let ageBasis: AgeBasis?
  let birthYear: BirthYear?
  let nationality: Nationality
  let province: Province?
  let district: DistrictName?
  let home: HomeAbroad?
  let needs: [Need]

  init(_ facts: Facts) {
    (ageBasis, birthYear) = (facts.ageBasis, facts.birthYear)
    (nationality, province) = (facts.nationality, facts.province)
    (district, home, needs) = (facts.district, facts.home, facts.needs)
  }
}

/// What most people never told of who they are.
struct RareIdentity: Sendable {
  let birthDate: Day?
  let homePlace: Note?

  /// Nil: they told neither.
  init?(_ identity: Identity) {
    guard identity.birthDate != nil || identity.homePlace != nil else { return nil }
    (birthDate, homePlace) = (identity.birthDate, identity.homePlace)
  }
}

/// How a telephone number is written around its bare digits.
enum PhoneForm: Hashable, Sendable {
  /// What stands before them, as `0` or `+92`.
  case before(String)
  /// Otherwise; this is all of it.
  case whole(String)

  init(_ text: String, _ digits: BareDigits) {
    let before = text.utf8.dropLast(digits.count)
    let isBare = text.utf8[before.endIndex...].elementsEqual(digits.description.utf8)
    self = isBare ? .before(String(Substring(before))) : .whole(text)
  }

  func number(_ digits: BareDigits) -> PhoneNumber {
    switch self {
    case .before(let text): PhoneNumber(rawValue: text + digits.description)
    case .whole(let text): PhoneNumber(rawValue: text)
    }
  }
}

/// Somebody who was found.
package struct FoundPerson: Hashable, Sendable {
  /// The person's latest stay; its names are hidden where it was found by a stay that is.
  package let stay: RegisteredStay
  /// The stay by which they were found: where that is over, finding them is a look at it.
  package let matched: StayNumber
  /// Whether the stay by which they were found is over.
  package let isOver: Bool
  /// How well it fits, 1 to 100; of somebody masked always 100.
  package let score: Int
  package let isMasked: Bool

  /// Nil when it cannot be known any more.
  package var identity: Identity? { stay.identity }
}

extension FoundPerson {
  init(_ stay: RegisteredStay, _ match: RegisterMatch) {
    var shown = stay
    if !match.isInFull { shown.identity = shown.identity?.masked }
    self.init(
      stay: shown, matched: match.entry.stay, isOver: !match.entry.isHere, score: match.score,
      isMasked: !match.isInFull)
  }
}

/// What the staff of a simulated centre write down.
enum InventedReasons {
  private static func notes(_ texts: String...) -> [Note] { texts.map { Note(rawValue: $0) } }

  static let handedBack = notes(
    "no proof of nationality, returned to the Iranian side",
    "Afghan nationals, returned to Mirjaveh", "on the manifest by mistake",
    "papers of another country")

  static let blocked = notes(
    "broken slats", "wet mattress", "mattress torn", "bedbugs, to be fumigated",
    "leak above the bed",
    "frame loose", "no blanket left", "lamp above it sparks")

  static let held = notes(
    "for a mother who is at the health centre", "for the family expected tonight",
    "for somebody at the police post", "near the door, for a disabled man")

  static let onTheFloor = notes(
    "hall full, convoy leaves in the morning", "no bed left tonight, mattress and blanket given",
    "hall full, agreed with the manager")

  static let placedByOfficer = notes(
    "asked for the female hall, the women agree", "corner bed near the staff room",
    "own wish, talked over in private")

  static let childLeaves = notes(
    "handed over after a child-protection referral", "Child Protection Unit agrees",
    "relationship checked by telephone with the family")

  static let corrected = notes(
    "as on the card", "misheard at the desk", "told us later", "mistyped")

  static let relationships = notes("father", "uncle", "elder brother", "grandfather")

  /// Where somebody goes who leaves in this way.
  static func destination(_ kind: DepartureKind, _ generator: inout SeededGenerator) -> Note? {
    switch kind {
    case .released: generator.happens(0.8) ? nil : Note(rawValue: "by bus to Quetta")
    case .family: generator.pick(notes("brother", "father", "uncle", "cousin"))
    case .shelter: generator.pick(notes("Edhi home, Quetta", "Social Welfare, Quetta"))
    case .hospital: generator.pick(notes("Rural Health Centre Taftan", "Civil Hospital Quetta"))
    case .custody: generator.pick(notes("FIA, Quetta", "police, Dalbandin"))
    case .transferred: generator.pick(notes("FIA Quetta", "FIA Gujranwala zone", "FIA Quetta"))
    case .handedBack: Note(rawValue: "Iranian border guard, Mirjaveh")
    case .absconded: nil
    case .deceased: Note(rawValue: "Rural Health Centre Taftan")
    }
  }

  /// Why somebody leaves in this way, or what happened.
  static func departure(_ kind: DepartureKind, _ generator: inout SeededGenerator) -> Note {
    switch kind {
    case .handedBack: generator.pick(handedBack)
    case .deceased: Note(rawValue: "heart failure, doctor called, family told by telephone")
    case .released, .family, .shelter, .hospital, .custody, .transferred, .absconded:
      generator.pick(childLeaves)
    }
  }

  static let health = notes(
    "fever and cough, tested", "scabies, treated", "chickenpox", "persistent diarrhoea")

  static let misheard = Note(rawValue: "misheard at the desk")
  static let wellAgain = Note(rawValue: "well again, by the doctor")

  static let accounts = notes(
    "worked on a building site near Tehran without pay", "papers were taken at the border",
    "walked four nights over the hills", "was beaten when they asked for their wage",
    "was told of work in a hotel")

  static let routes = notes(
    "Mand, Pishin, Iranshahr, Kerman", "Rajay, Saravan, Shiraz", "Taftan, Zahedan, Tehran",
    "Turbat, Mand, Bandar Abbas")

  static let paid = notes(
    "90,000 rupees to an agent in Gujrat", "60,000 rupees, half of it in Quetta",
    "120,000 rupees, borrowed from an uncle")
}

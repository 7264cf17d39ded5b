/// Who is here and where they sleep, made from the records without the program's rules.
struct House {
  private(set) var complaints: [String] = []
  /// Everyone here, with their bed or nothing.
  private(set) var beds: [String: String] = [:]
  /// How often each name was registered.
  private(set) var registered: [String: Int] = [:]
  private var occupants: [String: String] = [:]
  private var numbers: [String: String] = [:]
  private var stays: Set<String> = []
  private var persons: Set<String> = []

  mutating func take(_ events: [LoggedEvent]) {
    for event in events {
      switch event.type {
      case "arrival.registered": register(event)
      case "bed.assigned": assign(event)
      case "bed.vacated": free(event.stay ?? "")
      case "stay.departed": depart(event.stay ?? "")
      default: break
      }
    }
  }

  private mutating func register(_ event: LoggedEvent) {
    guard let stay = event.stay, let person = event.person, let identity = event.identity else {
      complaints.append("an arrival without a stay, a person or a name")
      return
    }
    if !stays.insert(stay).inserted { complaints.append("stay \(stay) was given twice") }
    if !persons.insert(person).inserted { complaints.append("\(person) was given twice") }
    registered[identity.name, default: 0] += 1
    beds[stay] = ""
    guard let number = identity.cnic else { return }
    if let other = numbers[number] { complaints.append("\(stay), \(other): one CNIC, two people") }
    numbers[number] = stay
  }

  private mutating func assign(_ event: LoggedEvent) {
    guard let stay = event.stay, let bed = event.bed, beds[stay] != nil else {
      complaints.append("a bed was given to nobody who is here")
      return
    }
    free(stay)
    if let other = occupants[bed] { complaints.append("\(bed) has \(stay) and \(other)") }
    occupants[bed] = stay
    beds[stay] = bed
  }

  private mutating func free(_ stay: String) {
    if let bed = beds[stay], occupants[bed] == stay { occupants[bed] = nil }
    if beds[stay] != nil { beds[stay] = "" }
  }

  private mutating func depart(_ stay: String) {
    if beds[stay] == nil { complaints.append("\(stay) left without being here") }
    free(stay)
    beds[stay] = nil
    for (number, holder) in numbers where holder == stay { numbers[number] = nil }
  }
}

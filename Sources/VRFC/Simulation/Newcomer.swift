/// An invented person, as they will be known at the centre.
struct InventedPerson: Sendable {
  let name: InventedName
  let fatherName: InventedName?
  let facts: Facts
  let identity: Identity
}

/// Somebody who comes to the desk.
struct Newcomer: Sendable {
  let person: InventedPerson
  /// Whether an officer sees that they were here before.
  let arriver: Arriver

  init(_ person: InventedPerson, arriver: Arriver = .new) {
    self.person = person
    self.arriver = arriver
  }
}

/// Those who came together, in the order in which they are registered: a mother before her
/// children.
struct Party: Sendable {
  let members: [Newcomer]

  var count: Int { members.count }

  var facts: [Facts] { members.map(\.person.facts) }

  /// Roughly how many beds they take.
  var beds: BedsNeeded {
    let withMother = facts.contains { $0.sex == .female && !$0.age.isChild }
    var beds = BedsNeeded()
    for member in facts {
      if member.sex == .female || withMother && member.age.rawValue < 10 {
        if !withMother || member.age.rawValue >= 2 { beds.women += 1 }
      } else {
        beds.men += 1
      }
    }
    return beds
  }
}

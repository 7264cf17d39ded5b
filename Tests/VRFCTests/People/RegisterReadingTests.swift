import Testing

@testable import VRFC

/// The register that is read from the log is the one that was kept act by act.
struct RegisterReadingTests {
  @Test func `reading the log and noting its acts give the same register`() throws {
    let centre = try SimulatedCentre(arrivals: 300, days: 6, seed: 5)
    var noted = Register()
    for act in try centre.acts() { noted.note(act) }
    let read = try Register.read(centre.desk.registerSource)
    #expect(read.seq == noted.seq && read.seq == centre.desk.head.seq)
    #expect(read.entries.map(\.stay) == noted.entries.map(\.stay))
    #expect(read.count == noted.count && read.count > 250)
    #expect(
      read.find("Muhammad", limit: 400) == noted.find("Muhammad", limit: 400))
    let here = Set(
      read.entries.filter { !$0.isWithdrawn && $0.isHere }.map(\.stay))
    #expect(here == Set(centre.desk.centre.residents.keys))
  }

  @Test func `a register read half-way and kept up from there is whole`() throws {
    let centre = try SimulatedCentre(arrivals: 120, days: 3, seed: 6)
    let acts = try centre.acts()
    let middle = acts[acts.count / 2].head
    var register = try Register.read(centre.desk.registerSource(upTo: middle))
    #expect(register.seq == middle.seq)
    for act in acts { register.note(act) }
    let whole = try centre.desk.findRegister()
    #expect(register.seq == whole.seq)
    #expect(register.stays == whole.stays)
  }

  @Test func `everyone is known again by their own name, father, age and district`() throws {
    let register = try SimulatedCentre(arrivals: 200, days: 4, seed: 7).desk.findRegister()
    for (entry, stay) in zip(register.entries, register.stays) where !entry.isWithdrawn {
      var query = LookAlikes.Query()
      let identity = try #require(stay.identity)
      guard let father = identity.fatherName else { continue }
      (query.name, query.fatherName) = (identity.name.rawValue, father.rawValue)
      (query.age, query.district) = (stay.facts.age, stay.facts.district)
      let found = register.lookAlikes(query, at: stay.arrived, limit: 200)
      #expect(found.contains { $0.person == stay.person }, "\(stay.stay)")
    }
  }
}

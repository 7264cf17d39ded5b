/// Who is meant to leave with a convoy.
package enum ConvoyChoice: Hashable, Sendable {
  case stays([StayNumber])
  case homeProvince(Province)
}

/// Who leaves with a convoy, and who of those meant does not, and why.
package struct ConvoyPlan: Hashable, Sendable {
  /// Somebody who was meant and may not leave.
  package struct Staying: Hashable, Sendable, CustomStringConvertible {
    package let stay: StayNumber
    package let reason: Reason

    package var description: String { say("\(stay) stays: \(reason.words)") }
  }

  package enum Reason: Hashable, Sendable {
    case excepted
    case isolated
    /// Who is kept back unless an officer names them.
    case victim(TraffickingFinding)
    /// Named by an officer, and nobody knows what they want themselves.
    case wishUnknown
    /// Registered as under 18 earlier in this stay.
    case wasChild
    /// A child that leaves only to a named person.
    case childAlone
    /// A child whose guardian does not leave with the convoy.
    case guardianStays
    /// A grown person whose child would be left without a guardian.
    case wouldLeaveChild(StayNumber)

    var words: String {
      switch self {
      case .excepted: say("taken out by the officer")
      case .isolated: Protection.apart.words
      case .victim(let finding): Protection.victim(finding).words
      case .wishUnknown: say("their own wish for assistance is not recorded")
      case .wasChild: say("\(Protection.child.words) in this stay; they leave one by one")
      case .childAlone: say("a child without a guardian leaves only to a named person")
      case .guardianStays: say("a child whose guardian does not leave with the convoy")
      case .wouldLeaveChild(let child): say("\(child) would be left without a guardian")
      }
    }
  }

  package let leaving: [Resident]
  package let staying: [Staying]
  /// Of the families of those who leave, who stays behind.
  package let familyRemaining: [StayNumber]

  /// Whoever is meant and not here is in neither list.
  ///
  /// - Parameter including: victims whom an officer names one by one.
  package init(
    _ choice: ConvoyChoice, except: Set<StayNumber> = [], including: Set<StayNumber> = [],
    in centre: Centre
  ) {
    let meant =
      switch choice {
      case .stays(let stays):
        centre.residents.filter { stays.contains($0.key) || including.contains($0.key) }
      case .homeProvince(let province):
        centre.residents.filter {
          $0.value.facts.province == province || including.contains($0.key)
        }
      }
    var reasons: [StayNumber: Reason] = [:]
    for (stay, resident) in meant {
      reasons[stay] =
        except.contains(stay)
        ? .excepted : ConvoyPlan.ownReason(resident, including: including, in: centre)
    }
    // Each one who stays may keep another here: until nobody is added any more.
    var found = 0
    repeat {
      found = reasons.count
      let staysOut = reasons
      for (stay, resident) in meant where reasons[stay] == nil {
        reasons[stay] = ConvoyPlan.familyReason(resident, in: centre) {
          meant[$0] != nil && staysOut[$0] == nil
        }
      }
    } while reasons.count > found
    leaving = meant.values.filter { reasons[$0.stay] == nil }.sorted { $0.stay < $1.stay }
    staying = reasons.map { Staying(stay: $0, reason: $1) }.sorted { $0.stay < $1.stay }
    familyRemaining = centre.familyRemaining(after: leaving)
  }

  private static func ownReason(
    _ resident: Resident, including: Set<StayNumber>, in centre: Centre
  ) -> Reason? {
    if resident.mustSleepApart { return .isolated }
    if let finding = resident.victimFinding {
      if !including.contains(resident.stay) { return .victim(finding) }
      if resident.safeguard.wish == nil { return .wishUnknown }
    }
    if centre.isWithoutGuardian(resident) { return .childAlone }
    return resident.isProtectedAsChild && !resident.isChild ? .wasChild : nil
  }

  private static func familyReason(
    _ resident: Resident, in centre: Centre, leaves: (StayNumber) -> Bool
  ) -> Reason? {
    let others = centre.members(ofFamilyOf: resident)
    if resident.isChild {
      let with = others.filter { leaves($0.stay) }
      return resident.isAlone(among: with) ? .guardianStays : nil
    }
    let left = others.filter { !leaves($0.stay) }
    let child = left.first { child in
      !centre.isWithoutGuardian(child)
        && child.isAlone(among: left.filter { $0.stay != child.stay })
    }
    return child.map { .wouldLeaveChild($0.stay) }
  }

  /// Heads, as a bus counts them: children are whoever is under 18, or maybe so.
  package var heads: (men: Int, women: Int, children: Int, others: Int) {
    let grown = leaving.filter { !$0.isChild }
    return (
      grown.count { $0.facts.sex == .male }, grown.count { $0.facts.sex == .female },
      leaving.count(where: \.isChild), grown.count { $0.facts.sex == .transgender }
    )
  }
}

extension ConvoyPlan {
  /// In numbers: `31 men, 2 women, 1 child leave; 3 stay`.
  package var words: String {
    let (men, women, children, others) = heads
    var words = say("\(men.men), \(women.women), \(children) under 18")
    if others > 0 { words += ", " + (others == 1 ? say("1 other") : say("\(others) others")) }
    return words + say(" leave") + (staying.isEmpty ? "" : say("; \(staying.count) stay"))
  }
}

/// Ends the stays of all who leave together, as one record; those who may not leave stay, and are
/// named with the reason.
package struct DepartConvoy: Act {
  package static let name = "convoy"

  package let choice: ConvoyChoice
  package let kind: DepartureKind
  package let destination: Note?
  package let except: Set<StayNumber>
  /// Victims whom an officer names one by one; all others are kept back.
  package let including: Set<StayNumber>

  package init(
    _ choice: ConvoyChoice, kind: DepartureKind, destination: Note?,
    except: Set<StayNumber> = [], including: Set<StayNumber> = []
  ) {
    self.choice = choice
    self.kind = kind
    self.destination = destination
    self.except = except
    self.including = including
  }

  package var permissions: Set<Permission> {
    Self.permissionsByName.union(including.isEmpty ? [] : [.departProtected])
  }

  package func permissions(in centre: Centre) -> Set<Permission> {
    protectedStays(in: centre).isEmpty ? [] : [.departProtected]
  }

  package func protectedStays(in centre: Centre) -> [StayNumber] {
    plan(in: centre).leaving.filter(centre.isProtected).map(\.stay)
  }

  package func plan(in centre: Centre) -> ConvoyPlan {
    ConvoyPlan(choice, except: except, including: including, in: centre)
  }

  package var recollection: Recollection {
    var recollection = Recollection()
    if case .stays(let stays) = choice { recollection.stays = stays }
    recollection.stays += including
    return recollection
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    guard kind == .released || kind == .transferred else {
      throw .departure(.notByConvoy(kind))
    }
    if kind.needsDestination, destination == nil { throw .departure(.needsDestination(kind)) }
    if case .stays(let stays) = choice { for stay in stays { _ = try centre.resident(stay) } }
    for stay in including.sorted() { _ = try centre.resident(stay) }
    let plan = plan(in: centre)
    if plan.leaving.contains(where: { $0.victimFinding != nil }), destination == nil {
      throw .departure(.needsDestination(kind))
    }
    guard !plan.leaving.isEmpty else {
      throw .departure(.emptyConvoy(plan.staying.map(\.description)))
    }
    let remaining = Set(plan.familyRemaining)
    return plan.leaving.map { resident in
      let family = centre.members(ofFamilyOf: resident).map(\.stay).filter(remaining.contains)
      return StayDeparted(
        stay: resident.stay, departed: centre.moment, kind: kind, familyRemaining: family,
        identity: nil, notes: destination.map { .known(Notes(destination: $0)) }
      ).event
    }
  }

  package func remarks(in centre: Centre) -> [String] {
    let plan = plan(in: centre)
    let family = plan.familyRemaining.map(\.description).joined(separator: ", ")
    return plan.staying.map(\.description) + plan.leaving.flatMap(centre.openMatters)
      + (family.isEmpty ? [] : [say("of the same families remain: \(family)")])
  }
}

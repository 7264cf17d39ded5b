@testable import VRFC

/// What the index would tell, told from everything that was ever done in the house.
extension House {
  func remembering(_ wanted: Recollection) -> Centre {
    var centre = centre
    var recalled = Recollections()
    for stay in wanted.stays { recalled.stays[stay] = outline(of: stay) }
    for stay in wanted.identities { recalled.identities[stay] = identity(of: stay) }
    for person in wanted.persons { recalled.latestStays[person] = latestStay(of: person) }
    for number in wanted.referrals { recalled.referrals[number] = referral(number) }
    for key in wanted.meals { recalled.meals[key] = meal(key) }
    if let moment = wanted.leftSince { recallLeft(since: moment, into: &recalled) }
    for batch in wanted.batches { recalled.batches[batch] = centre.batches[batch] }
    if let day = wanted.batchesOf {
      recalled.batchSerials[day] = centre.batches.keys.filter { $0.day == day }.map(\.serial).max()
    }
    for stay in centre.residents.keys where wanted.identityNumbersHere {
      if let cnic = identity(of: stay)?.cnic { recalled.here[cnic] = stay }
    }
    if let staff = wanted.lastActBy { recallLastAct(by: staff, into: &recalled) }
    centre.recalled = recalled
    return centre
  }

  private func recallLastAct(by staff: StaffName, into recalled: inout Recollections) {
    recalled.lastAct = acts.last {
      $0.act.by.name == staff && !undone.contains($0.head.seq) && $0.head.seq > 1
    }
    recallReferrals(of: recalled.lastAct, into: &recalled)
    recallCare(of: recalled.lastAct, into: &recalled)
    recallMeals(of: recalled.lastAct, into: &recalled)
    for event in recalled.lastAct?.act.events ?? [] {
      if case .registrationCorrected(let correction) = event,
        let before = registrations(of: correction.stay).last(where: {
          $0.seq < recalled.lastAct?.head.seq ?? 0
        }), let identity = before.identity
      {
        recalled.earlierRegistrations[correction.stay] = EarlierRegistration(
          facts: before.facts, identity: identity)
      }
      if case .stayDeparted(let departure) = event, let outline = outline(of: departure.stay) {
        recalled.stays[departure.stay] = outline
        recalled.latestStays[outline.person] = latestStay(of: outline.person)
      }
    }
  }

  private func recallLeft(since moment: Moment, into recalled: inout Recollections) {
    for case .arrivalRegistered(let arrival) in acts.flatMap(\.act.events) {
      guard let outline = outline(of: arrival.stay), !outline.isWithdrawn,
        let departed = outline.departed, departed > moment
      else { continue }
      recalled.left.append(outline)
      recalled.careOfLeft[arrival.stay] = care(of: arrival.stay)
    }
  }

  private var events: [(seq: Int, event: Event)] {
    acts.flatMap { act in act.act.events.map { (act.head.seq, $0) } }
  }

  private func registrations(
    of stay: StayNumber
  ) -> [(seq: Int, facts: Facts, identity: Identity?)] {
    events.compactMap { seq, event in
      switch event {
      case .arrivalRegistered(let body) where body.stay == stay:
        (seq, body.facts, body.identity.content)
      case .registrationCorrected(let body) where body.stay == stay:
        (seq, body.facts, body.identity.content)
      case _: nil
      }
    }
  }

  private func identity(of stay: StayNumber) -> Identity? {
    registrations(of: stay).last?.identity
  }

  private func latestStay(of person: PersonNumber) -> StayOutline? {
    let stays = events.compactMap { _, event in
      if case .arrivalRegistered(let arrival) = event { arrival } else { nil }
    }
    return stays.filter { $0.person == person }.compactMap { outline(of: $0.stay) }
      .last { !$0.isWithdrawn }
  }

  private func outline(of stay: StayNumber) -> StayOutline? {
    guard let latest = registrations(of: stay).last else { return nil }
    var arrival: ArrivalRegistered?
    var departure: StayDeparted?
    var bed: Bed?
    var isWithdrawn = false
    for (_, event) in events {
      switch event {
      case .arrivalRegistered(let body) where body.stay == stay: arrival = body
      case .bedAssigned(let body) where body.stay == stay: bed = body.bed
      case .stayDeparted(let body) where body.stay == stay: departure = body
      case .stayResumed(let body) where body.stay == stay: departure = nil
      case .registrationWithdrawn(let body) where body.stay == stay: isWithdrawn = true
      case _: break
      }
    }
    return arrival.map { arrival in
      StayOutline(
        stay: stay, person: arrival.person, batch: arrival.batch, arrived: arrival.arrived,
        entry: arrival.entry ?? .handedOver,
        facts: latest.facts, identifiedIn: latest.seq, bed: bed, departed: departure?.departed,
        departure: departure?.kind, isWithdrawn: isWithdrawn)
    }
  }
}

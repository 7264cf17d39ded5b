@testable import VRFC

extension EventSamples {
  static let screening = Screening(
    screened: moment, consent: true, trafficking: .possible, decidedBy: .ngo, smuggling: .yes,
    exploitation: [.forcedLabour, .sexualExploitation], industries: [.construction],
    sexExploitation: [.prostitution], means: [.debtBondage], recruitment: [.atWork],
    needs: [.trauma], mayBeChild: true,
    earlier: [EarlierCode(list: .recruitment, code: "job-offer")])

  private static let officer = StaffName("b.munir")

  private static var care: Care {
    var care = Care(of: stay)
    care.health = Care.Health(outcome: .isolate, diet: .soft, checked: moment)
    care.screening = screening
    care.responsible = officer
    care.role = .mother
    care.childProtection = [ReferralNumber(serial: 3)]
    return care
  }

  private static var safeguard: Safeguard {
    var safeguard = Safeguard(of: stay, PersonNumber(serial: 2), isOfChild: true)
    safeguard.wish = Safeguard.Wish(assistance: .accepted, asked: moment)
    safeguard.answered = [ReferralNumber(serial: 3)]
    safeguard.missing = Safeguard.Missing(lastSeen: moment, reported: moment, found: moment)
    return safeguard
  }

  static var ofCare: [any EventBody] {
    let canary = Note(rawValue: "canary")
    var bodies: [any EventBody] = [
      HealthChecked(stay: stay, checked: moment, outcome: .isolate, diet: .soft, notes: why),
      ScreeningRecorded(
        stay: stay, screening: screening,
        notes: .known(
          ScreeningNotes(
            agent: canary, route: canary, paid: canary, ransom: canary, account: canary))),
      KinshipRecorded(stay: stay, role: .grandparent),
      CareRestored(care: care, corrects: 6),
      WishRecorded(stay: stay, assistance: .notAsked, asked: moment, notes: why),
      ProtectionLifted(stay: stay, concerns: ProtectionConcern.allCases, notes: why),
      ChildReported(stay: stay, reported: moment, notes: why),
      ChildFound(stay: stay, found: moment, notes: why),
      SafeguardRestored(state: safeguard, corrects: 6),
    ]
    if let officer { bodies.append(OfficerAssigned(stay: stay, officer: officer)) }
    return bodies
  }

  private static let number = ReferralNumber(serial: 3)

  static var ofReferrals: [any EventBody] {
    var referral = Referral(
      referral: number, stay: stay, service: .childProtection, agency: "Child Protection",
      basis: .override, made: moment)
    referral.steps = [Referral.Step(status: .accepted, at: moment)]
    return [
      ReferralOpened(
        referral: number, stay: stay, service: .legalAid, agency: "UNHCR Quetta", basis: .consent,
        made: moment, notes: why),
      ReferralChanged(
        referral: number, stay: stay, service: .legalAid, status: .declined, changed: moment,
        corrects: 6, notes: why),
      ReferralRestored(state: referral, corrects: 6),
    ]
  }

  static var ofMeals: [any EventBody] {
    let key = MealKey(day: moment.day, sitting: .lunch)
    let order = Meal.Order(
      ordered: moment, present: 80, announced: 20, count: 101,
      diets: [Meal.DietCount(diet: .infant, count: 2)])
    var meal = Meal(key)
    meal.order = order
    meal.delivered = 90
    meal.served = 3
    meal.eaters = [stay: moment]
    var bodies: [any EventBody] = [
      MealOrdered(meal: key, order: order), MealDelivered(meal: key, count: 90),
      MealServed(meal: key, stays: [stay], counted: 2), MealRestored(state: meal, corrects: 6),
      RamadanDeclared(first: moment.day, corrects: 6),
      RamadanEnded(first: moment.day, last: moment.day),
      RamadanWithdrawn(first: moment.day, corrects: 6),
    ]
    if let officer {
      let handover = ShiftHandover(
        at: moment, leaving: officer, coming: officer,
        halls: [
          ShiftHandover.HallHeads(hall: HallID(letters: "M"), persons: 70, blocked: 1, held: 2)
        ], waiting: 3, tasks: [ShiftHandover.OpenTasks(task: "unscreened", count: 4)])
      bodies.append(ShiftRelieved(handover: handover, notes: why))
    }
    return bodies
  }

  static var ofAccess: [any EventBody] {
    guard let officer else { return [] }
    return [
      StaffAdded(name: officer, role: .reception),
      StaffRoleChanged(name: officer, role: .dutyOfficer), StaffRemoved(name: officer),
      PasswordSet(name: officer, means: .code), StaffSignedIn(name: officer),
      SignInFailed(name: officer, desk: "pts/3"),
      PermissionRefused(tried: "export", missing: ["exportCounts"]),
      PersonsLookedUp(view: .page, stays: [stay], notes: why),
      CountsExported(counts: "arrivals", from: moment.day, to: moment.day),
      PersonErased(person: person, notes: why), KeysReplaced(), RecoveryChanged(),
      CentreSealed(openRegistrations: 12), IndexReplaced(parts: [.beds, .numbers]),
    ]
  }
}

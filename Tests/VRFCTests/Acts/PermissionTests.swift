import Testing

@testable import VRFC

/// Who may do what; whatever is not listed for a role is denied to it.
struct PermissionTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let what: String
    let act: any Act
    let roles: Set<Role>

    var testDescription: String { what }
  }

  private static let stay = StayNumber(year: 2021, serial: 1)
  private static let everyone: Set<Role> = [.reception, .dutyOfficer, .manager, .open]
  private static let officers: Set<Role> = [.dutyOfficer, .manager, .open]

  private static func careRows() -> [Row] {
    [
      Row(
        what: "send a convoy",
        act: DepartConvoy(.stays([stay]), kind: .released, destination: nil), roles: everyone),
      Row(what: "set a bed apart", act: IsolateBed(bed: "M-01"), roles: officers),
      Row(what: "rejoin a bed", act: RejoinBed(bed: "M-01"), roles: officers),
      Row(
        what: "record health", act: CheckHealth(stay: stay, outcome: .cleared), roles: everyone),
      Row(
        what: "screen", act: RecordScreening(stay: stay, findings: ScreeningFindings()),
        roles: [.reception, .dutyOfficer, .open]),
      Row(
        what: "record a role in a family", act: RecordKinship(stay: stay, role: .mother),
        roles: everyone),
      Row(
        what: "name an officer for a child",
        act: AssignOfficer(stay: stay, officer: .somebody), roles: everyone),
      Row(what: "refer", act: House.referral(of: stay, ground: .consent), roles: everyone),
      Row(
        what: "refer without consent", act: House.referral(of: stay, ground: .override(.decided)),
        roles: officers),
      Row(
        what: "answer a referral",
        act: AnswerReferral(referral: ReferralNumber(serial: 1), to: .accepted), roles: officers),
    ]
  }

  private static func rows() throws -> [Row] {
    let note = Note(rawValue: "why")
    return [
      Row(
        what: "receive a batch",
        act: ReceiveBatch(men: 1, women: 0, children: 0, day: House.day), roles: everyone),
      Row(what: "register", act: try RegisterArrival.of(.male, 30), roles: everyone),
      Row(
        what: "register against a rule",
        act: try RegisterArrival.of(.male, 30, overriding: .decided), roles: officers),
      Row(
        what: "register a manifest",
        act: RegisterManifest(entries: [], batch: nil, arrived: nil, beds: .auto), roles: everyone),
      Row(what: "assign a bed", act: AssignBed(stay: stay, bed: "M-01"), roles: everyone),
      Row(
        what: "assign a bed against a rule",
        act: AssignBed(stay: stay, bed: "M-01", overriding: .decided), roles: officers),
      Row(what: "hold", act: HoldBed(bed: "M-01", until: House.ten, reason: nil), roles: officers),
      Row(what: "release", act: ReleaseBed(bed: "M-01"), roles: officers),
      Row(what: "block", act: BlockBed(bed: "M-01", until: nil, reason: note), roles: officers),
      Row(what: "unblock", act: UnblockBed(bed: "M-01"), roles: officers),
      Row(
        what: "correct", act: CorrectRegistration(stay: stay, change: RegistrationChange()),
        roles: officers),
      Row(what: "depart", act: DepartStay(stay: stay, kind: .released), roles: everyone),
      Row(
        what: "depart a child alone",
        act: DepartStay(stay: stay, kind: .released, receiver: try .uncle), roles: officers),
      Row(what: "refer", act: House.referral(of: stay, ground: .consent), roles: everyone),
      Row(
        what: "refer without consent", act: House.referral(of: stay, ground: .override(.decided)),
        roles: officers),
      Row(
        what: "answer a referral",
        act: AnswerReferral(referral: ReferralNumber(serial: 1), to: .accepted), roles: officers),
      Row(
        what: "hand over", act: HandOver(leaving: .somebody, coming: .somebody), roles: officers),
      Row(what: "undo one's own", act: UndoLastAct(by: .somebody), roles: everyone),
    ]
  }

  private static let mealRows = [
    Row(what: "order a meal", act: OrderMeal(House.meal(.lunch)), roles: everyone),
    Row(
      what: "take a delivery in", act: DeliverMeal(House.meal(.lunch), count: 1),
      roles: everyone),
    Row(what: "serve", act: ServeMeal(House.meal(.lunch), .allPresent), roles: everyone),
    Row(what: "declare Ramadan", act: DeclareRamadan(from: House.day), roles: officers),
    Row(what: "end Ramadan", act: EndRamadan(last: House.day), roles: officers),
  ]

  private static let managers: Set<Role> = [.manager, .open]

  private static func accessRows() -> [Row] {
    let (note, next) = (Note(rawValue: "why"), House.day.adding(1))
    return [
      Row(what: "add staff", act: AddStaff(staff: .somebody, role: .reception), roles: managers),
      Row(what: "remove staff", act: RemoveStaff(staff: .somebody), roles: managers),
      Row(
        what: "change a role", act: ChangeRole(staff: .somebody, role: .manager), roles: managers),
      Row(what: "give a code", act: GiveCode(staff: .somebody), roles: managers),
      Row(what: "replace the keys", act: ReplaceKeys(), roles: managers),
      Row(what: "make another recovery code", act: ChangeRecovery(), roles: managers),
      Row(what: "seal", act: SealCentre(manager: .somebody), roles: managers),
      Row(
        what: "erase", act: ErasePerson(PersonNumber(serial: 1), reason: note), roles: managers),
      Row(
        what: "export a day", act: RecordExport("arrivals", from: House.day, to: House.day),
        roles: officers),
      Row(
        what: "export more", act: RecordExport("arrivals", from: House.day, to: next),
        roles: managers),
      Row(what: "search masked", act: RecordLook(.masked, stays: [stay]), roles: everyone),
      Row(what: "list who is here", act: RecordLook(.list, stays: []), roles: everyone),
      Row(what: "print a letter", act: RecordLook(.letter, stays: [stay]), roles: everyone),
      Row(
        what: "see who left", act: RecordLook(.page, stays: [stay], reason: note), roles: officers),
      Row(
        what: "search in full", act: RecordLook(.search, stays: [stay], reason: note),
        roles: officers),
    ]
  }

  @Test func `nobody who has not signed in may do anything that is asked for`() {
    #expect(Role.nobody.permissions.isEmpty)
    #expect(!Role.nobody.isOfStaff && !Role.open.isOfStaff)
  }

  @Test(arguments: Permission.allCases)
  func `what a role may not do is told in words`(_ permission: Permission) {
    let words = NotPermitted(role: .reception, missing: [permission]).description
    #expect(words.contains(permission.words) && !permission.words.isEmpty)
  }

  @Test func `each act is open to its roles and to no other`() throws {
    let rows = try PermissionTests.rows() + PermissionTests.careRows() + PermissionTests.mealRows
    for row in rows + PermissionTests.accessRows() {
      for role in Role.allCases {
        let may = row.act.permissions.isSubset(of: role.permissions)
        #expect(may == row.roles.contains(role), "\(row.what) as \(role.rawValue)")
      }
    }
  }
}

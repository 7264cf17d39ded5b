/// A manager gives somebody an account; they choose their password themselves.
package struct AddStaff: Act {
  package static let name = "addStaff"

  package let staff: StaffName
  package let role: Role

  package init(staff: StaffName, role: Role) {
    self.staff = staff
    self.role = role
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    guard centre.isSealed else { throw .access(.notSealed) }
    try staff.checkIsSomebodys()
    guard role.isOfStaff else { throw .access(.noRole(role)) }
    guard centre.account(of: staff) == nil else { throw .access(.alreadyStaff(staff)) }
    try centre.checkIsDistinct(staff)
    return [
      StaffAdded(name: staff, role: role).event, PasswordSet(name: staff, means: .code).event,
    ]
  }
}

/// A manager gives somebody another role; it holds for the next thing they do.
package struct ChangeRole: Act {
  package static let name = "changeRole"

  package let staff: StaffName
  package let role: Role

  package init(staff: StaffName, role: Role) {
    self.staff = staff
    self.role = role
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    guard role.isOfStaff else { throw .access(.noRole(role)) }
    guard let account = centre.account(of: staff) else { throw .access(.noSuchStaff(staff)) }
    if role != .manager { try centre.checkAnotherManager(than: account) }
    return [StaffRoleChanged(name: staff, role: role).event]
  }

  package func remarks(in centre: Centre) -> [String] {
    role.permissions.contains(.answerForChildren) ? [] : centre.remarksOnLeaving(staff)
  }
}

/// A manager takes somebody's account away; nothing they do afterwards is recorded.
package struct RemoveStaff: Act {
  package static let name = "removeStaff"

  package let staff: StaffName

  package init(staff: StaffName) {
    self.staff = staff
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    guard let account = centre.account(of: staff) else { throw .access(.noSuchStaff(staff)) }
    try centre.checkAnotherManager(than: account)
    return [StaffRemoved(name: staff).event]
  }

  package func remarks(in centre: Centre) -> [String] { centre.remarksOnLeaving(staff) }
}

extension Centre {
  /// Two names that differ by capitals alone are taken for each other.
  fileprivate func checkIsDistinct(_ name: StaffName) throws(Refusal) {
    let typed = name.description.lowercased()
    let alike = accounts.first { $0.name != name && $0.name.description.lowercased() == typed }
    if let alike { throw .access(.alike(name, alike.name)) }
  }

  /// For which children somebody answers who no longer can.
  fileprivate func remarksOnLeaving(_ staff: StaffName) -> [String] {
    let children = children(answeredForBy: staff)
    guard !children.isEmpty else { return [] }
    let stays = children.map(\.description).joined(separator: ", ")
    return [say("\(staff) answered for \(stays): name another officer for each")]
  }
}

/// A manager gives somebody a new one-use code; what they had before is worth nothing then.
package struct GiveCode: Act {
  package static let name = "giveCode"

  package let staff: StaffName

  package init(staff: StaffName) {
    self.staff = staff
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    guard centre.account(of: staff) != nil else { throw .access(.noSuchStaff(staff)) }
    return [PasswordSet(name: staff, means: .code).event]
  }
}

/// Somebody chooses a password of their own.
package struct ChoosePassword: Act {
  package static let name = "choosePassword"

  package let staff: StaffName

  package init(staff: StaffName) {
    self.staff = staff
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    guard centre.account(of: staff) != nil else { throw .access(.noSuchStaff(staff)) }
    return [PasswordSet(name: staff, means: .password).event]
  }
}

/// Whoever holds the recovery code makes a manager, when nobody else can.
package struct RecoverAccess: Act {
  package static let name = "recover"

  package let staff: StaffName

  package init(staff: StaffName) {
    self.staff = staff
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    guard centre.isSealed else { throw .access(.notSealed) }
    try staff.checkIsSomebodys()
    try centre.checkIsDistinct(staff)
    let account =
      centre.account(of: staff) == nil
      ? StaffAdded(name: staff, role: .manager).event
      : StaffRoleChanged(name: staff, role: .manager).event
    return [account, PasswordSet(name: staff, means: .recovery).event]
  }
}

extension Role {
  /// Whether an account may have it.
  package var isOfStaff: Bool {
    switch self {
    case .reception, .dutyOfficer, .manager: true
    case .nobody, .open: false
    }
  }
}

extension Centre {
  /// There is always a manager.
  fileprivate func checkAnotherManager(than account: StaffAccount) throws(Refusal) {
    guard account.role == .manager else { return }
    let others = accounts.filter { $0.role == .manager && $0.name != account.name }
    guard !others.isEmpty else { throw .access(.lastManager(account.name)) }
  }
}

extension StaffName {
  /// A name that the log gives to whoever is not signed in cannot be an account's: what they did
  /// would be taken for what nobody did.
  package func checkIsSomebodys() throws(Refusal) {
    if self == .nobody { throw .access(.nobodysName(self)) }
  }
}

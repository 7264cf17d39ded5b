/// Opens a centre: the first record of its log.
package struct OpenCentre: Act {
  package static let name = "open"

  package let log: LogID
  package let centreName: String
  package let timezone: String
  package let halls: [Hall]
  /// The first manager, of a centre with staff accounts; nil: it is open.
  package let manager: StaffName?

  package init(
    log: LogID, centreName: String, timezone: String, halls: [Hall], manager: StaffName? = nil
  ) {
    self.log = log
    self.centreName = centreName
    self.timezone = timezone
    self.halls = halls
    self.manager = manager
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    let opened = CentreOpened(
      format: LogFormat.version, log: log, name: centreName, timezone: timezone,
      access: manager == nil ? .open : .sealed, halls: halls)
    guard let manager else { return [opened.event] }
    try manager.checkIsSomebodys()
    return [
      opened.event, StaffAdded(name: manager, role: .manager).event,
      PasswordSet(name: manager, means: .password).event,
    ]
  }
}

/// Opens a centre: the first record of its log.
package struct OpenCentre: Act {
  package static let name = "open"

  package let log: LogID
  package let centreName: String
  package let timezone: String
  package let halls: [Hall]
  package let access: CentreOpened.Access

  package init(
    log: LogID, centreName: String, timezone: String, halls: [Hall], access: CentreOpened.Access
  ) {
    self.log = log
    self.centreName = centreName
    self.timezone = timezone
    self.halls = halls
    self.access = access
  }

  package var permissions: Set<Permission> { [] }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    let opened = CentreOpened(
      format: LogFormat.version, log: log, name: centreName, timezone: timezone, access: access,
      halls: halls)
    return [opened.event]
  }
}

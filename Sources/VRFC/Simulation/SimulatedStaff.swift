/// The members of staff of a simulated centre, in two shifts of twelve hours.
enum SimulatedStaff {
  private static let reception = [
    ["s.marri", "n.akhtar", "t.gichki"].compactMap { StaffName($0) },
    ["r.kakar", "z.jamali", "i.lehri"].compactMap { StaffName($0) },
  ]
  private static let dutyOfficers = ["b.munir", "h.zehri"].compactMap { StaffName($0) }
  private static let managers = ["g.barech"].compactMap { StaffName($0) }

  /// How many desks take registrations.
  static let desks = 3

  /// Who sits at a reception desk, counted from nought.
  static func receptionist(at moment: Moment, desk: Int) -> Officer {
    Officer(
      name: reception[shift(at: moment)][desk % desks], role: .reception,
      desk: "pts/\(desk % desks + 1)")
  }

  static func dutyOfficer(at moment: Moment) -> Officer {
    Officer(name: dutyOfficers[shift(at: moment)], role: .dutyOfficer, desk: "pts/4")
  }

  static func manager() -> Officer {
    Officer(name: managers[0], role: .manager, desk: "pts/5")
  }

  /// 0 by day, from seven to seven; 1 by night.
  private static func shift(at moment: Moment) -> Int {
    (7..<19).contains(moment.clock.hour) ? 0 : 1
  }
}

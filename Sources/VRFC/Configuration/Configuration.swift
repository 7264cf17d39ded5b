/// How one centre is set up: what `centre.toml` says.
package struct Configuration: Hashable, Sendable {
  /// The centre's name, as on screens and reports.
  package let name: String
  /// The IANA name of the zone in which its days run, for example `Asia/Karachi`.
  package let timezone: String
  /// Who provides the food.
  package let partner: String
  /// Where batches are handed over; the first is assumed where none is named. May be empty.
  package let gates: [String]
  /// The operating-system group that shares the centre's folder; nil: its owner alone.
  package let group: String?
  /// The accommodation halls, at least one, with distinct ids and names.
  package let halls: [HallConfiguration]
  /// The sittings of an ordinary day, at least one.
  package let sittings: [SittingConfiguration]
  /// The sittings that are added while Ramadan is declared.
  package let ramadanSittings: [SittingConfiguration]
  /// Who takes referrals, with distinct names.
  package let agencies: [AgencyConfiguration]
  /// The numbers in the centre's rules.
  package let thresholds: Thresholds
  /// The keys of the screens that this centre has changed, in the order of the file.
  package let keys: [KeySetting]
}

/// A hall where people sleep.
package struct HallConfiguration: Hashable, Sendable {
  /// One to three capitals; a bed is this and its number, as in `M-07`.
  package let id: String
  package let name: String
  /// Whom it takes: male or female.
  package let sex: Sex
  /// 1 to 999.
  package let beds: Int
  /// 1 to 999.
  package let bathRooms: Int
}

/// A sitting and when its count is taken.
package struct SittingConfiguration: Hashable, Sendable {
  package let sitting: Sitting
  /// Who is present at this time of the day is eligible.
  package let cutOff: ClockTime
}

/// An agency that takes referrals.
package struct AgencyConfiguration: Hashable, Sendable {
  package let name: String
  /// The services that it renders, at least one.
  package let services: [Assistance]
}

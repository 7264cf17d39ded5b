/// The numbers in the centre's rules that a site may set.
package struct Thresholds: Hashable, Sendable {
  /// A boy younger than this, in years, belongs with his mother in the female hall.
  package var boysWithMotherUnder = 10
  /// An infant younger than this, in years, shares the mother's bed.
  package var infantSharesUnder = 2
  /// More persons for each bath room than this are warned of.
  package var personsPerBathRoomWarning = 20
  /// The nights, counted from 1, at which a stay is flagged.
  package var flagNights = [3, 5]
  /// How long, in hours, a shift lasts in which reception may correct its own acts.
  package var shiftHours = 12
  /// After how many hours without a screening a person is on the list of open tasks.
  package var unscreenedHours = 24
  /// After how many days a referral that nobody answered is on the list of open tasks.
  package var unansweredReferralDays = 3
  /// After how many idle minutes a terminal locks.
  package var idleLockMinutes = 5
  /// The same where screening is open.
  package var idleLockScreeningMinutes = 2
  /// Less room than this on the centre's disk, in megabytes, is warned of.
  package var lowDiskMegabytes = 64
  /// After how many days without a backup one is called overdue.
  package var backupDays = 2
  /// From so many people who left and were looked up by one member of staff on a day, managers are
  /// told.
  package var flagPeopleLookedUp = 10
}

extension Thresholds {
  init(_ reader: SettingReader) throws(ConfigurationFault) {
    try reader.expect(keys: [
      "boys_with_mother_under", "infant_shares_under", "persons_per_bath_room_warning",
      "flag_nights", "shift_hours", "unscreened_hours", "unanswered_referral_days",
      "idle_lock_minutes", "idle_lock_screening_minutes", "low_disk_megabytes", "backup_days",
      "flag_people_looked_up",
    ])
    self.init()
    let set: (inout Int, String, ClosedRange<Int>) throws(ConfigurationFault) -> Void = {
      (value: inout Int, key: String, range: ClosedRange<Int>) throws(ConfigurationFault) in
      value = try reader.optionalNumber(key, in: range) ?? value
    }
    try set(&boysWithMotherUnder, "boys_with_mother_under", 0...18)
    try set(&infantSharesUnder, "infant_shares_under", 0...5)
    try set(&personsPerBathRoomWarning, "persons_per_bath_room_warning", 1...999)
    flagNights = try reader.optionalNumbers("flag_nights", in: 1...365) ?? flagNights
    try set(&shiftHours, "shift_hours", 1...24)
    try set(&unscreenedHours, "unscreened_hours", 1...720)
    try set(&unansweredReferralDays, "unanswered_referral_days", 1...365)
    try set(&idleLockMinutes, "idle_lock_minutes", 1...60)
    try set(&idleLockScreeningMinutes, "idle_lock_screening_minutes", 1...60)
    try set(&lowDiskMegabytes, "low_disk_megabytes", 1...1_000_000)
    try set(&backupDays, "backup_days", 1...365)
    try set(&flagPeopleLookedUp, "flag_people_looked_up", 1...100_000)
  }
}

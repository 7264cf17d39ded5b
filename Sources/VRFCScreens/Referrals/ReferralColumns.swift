/// Where the columns of the list of referrals stand, by the width of the screen.
struct ReferralColumns {
  let stay = 12
  /// Nil: there is no room for names.
  let name: Int?
  let nameWidth: Int
  let service: Int
  let agency: Int
  let agencyWidth: Int
  let standing: Int
  let standingWidth: Int

  init(_ columns: Int) {
    let isWide = columns >= 120
    name = isWide ? 23 : nil
    nameWidth = isWide ? min(36, columns / 5) : 0
    service = isWide ? 23 + nameWidth + 1 : 23
    agency = service + 17
    standingWidth = isWide ? 32 : 17
    standing = columns - 1 - standingWidth
    agencyWidth = standing - agency - 1
  }

  /// Whether a time stands behind a day.
  var hasTime: Bool { name != nil }
}

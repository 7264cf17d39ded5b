import VRFC

extension Canvas {
  mutating func drawReferrals(of model: Model) {
    let rows = model.contentRows
    let listed = model.referralRows
    let top = rows.lowerBound
    write(model.referralsHeading, row: top, column: 1, width: size.columns - 2, as: .heading)
    guard !listed.isEmpty else {
      write("n: refer somebody who is here", row: top + 1, column: 3, as: .dim)
      cursor = Position(row: top + 1, column: 1)
      return
    }
    drawReferralHeads(row: top + 1)
    let window = model.referralWindow(of: listed)
    let chosen = model.referralPlace(in: listed)
    for (offset, place) in window.enumerated() {
      draw(listed[place], of: model, row: top + 2 + offset, isChosen: place == chosen)
    }
    write(
      model.referralWords(listed[chosen]), row: rows.upperBound - 1, column: 1,
      width: size.columns - 2)
  }

  private var agencyWidth: Int { size.columns - 65 }

  private mutating func drawReferralHeads(row: Int) {
    for (words, column) in [("number", 3), ("stay", 12), ("service", 23), ("to", 40)] {
      write(words, row: row, column: column, as: .dim)
    }
    write("stands", row: row, column: 41 + agencyWidth, as: .dim)
  }

  private mutating func draw(_ referral: Referral, of model: Model, row: Int, isChosen: Bool) {
    if isChosen {
      write(glyphs.marker, row: row, column: 1, as: .selected)
      cursor = Position(row: row, column: 1)
    }
    write("\(referral.referral)", row: row, column: 3)
    write("\(referral.stay)", row: row, column: 12)
    write(
      referral.service.rawValue, row: row, column: 23,
      as: referral.service.isUrgent ? .warning : .plain)
    write(referral.agency, row: row, column: 40, width: agencyWidth)
    let isLate = model.centre.isUnanswered(referral)
    let days = model.centre.moment.minutes(since: referral.made) / 1440
    let words =
      isLate
      ? "NO ANSWER, \(days) days" : "\(referral.status.rawValue) \(referral.since.dayAndClock)"
    write(
      words, row: row, column: 41 + agencyWidth, width: size.columns - 42 - agencyWidth,
      as: isLate ? .danger : .plain)
  }
}

extension Model {
  var referralsHeading: String {
    switch referrals.extent {
    case .all: return "All referrals: \(referralRows.count)  (o: those that are open)"
    case .open:
      let late = centre.referrals.values.count(where: centre.isUnanswered)
      let days = centre.rules.unansweredReferralDays
      return "Open referrals: \(centre.referrals.count)"
        + (late > 0 ? ", \(late) without an answer for \(days) days or more" : "")
        + "  (o: all)"
    }
  }

  /// Who it is about, and what may follow.
  func referralWords(_ referral: Referral) -> String {
    let who = centre.residents[referral.stay].map(personWords) ?? "\(referral.stay) has left"
    let followers = referral.status.followers.map(\.rawValue).joined(separator: " or ")
    return (followers.isEmpty ? "over" : "next: \(followers)") + "  \(who)"
  }
}

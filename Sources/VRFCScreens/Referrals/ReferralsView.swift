import VRFC

extension Canvas {
  mutating func drawReferrals(of model: Model) {
    let rows = model.contentRows
    let listed = model.referralRows
    let top = rows.lowerBound
    cursor = Position(row: top, column: 0)
    let reach =
      model.referralsBeyond == nil
      ? "" : say(", of the latest \(model.referrals.all?.referrals.count ?? 0)")
    if !drawFilter(model.referrals.filter, row: top, shown: listed.count, of: reach) {
      write(model.referralsHeading, row: top, column: 1, width: size.columns - 2, as: .heading)
    }
    guard !listed.isEmpty else {
      write(say("\(model.referWay) somebody who is here"), row: top + 1, column: 3, as: .dim)
      return
    }
    let columns = ReferralColumns(size.columns)
    draw(columns, row: top + 1)
    let chosen = model.referralPlace(in: listed)
    let isInList = !model.referrals.filter.isTyping
    for (offset, place) in model.referralWindow(of: listed).enumerated() {
      let row = top + 2 + offset
      draw(listed[place], columns, of: model, row: row)
      if place == chosen, isInList { choose(row: row, column: 1) }
    }
    write(
      model.referralWords(listed[chosen]), row: rows.upperBound - 1, column: 1,
      width: size.columns - 2)
  }

  private mutating func draw(_ columns: ReferralColumns, row: Int) {
    var heads = [
      (say("number"), 3), (say("stay"), columns.stay), (say("service"), columns.service),
      (say("to"), columns.agency),
      (say("stands"), columns.standing),
    ]
    if let name = columns.name { heads.append((say("who"), name)) }
    for (words, column) in heads { write(words, row: row, column: column, as: .dim) }
  }

  private mutating func draw(
    _ referral: Referral, _ columns: ReferralColumns, of model: Model, row: Int
  ) {
    write("\(referral.referral)", row: row, column: 3)
    write("\(referral.stay)", row: row, column: columns.stay)
    if let name = columns.name {
      let who = model.centre.residents[referral.stay].map(model.shortName) ?? say("has left")
      write(who, row: row, column: name, width: columns.nameWidth)
    }
    write(
      referral.service.rawValue, row: row, column: columns.service,
      as: referral.service.isUrgent ? .warning : .plain)
    write(
      referral.agency.abbreviated(to: columns.agencyWidth), row: row, column: columns.agency,
      width: columns.agencyWidth)
    let isLate = model.centre.isUnanswered(referral)
    let days = model.centre.moment.minutes(since: referral.made) / 1440
    let since = columns.hasTime ? referral.since.dayAndClock : referral.since.day.shortText
    write(
      isLate ? say("NO ANSWER, \(days) days") : "\(referral.status.rawValue) \(since)", row: row,
      column: columns.standing, width: columns.standingWidth, as: isLate ? .danger : .plain)
  }
}

extension Model {
  /// How a referral is begun.
  var referWay: String { say("\(key(.referrals(.new), in: .referrals)): refer") }

  var referralsHeading: String {
    let other = key(.referrals(.extent), in: .referrals)
    switch referrals.extent {
    case .all:
      let order = referrals.sort.words
      if let count = referralsBeyond {
        return say(
          """
          The latest \(referralRows.count) of \(count) referrals\(order)  \
          (\(other): those that are open)
          """)
      }
      return say("All referrals: \(referralRows.count)\(order)  (\(other): those that are open)")
    case .open:
      let late = centre.referrals.values.count(where: centre.isUnanswered)
      let days = centre.rules.unansweredReferralDays
      // Counts leave out who was served, and the list keeps them until they are closed: both are
      // told, or the two screens seem to contradict each other.
      let served = centre.referrals.values.count { $0.status == .served }
      let pending = centre.referrals.count - served
      return say("Open referrals: \(centre.referrals.count)")
        + (served > 0 ? say(" (\(pending) pending, \(served) served)") : "")
        + (late > 0 ? say(", \(late) unanswered for \(days) days") : "")
        + referrals.sort.words + say("  (\(other): all)")
    }
  }

  /// Who it is about, and what may follow.
  func referralWords(_ referral: Referral) -> String {
    let who = centre.residents[referral.stay].map(personWords) ?? say("\(referral.stay) has left")
    let followers = referral.status.followers.map(\.rawValue).joined(separator: say(" or "))
    return (followers.isEmpty ? say("over") : say("next: \(followers)")) + "  \(who)"
  }
}

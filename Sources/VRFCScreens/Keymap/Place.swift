/// Where the focus is, as far as keys go: each key means one thing in one place.
enum Place: Hashable, CaseIterable {
  case today, form, outsideForm, halls, past, waiting, log, record, checking
  case meals, referrals, people, personSearch, personPage, reports
  case sheet
  case screening, screeningNotes, screeningSummary
  case filter
  case dialog, confirmation, batchChoice, detail, help

  /// Letters type here.
  static let fields: Set<Place> = [
    .form, .dialog, .personSearch, .screeningNotes, .help,
    .filter,
  ]
  /// The digits call screens here.
  static let lists: Set<Place> = [
    .today, .outsideForm, .halls, .past, .waiting, .log, .record, .meals, .referrals,
    .people, .personPage, .reports,
  ]
  static let everywhere = Set(Place.allCases)
}

extension Model {
  /// Where the next key goes.
  var place: Place {
    if helpLine != nil { return .help }
    if let dialog { return dialog.place }
    if sheet != nil { return .sheet }
    if filter?.isTyping == true { return .filter }
    switch screen {
    case .today: return .today
    case .checkIn: return checkIn.form.focus == nil ? .outsideForm : .form
    case .halls where screening != nil: return screeningPlace
    case .halls: return halls.waitingCursor != nil ? .waiting : halls.asOf == nil ? .halls : .past
    case .log: return log.isChecking ? .checking : log.shown != nil ? .record : .log
    case .meals: return .meals
    case .referrals: return .referrals
    case .people:
      if peopleScreen.page != nil { return .personPage }
      return peopleScreen.isTyping ? .personSearch : .people
    case .reports: return .reports
    }
  }
}

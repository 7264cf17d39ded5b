extension Place {
  /// Its name above its keys.
  var title: String {
    switch self {
    case .today: "Today"
    case .form: "Check in, in the form"
    case .outsideForm: "Check in, outside the form"
    case .halls: "Halls"
    case .past: "Halls, in the past"
    case .waiting: "Halls, among those who wait"
    case .log: "Log"
    case .record: "Log, a whole record"
    case .checking: "Log, while it is checked"
    case .reports: "Reports"
    case .meals: "Meals"
    case .referrals: "Referrals"
    case .people: "People"
    case .personSearch: "People, in the search"
    case .personPage: "People, a person's page"
    case .sheet: "A letter or a slip"
    case .screening: "A screening"
    case .screeningNotes: "A screening, its notes"
    case .screeningSummary: "A screening, its last page"
    case .filter: "The filter of a list"
    case .dialog: "A small form"
    case .confirmation: "A question"
    case .batchChoice: "The choice of a batch"
    case .detail: "Everything about a bed"
    case .help: "This page of keys"
    }
  }

  /// The screen on which it is met; nil: on several.
  var screen: Screen? {
    switch self {
    case .today: .today
    case .form, .outsideForm, .batchChoice: .checkIn
    case .halls, .past, .waiting, .detail, .screening, .screeningNotes, .screeningSummary: .halls
    case .log, .record, .checking: .log
    case .reports: .reports
    case .meals: .meals
    case .referrals: .referrals
    case .people, .personSearch, .personPage: .people
    case .sheet, .filter, .dialog, .confirmation, .help: nil
    }
  }
}

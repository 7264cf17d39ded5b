import VRFC

extension Place {
  /// Its name above its keys.
  var title: String {
    switch self {
    case .today: say("Today")
    case .form: say("Check in, in the form")
    case .outsideForm: say("Check in, outside the form")
    case .halls: say("Halls")
    case .past: say("Halls, in the past")
    case .waiting: say("Halls, among those who wait")
    case .log: say("Log")
    case .record: say("Log, a whole record")
    case .checking: say("Log, while it is checked")
    case .reports: say("Reports")
    case .meals: say("Meals")
    case .referrals: say("Referrals")
    case .people: say("People")
    case .personSearch: say("People, in the search")
    case .personPage: say("People, a person's page")
    case .sheet: say("A letter or a slip")
    case .screening: say("A screening")
    case .screeningNotes: say("A screening, its notes")
    case .screeningSummary: say("A screening, its last page")
    case .filter: say("The filter of a list")
    case .dialog: say("A small form")
    case .confirmation: say("A question")
    case .batchChoice: say("The choice of a batch")
    case .detail: say("Everything about a bed")
    case .help: say("This page of keys")
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

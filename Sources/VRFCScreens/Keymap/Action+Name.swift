extension Action {
  /// What a configuration calls it: where it belongs, and what it does, as in `halls-move`.
  var name: String {
    switch self {
    case .screen(let screen): "screen-\(screen)".dashed
    case .form(let action): "form-\(action)".dashed
    case .halls(let action): "halls-" + action.name
    case .log(let action): "log-" + action.name
    case .meals(let action): "meals-" + action.name
    case .referrals(let action): "referrals-" + action.name
    case .today(let action): "today-" + action.name
    case .sheet(let action): "sheet-" + action.name
    case .people(let action): "people-" + action.name
    case .reports(let action): "reports-" + action.name
    case .screening(let action): "screening-\(action)".dashed
    case .dialog(let action): "dialog-\(action)".dashed
    case .list(let action): "list-\(action)".dashed
    case .helpPage(let scroll): "help-\(scroll)".dashed
    case .help, .repaint, .suspend, .lock, .quit, .undo, .announceBatch, .correct:
      "\(self)".dashed
    }
  }
}

extension HallsAction {
  fileprivate var name: String {
    if case .earlier(let minutes) = self {
      return (abs(minutes) == 60 ? "hour" : "day") + (minutes > 0 ? "-back" : "-on")
    }
    return "\(self)".dashed
  }
}

extension LogAction {
  fileprivate var name: String {
    switch self {
    case .scroll(let scroll): "\(scroll)".dashed
    case .scrollRecord(let scroll): "record-\(scroll)".dashed
    case .showRecord, .closeRecord, .showOtherForm, .verify, .cancelVerify: "\(self)".dashed
    }
  }
}

extension MealsAction {
  fileprivate var name: String {
    if case .day(let step) = self { return step < 0 ? "day-before" : "day-after" }
    return "\(self)".dashed
  }
}

extension ReferralsAction {
  fileprivate var name: String {
    switch self {
    case .scroll(let scroll): "\(scroll)".dashed
    case .answer(let status): status.rawValue
    case .new, .letter, .extent: "\(self)".dashed
    }
  }
}

extension TodayAction {
  fileprivate var name: String {
    if case .scroll(let scroll) = self { "\(scroll)".dashed } else { "\(self)".dashed }
  }
}

extension SheetAction {
  fileprivate var name: String {
    if case .scroll(let scroll) = self { "\(scroll)".dashed } else { "\(self)".dashed }
  }
}

extension PeopleAction {
  fileprivate var name: String {
    if case .scroll(let scroll) = self { "\(scroll)".dashed } else { "\(self)".dashed }
  }
}

extension ReportsAction {
  fileprivate var name: String {
    switch self {
    case .scroll(let scroll): "\(scroll)".dashed
    case .topic(let step): step < 0 ? "topic-before" : "topic-after"
    case .length, .earlier, .later, .now, .export: "\(self)".dashed
    }
  }
}

extension String {
  /// `lineUp` as `line-up`.
  fileprivate var dashed: String {
    map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
  }
}

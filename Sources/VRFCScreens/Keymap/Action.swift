import VRFC

/// What a key asks for.
enum Action: Hashable {
  case screen(Screen)
  case help, repaint, suspend, lock, quit, undo, announceBatch, correct
  case form(FormAction)
  case halls(HallsAction)
  case log(LogAction)
  case meals(MealsAction)
  case referrals(ReferralsAction)
  case today(TodayAction)
  case sheet(SheetAction)
  case people(PeopleAction)
  case reports(ReportsAction)
  case screening(ScreeningAction)
  case dialog(DialogAction)
  case helpPage(Scroll)
  case list(ListAction)
}

enum Scroll: Hashable {
  case lineUp, lineDown, pageUp, pageDown, first, last
}

enum FormAction: Hashable {
  case enter, next, previous, complete, save, leave, resume
  case takeUpDraft, discardDraft, samePerson
  case candidateUp, candidateDown, chooseBatch, officersReason
}

enum HallsAction: Hashable {
  case left, right, up, down, pageUp, pageDown, first, last, nextHall
  case nextFree, previousFree
  case move, block, hold, release, depart, assign, detail, personPage, waiting, beds
  case isolate, health, screen, family, officer, convoy
  case earlier(minutes: Int), now
}

enum MealsAction: Hashable {
  case up, down, order, deliver, serveStay, serveAll, count, today, ramadan, slip
  /// So many days on.
  case day(Int)
}

enum ReferralsAction: Hashable {
  case scroll(Scroll), answer(ReferralStatus), new, letter, extent
}

enum TodayAction: Hashable {
  case scroll(Scroll), open, handOver
}

/// What holds for every list, and leads from one to another.
enum ListAction: Hashable {
  case filter, keep, clear, sort, sortBack, back
  case person, bed, referrals
}

enum SheetAction: Hashable {
  case scroll(Scroll), close
}

enum PeopleAction: Hashable {
  case scroll(Scroll), search, leaveSearch, clearSearch, openPage, sayWhy
}

enum ReportsAction: Hashable {
  case scroll(Scroll), length, earlier, later, now, export
  /// So many topics on.
  case topic(Int)
}

enum LogAction: Hashable {
  case scroll(Scroll), showRecord, closeRecord, verify, cancelVerify
  case scrollRecord(Scroll)
  /// Fields or JSON.
  case showOtherForm
}

enum ScreeningAction: Hashable {
  case up, down, left, right, mark, enter, next, previous, leave, save, discard
}

enum DialogAction: Hashable {
  case enter, next, previous, submit, close, confirm, complete, up, down
}

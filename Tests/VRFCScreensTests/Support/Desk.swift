@testable import VRFC

@testable import VRFCScreens

/// A desk in memory: takes keys, carries out what the screens ask for in a ``House``, and keeps
/// what else they asked for.
struct FakeDesk {
  var house: House
  var model: Model
  private(set) var drafts: [CheckInDraft?] = []
  private(set) var screenings: [StayNumber: ScreeningDraft] = [:]
  private(set) var hasQuit = false
  private(set) var isLocked = false
  private(set) var isSuspended = false
  private(set) var performed = 0
  private var nextID = 201

  init(
    _ house: House, size: ScreenSize = .usual, keymap: Keymap = .shipped, role: Role = .open
  ) {
    self.house = house
    model = house.model(size, keymap: keymap, role: role)
  }

  /// Keys that are struck one by one.
  mutating func press(_ keys: Key...) { press(keys) }

  mutating func press(_ keys: [Key]) {
    for key in keys {
      take(.key(key, at: house.centre.moment, arriving: .alone))
    }
  }

  /// Text that is typed letter by letter.
  mutating func type(_ text: String) { press(text.map { .character($0) }) }

  /// Keys that come all at once.
  mutating func burst(_ keys: [Key], pastes: PasteMarking = .unmarked) {
    let messages = KeyBurst.messages(for: keys, at: house.centre.moment, pastes: pastes)
    for message in messages { take(message) }
  }

  mutating func take(_ message: Message) {
    for effect in model.update(message) { carryOut(effect) }
  }

  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .perform(let act, _, let asker): perform(act, asker)
    case .loadLastAct: take(.loaded(.lastAct(house.last)))
    case .saveDraft(let draft): drafts.append(draft)
    case .discardDraft: drafts.append(nil)
    case .loadPeople: take(.loaded(.people(house.identities)))
    case .loadHalls(let moment):
      var past = house.centre
      past.moment = moment
      take(.loaded(.house(past, asOf: moment)))
    case .loadReason(let seq):
      if let kept = house.record(seq).flatMap({ KeptBed($0.act) }) {
        take(.loaded(.kept(kept, by: seq)))
      }
    case .findPeople, .findAmongAll, .loadPerson, .findPerson: carryOutSearch(effect)
    case .loadScreening(let stay):
      nextID += 1
      take(
        .loaded(.screening(screenings[stay], of: stay, next: House.id(nextID))))
    case .saveScreening(let draft): screenings[draft.stay] = draft
    case .loadScreeningsBegun(let stay):
      let begun = screenings[stay].map { _ in [house.officer.name] } ?? []
      take(.loaded(.screeningsBegun(begun, of: stay)))
    case .discardScreening(let stay): screenings[stay] = nil
    case .quit: hasQuit = true
    case .suspend: isSuspended = true
    case .loadReferrals: take(.loaded(.referrals(house.referrals, after: house.head.seq)))
    case .loadMeals(let day):
      take(.loaded(.meals(house.mealsRecalled, of: day, after: house.head.seq)))
    case .loadLetter(let number):
      take(.loaded(.sheet(Sheet(title: "The letter of \(number)", lines: ["\(number)"]))))
    case .loadReport(let ask): answer(ask)
    case .lock: isLocked = true
    case .undo, .exportReport, .discardKeptDraft, .loadMovements, .loadLooks, .lookAlikes, .readLog,
      .verify,
      .cancelVerify, .repaint:
      break
    }
  }

  private mutating func carryOutSearch(_ effect: Effect) {
    switch effect {
    case .findPeople(let query), .findAmongAll(let query):
      var register = Register()
      for act in house.records { register.note(act) }
      take(.loaded(.found(register.find(query, limit: 100), for: query)))
    case .loadPerson(let person):
      if let history = house.history(of: person) {
        take(.loaded(.person(history, house.identity(of: person))))
      }
    case .findPerson(let stay):
      take(.loaded(.personOf(stay, house.person(of: stay))))
    case _: break
    }
  }

  private mutating func perform(_ act: any Act, _ asker: Asker) {
    do {
      let outcome = try house.perform(act, recalling: house.recalling(act.recollection))
      performed += 1
      nextID += 1
      take(
        .performed(
          outcome, for: asker, house.centre, head: house.head, nextForm: House.id(nextID)))
    } catch {
      take(.refused(Rejection(error), for: asker))
    }
  }

  /// The screen as text.
  var lines: [String] { view(model, glyphs: .unicode).lines }

  var notice: String { model.notice?.words ?? "" }
}

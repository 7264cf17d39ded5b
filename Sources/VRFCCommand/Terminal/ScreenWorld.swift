import Foundation
import VRFC
import VRFCScreens

/// The world outside the screens: carries out what they ask for, and tells them what came of it.
final class ScreenWorld {
  let desk: Desk
  let officer: Officer
  private let drafts: DraftFile
  let register = RegisterWork()
  private let checking = CheckingWork()
  let folding = FoldingWork()
  let watching: Watching
  /// Since when the log could not be looked at; nil: it can.
  var unseenSince: Moment?
  /// When the machine was last looked at.
  var watched: Moment?
  /// Looks at the world since a kept form was looked for.
  private var looksSinceKept = 0
  /// A question that waits for the register.
  var waitingQuery: LookAlikes.Query?
  /// Those who left and whom this sitting may see, since somebody said why.
  var shown: Set<PersonNumber> = []
  /// Those whose page this sitting has opened, masked or while they were here.
  var opened: Set<PersonNumber> = []
  /// Who left and was shown by "Seen before?" since a form was saved.
  var seenForForm = SeenForForm()
  /// A search that waits for the register.
  var waitingSearch: Search?

  init(desk: Desk, officer: Officer, watching: Watching) {
    self.desk = desk
    self.watching = watching
    self.officer = officer
    drafts = DraftFile(desk, officer: officer)
  }

  /// Whether a look-up waits until everyone's names are read.
  var isLookingUp: Bool { waitingQuery != nil }

  private static let looksBetweenKept = 8

  func nextID() -> ActID { ActID(uuid: UUID()) }

  var now: Moment { desk.centre.moment }

  var halt: String? { desk.halt.map { "\($0)" } }

  /// Milliseconds until the next look at what other desks have done.
  var patience: Int { checking.isRunning ? 50 : 250 }

  /// What happened meanwhile.
  func news() -> [Message] {
    var messages: [Message] = []
    do {
      messages.append(
        try desk.refresh()
          ? .otherDesksActed(desk.centre, head: desk.head) : .tick(desk.centre.moment))
      messages += seen()
    } catch {
      // Busy: the next look is in a quarter of a second.
      messages.append(.tick(desk.centre.moment))
      messages += unseen(error)
    }
    if let halt { messages.append(.halted(halt)) }
    messages += compareWithLog() + watch(.ifDue)
    looksSinceKept += 1
    if looksSinceKept >= ScreenWorld.looksBetweenKept { messages += keptDraft() }
    if let found = checking.news() { messages.append(.verifying(found)) }
    if let query = waitingQuery { messages += lookAlikes(query) }
    if let search = waitingSearch { messages += asking { try found(search) } }
    return messages
  }

  /// Carries out an effect that is not the terminal's.
  func run(_ effect: Effect) -> [Message] {
    switch effect {
    case .perform(let act, let id, let asker): return perform(act, id, asker)
    case .undo(let seq): return undo(seq)
    case .loadLastAct: return asking { .lastAct(try lastAct()) }
    case .saveDraft(let draft): return keep(draft)
    case .discardDraft: return telling { try drafts.discard() }
    case .discardKeptDraft: return telling { try drafts.discardKept() }
    case .loadPeople(let residents): return asking { .people(try people(residents)) }
    case .loadHalls(let moment):
      return asking { .house(try desk.centre(asOf: moment), asOf: moment) }
    case .loadReason(let seq): return asking { try kept(by: seq) }
    case .loadMovements(let day): return asking { .movements(try movements(day), of: day) }
    case .loadLooks(let day): return asking { try looks(on: day) }
    case .loadReferrals: return asking { try referrals() }
    case .loadLetter(let number): return asking { try letter(number) }
    case .loadMeals(let day): return asking { try meals(of: day) }
    case .lookAlikes(let query): return lookAlikes(query)
    case .findPeople(let query): return asking { try found(.shown(query)) }
    case .findAmongAll(let query): return asking { try found(.everyone(query)) }
    case .loadPerson(let person): return asking { try self.person(person) }
    case .findPerson(let stay): return asking { try person(of: stay) }
    case .loadScreening(let stay): return keptScreening(of: stay)
    case .loadScreeningsBegun(let stay):
      return asking { .screeningsBegun(try desk.folder.screeningsBegun(of: stay), of: stay) }
    case .saveScreening(let draft): return keep(draft)
    case .discardScreening(let stay): return discardScreening(of: stay)
    case .loadReport(let ask): return report(ask)
    case .exportReport(let ask, let text, let folder, let file):
      return export(ask, text, folder: folder, file: file)
    case .readLog(let range): return asking { .records(try range.compactMap(desk.sealedAct(in:))) }
    case .verify:
      checking.start(desk.folder)
      return []
    case .cancelVerify:
      checking.cancel()
      return []
    case .suspend, .lock, .repaint, .quit: return []
    }
  }

  /// A form that was kept when a terminal was lost, unless it was saved after all.
  /// A terminal that was lost may live on for a while, so this is asked again now and then.
  func keptDraft(_ sitting: DraftFile.Sitting = .goesOn) -> [Message] {
    looksSinceKept = 0
    let gone = sitting == .begins ? KeptForms(desk, officer: officer).removeUnopened() : nil
    let told = gone.map { [Message.told($0)] } ?? []
    return told + asking { try offered(sitting).map(Loaded.draft) }
  }

  private func offered(_ sitting: DraftFile.Sitting) throws -> CheckInDraft? {
    guard let draft = try drafts.takeKept(sitting) else { return nil }
    guard let id = ActID(draft.id), try desk.history({ try $0.place(of: id) }) != nil else {
      return draft
    }
    try drafts.discardKept()
    return nil
  }
}

extension ScreenWorld {
  private func perform(_ act: any Act, _ id: ActID?, _ asker: Asker) -> [Message] {
    do {
      let outcome = try desk.perform(act, as: officer, id: id)
      noteLook(outcome)
      noteForm(outcome, for: asker)
      let performed = Message.performed(
        outcome, for: asker, desk.centre, head: desk.head, nextForm: nextID())
      return [performed] + watch(.now)
    } catch {
      let refused = Message.refused(Rejection(error), for: asker)
      return [refused] + (halt.map { [.halted($0)] } ?? []) + watch(.now)
    }
  }

  private func lastAct() throws -> StampedAct? {
    let name = officer.name
    let place = try desk.history { try $0.lastAct(by: name) }
    return try place.flatMap { try desk.act(in: $0.seq) }
  }

  /// Takes back the act that was named, and no other that came in between.
  private func undo(_ seq: Int) -> [Message] {
    do {
      guard try lastAct()?.head.seq == seq else { throw UndoFault.anotherCame }
    } catch {
      return [.refused(Rejection(error), for: .undo)]
    }
    return perform(UndoLastAct(by: officer.name), nil, .undo)
  }

  private func people(_ residents: [Resident]) throws -> [StayNumber: Identity?] {
    var people: [StayNumber: Identity?] = [:]
    for resident in residents {
      let identity = try desk.who(resident)
      people.updateValue(mayShow(resident) ? identity : identity?.hidden, forKey: resident.stay)
    }
    return people
  }

  private func movements(_ day: Day) throws -> Movements {
    let (start, end) = (desk.time.midnight(day), desk.time.midnight(day.adding(1)))
    return try desk.history { try $0.movements(of: day, from: start, until: end) }
  }

  private func keep(_ draft: CheckInDraft) -> [Message] {
    telling { try drafts.keep(draft) }
  }

  func telling(_ body: () throws -> Void) -> [Message] {
    do {
      try body()
      return []
    } catch {
      return [.told("\(error)")]
    }
  }

  func asking(_ body: () throws -> Loaded?) -> [Message] {
    do {
      return try body().map { [.loaded($0)] } ?? []
    } catch {
      return [.told("\(error)")]
    }
  }
}

/// The last act is no longer the one that was named.
private enum UndoFault: Error, CustomStringConvertible {
  case anotherCame

  var description: String { say("another act of yours came in between; look at it first") }
}

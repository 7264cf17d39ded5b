import ArgumentParser
import VRFC

/// Reads what was typed behind a flag; what does not fit becomes one sentence that names the flag.
func typed<Value, Fault: Error & CustomStringConvertible>(
  _ flag: String, _ text: String, as read: (String) throws(Fault) -> Value
) throws(InputFault) -> Value {
  do {
    return try read(text)
  } catch {
    throw InputFault(flag, error)
  }
}

/// The same where the flag may be left out, or be empty.
func typed<Value, Fault: Error & CustomStringConvertible>(
  _ flag: String, optional text: String?, as read: (String) throws(Fault) -> Value
) throws(InputFault) -> Value? {
  guard let text, !text.isEmpty else { return nil }
  return try typed(flag, text, as: read)
}

/// The values that several commands read.
enum Typed {
  static func stay(_ text: String) throws(InputFault) -> StayNumber {
    guard let stay = StayNumber(text) else {
      throw InputFault("STAY", "\(text.quoted) is not a stay; write it like 2021/08461")
    }
    return stay
  }

  static func staff(_ flag: String, _ text: String) throws(InputFault) -> StaffName {
    guard let name = StaffName(text) else {
      throw InputFault(
        flag, "\(text.quoted) is not a name of staff: letters, digits, . _ - only")
    }
    return name
  }

  static func bed(_ flag: String, _ text: String) throws(InputFault) -> Bed {
    guard let bed = Bed(text) else {
      throw InputFault(flag, "\(text.quoted) is not a bed; write it like M-07")
    }
    return bed
  }

  static func bedWish(_ text: String) throws(InputFault) -> BedWish {
    switch text.lowercased() {
    case "auto": .next
    case "none": .none
    default: .bed(try bed("--bed", text))
    }
  }

  static func batch(_ text: String?) throws(InputFault) -> BatchNumber? {
    guard let text, !text.isEmpty else { return nil }
    guard let batch = BatchNumber(text) else {
      throw InputFault("--batch", "\(text.quoted) is not a batch; write it like 2021-09-30/2")
    }
    return batch
  }

  static func day(_ flag: String, _ text: String) throws(InputFault) -> Day {
    guard let day = Day(iso: text) else {
      throw InputFault(flag, "\(text.quoted) is not a date; write it like 2021-09-30")
    }
    return day
  }

  /// - Parameter dayAlone: what a date without an hour means; it is said at which it is taken.
  static func moment(
    _ flag: String, _ text: String?, dayAlone: DayAlone = .begins, on desk: Desk
  ) throws(InputFault) -> Moment? {
    guard let text, !text.isEmpty else { return nil }
    let today = desk.centre.moment.day
    guard let moment = desk.time.moment(typed: text, today: today, dayAlone: dayAlone) else {
      throw InputFault(
        flag, "\(text.quoted) is not a time; write it like 2021-09-30T10:02, 2021-09-30 or 10:02")
    }
    if Day(iso: text) != nil {
      Console.note(
        "note: \(flag) \(text) without an hour is taken as \(moment.fullText); write it like "
          + "\(text)T14:00 to say another")
    }
    return moment
  }

  /// When something happened that is recorded now.
  static func past(_ flag: String, _ text: String?, on desk: Desk) throws(InputFault) -> Moment? {
    try moment(flag, text, dayAlone: .happened(now: desk.centre.moment), on: desk)
  }

  static func note(_ flag: String, _ text: String?) throws(InputFault) -> Note? {
    try typed(flag, optional: text) { (text) throws(TextFault) in try Note(typed: text) }
  }

  static func override(_ text: String?) throws(InputFault) -> Override? {
    try note("--override", text).map { Override(reason: $0) }
  }
}

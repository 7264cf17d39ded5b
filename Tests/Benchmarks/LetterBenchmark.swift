import Foundation
import VRFC

/// Finding somebody in a centre of ten years: what each letter typed takes, and what everyone's
/// names take of the memory.
///
/// Nearly all have left, and one in seven came back. Their names are made of some thousand words,
/// of which a few are borne by many.
struct LetterBenchmark {
  let stays: Int
  private static let batch = 500
  /// Who came last is still here.
  private static let here = 400
  private static let typed = [
    "muhammad aslam", "mohd ashraf khan", "gulzarina", "yousafzai bibi", "34101-0123456-1",
    "0300 0123456",
  ]

  func run() throws -> String {
    let before = LetterBenchmark.memory()
    var register = Register()
    var people = InventedPeople(stays: stays)
    let filling = try seconds {
      for seq in 1...((stays + LetterBenchmark.batch - 1) / LetterBenchmark.batch) {
        let json = people.record(of: LetterBenchmark.batch, here: LetterBenchmark.here)
        register.note(try PeopleAct(written: json), in: seq)
      }
    }
    let memory = LetterBenchmark.memory() - before
    let here = ShownStays(people.present)
    return """
      letters: \(register.count) stays noted in \(rounded(filling, 2)) s, \(memory) MB
        all in full: \(searching(register) { .whole })
        those here: \(searching(register) { .only(here) })
        the others masked: \(searching(register) { .masked(otherThan: here) })
        look-alikes: \(comparing(register, .masked(otherThan: here)))
      """
  }

  private func searching(_ register: Register, _ view: () -> FindView) -> String {
    var times: [Double] = []
    var found = 0
    for name in LetterBenchmark.typed {
      for length in 1...name.count {
        let letters = String(name.prefix(length))
        times.append(
          secondsOfWork { found += register.find(letters, limit: 100, as: view()).count })
      }
    }
    return LetterBenchmark.summary(times, found)
  }

  private func comparing(_ register: Register, _ view: FindView) -> String {
    var times: [Double] = []
    var found = 0
    let moment = Moment(milliseconds: 1_632_466_800_000, offset: 18_000)
    for name in LetterBenchmark.typed.prefix(4) {
      var query = LookAlikes.Query()
      (query.name, query.fatherName, query.sex) = (name, "ghulam rasool", .male)
      times.append(
        secondsOfWork {
          found += register.lookAlikes(query, at: moment, limit: 3, as: view).count
        })
    }
    return LetterBenchmark.summary(times, found)
  }

  private static func summary(_ times: [Double], _ found: Int) -> String {
    let median = rounded(times.median * 1000, 1)
    return "\(median) ms of work, at most \(rounded((times.max() ?? 0) * 1000, 1)) (\(found) found)"
  }

  /// What the process holds of the memory, in MB.
  private static func memory() -> Int {
    do {
      let words = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
        .split(separator: " ")
      return (words.count > 1 ? Int(words[1]) ?? 0 : 0) * 4096 / 1_000_000
    } catch {
      return 0
    }
  }
}

/// People with invented names, as the records of an open centre say them.
struct InventedPeople {
  let stays: Int
  private(set) var present: Set<StayNumber> = []
  private var serial = 0
  private var persons = 0
  private var state: UInt64 = 7
  private let words: [String]

  private static let common = [
    "Muhammad", "Khan", "Ali", "Ahmed", "Bibi", "Mohd", "Hussain", "Ghulam", "Abdul", "Gul",
    "Aslam", "Rasool", "Ashraf", "Yousafzai", "محمد", "خان",
  ]
  private static let syllables = [
    "ba", "gul", "zar", "mi", "nas", "reen", "shah", "ak", "tar", "ri", "waz", "jan", "ni", "bakh",
    "ta", "war", "so", "hail", "ra", "fiq", "ya", "qu", "bi",
  ]

  init(stays: Int) {
    self.stays = stays
    let syllables = InventedPeople.syllables
    words =
      InventedPeople.common
      + (0..<6_000).map { number in
        let word = [number % 23, number / 23 % 23, number * 7 / 529 % 23].map { syllables[$0] }
          .joined()
        return word.prefix(1).uppercased() + word.dropFirst()
      }
  }

  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  /// Half of all words are common ones, the first of them the commonest.
  private mutating func word() -> String {
    let isCommon = below(2) == 0
    return isCommon ? words[min(below(16), below(16))] : words[16 + below(words.count - 16)]
  }

  private mutating func name() -> String {
    let first = word()
    return below(3) == 0 ? "\(first) \(word()) \(word())" : "\(first) \(word())"
  }

  /// A record of so many arrivals, and of their departures but for the last of all.
  mutating func record(of count: Int, here: Int) -> [UInt8] {
    var events: [String] = []
    for _ in 0..<min(count, stays - serial) {
      serial += 1
      let stay = StayNumber(year: 2021, serial: serial)
      events.append(arrival(stay))
      if serial <= stays - here {
        events.append(
          #"{"type":"stay.departed","v":1,"stay":"\#(stay)","departed":"\#(Self.at)","#
            + #""kind":"released"}"#)
      } else {
        present.insert(stay)
      }
    }
    let id = "\(ActID(uuid: UUID()))"
    return Array(
      (#"{"id":"\#(id)","at":"\#(Self.at)","by":"b.munir","role":"open","desk":"pts/3","#
        + #""act":"importManifest","events":[\#(events.joined(separator: ","))]}"#).utf8)
  }

  private static let at = "2021-09-24T10:02:11.482+05:00"

  private mutating func arrival(_ stay: StayNumber) -> String {
    let isBack = persons > 100 && below(7) == 0
    if !isBack { persons += 1 }
    let person = PersonNumber(serial: isBack ? 1 + below(persons) : persons)
    let digits = padded(stay.serial, 7)
    return #"{"type":"arrival.registered","v":1,"stay":"\#(stay)","person":"\#(person)","#
      + #""arrived":"\#(Self.at)","facts":{"sex":"male","age":\#(18 + below(50)),"#
      + #""nationality":"PAK","province":"punjab","district":"Gujranwala","needs":[]},"#
      + #""identity":{"name":"\#(name())","fatherName":"\#(name())","#
      + #""cnic":"34101-\#(digits)-1","phone":"0300\#(digits)"}}"#
  }
}

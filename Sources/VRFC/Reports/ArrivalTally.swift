/// Arrivals of one day who are alike in all that reports count.
package struct ArrivalTally: Hashable, Sendable {
  package let day: Day
  package let sex: Sex
  package let age: Age
  package let home: ArrivalHome
  /// Whether they are children who came without anybody who answers for them.
  package let isUnaccompanied: Bool
  /// How many they are.
  package let count: Int

  package init(
    day: Day, sex: Sex, age: Age, home: ArrivalHome, isUnaccompanied: Bool, count: Int
  ) {
    self.day = day
    self.sex = sex
    self.age = age
    self.home = home
    self.isUnaccompanied = isUnaccompanied
    self.count = count
  }
}

/// Where reports count somebody's home.
package enum ArrivalHome: Hashable, Sendable {
  case province(Province)
  /// Somebody who is not a national of Pakistan, whatever province was written down.
  case otherNationality
  case unknown

  package init(nationality: Nationality, province: Province?) {
    if nationality.isPakistan {
      self = province.map(Self.province) ?? .unknown
    } else {
      self = nationality == .unknown ? .unknown : .otherNationality
    }
  }

  /// As it stands on a printed page.
  var title: String {
    switch self {
    case .province(let province): province.title
    case .otherNationality: "other nationality"
    case .unknown: "home unknown"
    }
  }

  /// In the order of the columns.
  package static let all = Province.allCases.map(province) + [otherNationality, unknown]
}

/// Handovers of one day: how many, and how many people were handed back at the gate.
package struct BatchTally: Hashable, Sendable {
  package let day: Day
  package let batches: Int
  package let handedBack: Int

  package init(day: Day, batches: Int, handedBack: Int) {
    self.day = day
    self.batches = batches
    self.handedBack = handedBack
  }
}

/// What the index knows of the arrivals of some days, all as of one record.
package struct ArrivalTallies: Sendable {
  /// The last record that is counted.
  package let head: LogHead
  package let arrivals: [ArrivalTally]
  package let batches: [BatchTally]

  package init(head: LogHead, arrivals: [ArrivalTally], batches: [BatchTally]) {
    self.head = head
    self.arrivals = arrivals
    self.batches = batches
  }
}

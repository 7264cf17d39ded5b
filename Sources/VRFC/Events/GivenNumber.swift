/// A number that a record gives out, by which people, stays and things are known for ever.
struct GivenNumber: Hashable {
  /// What is counted by itself.
  enum Series: Hashable {
    /// Of a year.
    case stays(Int)
    case persons
    /// Of a day.
    case batches(Day)
    case referrals
  }

  let series: Series
  let serial: Int

  /// Whether it may follow the last one of its series: numbers are given in order, and none twice.
  /// A person who comes again has the number of the first time.
  func follows(_ last: Int) -> Bool {
    switch series {
    case .persons: (1...(last + 1)).contains(serial)
    case .stays, .batches, .referrals: serial == last + 1
    }
  }
}

extension GivenNumber: CustomStringConvertible {
  /// As staff read it.
  var description: String {
    switch series {
    case .stays(let year): say("stay \(StayNumber(year: year, serial: serial))")
    case .persons: say("person \(PersonNumber(serial: serial))")
    case .batches(let day): say("batch \(BatchNumber(day: day, serial: serial))")
    case .referrals: say("referral \(ReferralNumber(serial: serial))")
    }
  }
}

extension GivenNumber.Series {
  /// The events that give its numbers.
  var word: RecordWord {
    switch self {
    case .stays, .persons: GivenNumber.arrival
    case .batches: GivenNumber.batch
    case .referrals: GivenNumber.referral
    }
  }
}

extension GivenNumber {
  fileprivate static let arrival = RecordWord("\"\(ArrivalRegistered.type)\"")
  fileprivate static let batch = RecordWord("\"\(BatchReceived.type)\"")
  fileprivate static let referral = RecordWord("\"\(ReferralOpened.type)\"")
}

extension Event {
  /// The numbers that it gives out; of somebody who comes again, the one that they have.
  var numbers: [GivenNumber] {
    switch self {
    case .arrivalRegistered(let arrival):
      [
        GivenNumber(series: .stays(arrival.stay.year), serial: arrival.stay.serial),
        GivenNumber(series: .persons, serial: arrival.person.serial),
      ]
    case .batchReceived(let received):
      [GivenNumber(series: .batches(received.batch.day), serial: received.batch.serial)]
    case .referral(.opened(let opened)):
      [GivenNumber(series: .referrals, serial: opened.referral.serial)]
    case .centreOpened, .batchWithdrawn, .registrationCorrected, .registrationWithdrawn,
      .bedAssigned, .bedVacated, .bedHeld, .bedReleased, .bedBlocked, .bedUnblocked, .bedReserved,
      .bedIsolated, .bedRejoined, .stayDeparted, .stayResumed, .logSealed, .care, .referral, .meal,
      .shift, .access:
      []
    }
  }
}

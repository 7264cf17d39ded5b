/// What one shift leaves to the next, as the acts until then tell it.
package struct ShiftHandover: Codable, Hashable, Sendable {
  package struct HallHeads: Codable, Hashable, Sendable {
    package let hall: HallID
    /// Persons sleeping in the hall.
    package let persons: Int
    package let blocked: Int
    package let held: Int
  }

  package struct OpenTasks: Codable, Hashable, Sendable {
    /// The task's name, as in the list of open tasks.
    package let task: String
    package let count: Int
  }

  package let at: Moment
  package let leaving: StaffName
  package let coming: StaffName
  package let halls: [HallHeads]
  /// Persons without a bed.
  package let waiting: Int
  package let tasks: [OpenTasks]

  /// Everyone in the centre's care.
  package var heads: Int { halls.reduce(waiting) { $0 + $1.persons } }
}

extension ShiftHandover: Matter {
  static let kind = "handover"
  var key: String { "last" }
}

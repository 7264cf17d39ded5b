/// A field of a registration, once: the gate's form, the correction, the manifest, the form line by
/// line, `check-in` and `correct`, the words for what was corrected and the lists of people are
/// made of the table of these (``all``).
///
/// A new field is a code and a row here, and a property of ``Facts`` or ``Identity`` and of
/// ``RegistrationChange``.
package struct RegistrationField: Sendable {
  /// What it is called in the code; columns and flags spell it in their own way.
  package enum Code: String, CaseIterable, Codable, Hashable, Sendable {
    case name, fatherName, sex, age, cnic, nationality, province, district, phone, family, needs
  }

  /// What a field that is left empty says.
  package enum Emptiness: Sendable {
    /// Nothing: it has to be filled in.
    case refused
    /// That it is not known.
    case unknown
    /// That there is none, and the form says so.
    case none
  }

  /// What is done for whoever types in it.
  package enum Typing: Sendable {
    case plain, digits, groupedCNIC
  }

  package let code: Code
  package let label: @Sendable () -> String
  /// What is written in it, for whoever asks.
  package let hint: @Sendable () -> String
  package let emptiness: Emptiness
  /// The most bytes that are taken in.
  package var byteLimit = 100
  /// Whether it is answered in a word, a number or one of a list: who comes back to it writes it
  /// anew.
  package var isShortAnswer = false
  /// Whether the form of the gate asks for it.
  package var isOnForm = true
  package var typing = Typing.plain
  /// All that may be written; empty: more than a list says.
  package var options: [String] = []
  /// How what was typed is written out when the field is left; nil: as it was typed.
  package var writtenOut: (@Sendable (String, FieldContext) -> String?)?
  /// What may be meant by what is typed so far, by somebody of a nationality, the likeliest first.
  package var completions: @Sendable (String, Places, Nationality, Int) -> [FieldCompletion] = {
    _, _, _, _ in []
  }

  /// Reads what was typed, from anywhere; answers with a sentence for everything left out.
  let reading: @Sendable (String, FieldContext, inout RegistrationChange) throws -> [String]
  /// Says that there is none.
  let emptying: @Sendable (inout RegistrationChange) -> Void
  /// As it is typed again in a correction; empty: nothing is recorded.
  package let shown: @Sendable (Identity?, Facts) -> String
  /// The parts of the record that it is kept in.
  let parts: [RecordedPart]

  /// The field's row in the table.
  package static subscript(_ code: Code) -> RegistrationField { rows[code] ?? all[0] }

  private static let rows = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })
}

/// What a field is read by, beyond what is typed in it.
package struct FieldContext: Sendable {
  package let places: Places
  /// The day on which they are as old as is said.
  package let day: Day
  /// The nationality that is recorded, where only other fields are said.
  package var nationality: Nationality?

  package init(places: Places = .shipped, day: Day, nationality: Nationality? = nil) {
    (self.places, self.day, self.nationality) = (places, day, nationality)
  }
}

/// A word that may be meant, and how it is shown.
package struct FieldCompletion: Hashable, Sendable {
  package let text: String
  package let words: String
}

extension RegistrationField.Code {
  /// Its name in the header of a manifest and of lists.
  package var column: String { self == .needs ? "flags" : spelled(with: "_") }

  /// Its name on a command line.
  package var flag: String { "--" + spelled(with: "-") }

  private func spelled(with mark: String) -> String {
    rawValue.map { $0.isUppercase ? mark + $0.lowercased() : String($0) }.joined()
  }
}

extension RegistrationChange {
  /// Reads one field. An empty one, `none` and a dash say that there is none.
  ///
  /// - Returns: a sentence for everything that was left out.
  /// - Throws: the sentence that says what is wrong with it.
  package mutating func read(
    _ code: RegistrationField.Code, _ typed: String, by context: FieldContext
  ) throws -> [String] {
    let field = RegistrationField[code]
    let text = typed.withoutOuterSpaces
    switch field.emptiness {
    case .unknown, .none:
      if ["", "-", "none"].contains(text.lowercased()) {
        field.emptying(&self)
        return []
      }
    case .refused: break
    }
    return try field.reading(typed, context, &self)
  }
}

extension RegistrationField {
  /// All fields, in the order in which the form asks for them.
  package static let all: [RegistrationField] = [
    RegistrationField(
      code: .name, label: { say("Name") }, hint: { say("a name, in Latin or Urdu letters") },
      emptiness: .refused, byteLimit: PersonName.limit,
      otherNames: [
        "full_name", "fullname", "name_of_returnee", "returnee_name", "deportee_name", "نام",
      ],
      reading: { typed, _, change in
        let (name, notices) = try PersonName.reading(typed)
        change.name = name
        return notices
      },
      emptying: { _ in }, shown: { identity, _ in identity?.name.rawValue ?? "" },
      parts: [.identity(\.name) { say("name") }]),
    RegistrationField(
      code: .fatherName, label: { say("Father") },
      hint: { say("a name, in Latin or Urdu letters") },
      emptiness: .unknown, byteLimit: PersonName.limit,
      otherNames: [
        "father_s_name", "fathers_name", "father", "father_husband_name", "father_husband",
        "father_s_husband_s_name", "husband_name", "husband_s_name", "s_o", "son_of", "parentage",
        "ولدیت", "والد_کا_نام",
      ],
      reading: { typed, _, change in
        let (name, notices) = try PersonName.reading(typed)
        change.fatherName = .to(name)
        return notices
      },
      emptying: { $0.fatherName = .empty },
      shown: { identity, _ in identity?.fatherName?.rawValue ?? "" },
      parts: [.identity(\.fatherName) { say("father's name") }]),
    RegistrationField(
      code: .sex, label: { say("Sex") }, hint: { say("male, female or transgender; m, f or t") },
      emptiness: .refused, isShortAnswer: true, otherNames: ["gender", "m_f", "جنس"],
      options: Sex.allCases.map(\.rawValue),
      writtenOut: { typed, _ in Sex.said(typed)?.rawValue },
      reading: { typed, _, change in
        change.sex = try Sex(typed: typed)
        return []
      },
      emptying: { _ in }, shown: { _, facts in facts.sex.rawValue },
      parts: [.fact(\.sex) { say("sex") }]),
    RegistrationField(
      code: .age, label: { say("Age") }, hint: { say("whole years") }, emptiness: .refused,
      isShortAnswer: true, otherNames: ["age_years", "age_in_years", "years", "عمر"],
      typing: .digits,
      writtenOut: { typed, context in SaidAge.said(typed, on: context.day)?.writtenOut },
      reading: { typed, context, change in
        let said = try SaidAge(typed: typed, on: context.day)
        (change.age, change.ageBasis) = (said.age, .to(said.basis))
        change.birthYear = said.birthYear.map { .to($0) } ?? .empty
        change.birthDate = said.birthDate.map { .to($0) } ?? .empty
        return []
      },
      emptying: { _ in }, shown: { _, facts in facts.ageWords },
      parts: [
        .fact(\.age) { say("age") }, .fact(\.ageBasis) { say("how the age is known") },
        .fact(\.birthYear) { say("year of birth") },
        .identity(\.birthDate) { say("date of birth") },
      ]),
    RegistrationField(
      code: .cnic, label: { say("CNIC") }, hint: { say("13 digits, or none") }, emptiness: .none,
      otherNames: [
        "cnic_no", "cnic_number", "nic", "nic_no", "id_card", "id_card_no", "id_card_number",
        "شناختی_کارڈ", "شناختی_کارڈ_نمبر",
      ],
      typing: .groupedCNIC,
      reading: { typed, _, change in
        change.cnic = .to(try CNIC(typed: typed))
        return []
      },
      emptying: { $0.cnic = .empty }, shown: { identity, _ in identity?.cnic?.rawValue ?? "" },
      parts: [.identity(\.cnic) { say("CNIC") }]),
    RegistrationField(
      code: .nationality, label: { say("Nationality") },
      hint: { say("a country, or its three letters") }, emptiness: .usual, isShortAnswer: true,
      otherNames: ["country", "citizenship", "قومیت"],
      completions: { typed, _, _, limit in
        if Nationality(said: typed) != nil { return [] }
        return Nationality.completions(for: typed, limit: limit).map {
          FieldCompletion(text: $0.rawValue, words: "\($0.rawValue)  \($0.name)")
        }
      },
      reading: { typed, _, change in
        change.nationality = try Nationality(typed: typed)
        return []
      },
      emptying: { _ in }, shown: { _, facts in facts.nationality.rawValue },
      parts: [.fact(\.nationality) { say("nationality") }]),
    .province, .district,
    RegistrationField(
      code: .phone, label: { say("Phone") }, hint: { say("a number, or none") }, emptiness: .none,
      otherNames: [
        "phone_no", "phone_number", "mobile", "mobile_no", "mobile_number", "contact", "contact_no",
        "contact_number", "cell", "cell_no", "فون", "فون_نمبر",
      ],
      typing: .digits,
      reading: { typed, _, change in
        change.phone = .to(try PhoneNumber(typed: typed))
        return []
      },
      emptying: { $0.phone = .empty }, shown: { identity, _ in identity?.phone?.rawValue ?? "" },
      parts: [.identity(\.phone) { say("phone") }]),
    RegistrationField(
      code: .family, label: { say("Family") },
      hint: { say("the family's number in the batch, or none") }, emptiness: .none,
      isShortAnswer: true, otherNames: ["family_no", "family_number", "خاندان"], typing: .digits,
      reading: { typed, _, change in
        change.family = .to(try FamilyNumber(typed: typed))
        return []
      },
      emptying: { $0.family = .empty },
      shown: { _, facts in facts.family.map { "\($0)" } ?? "" },
      parts: [.fact(\.family) { say("family") }]),
    RegistrationField(
      code: .needs, label: { say("Needs") },
      hint: { Need.allCases.map(\.rawValue).joined(separator: ", ") + say("; commas between") },
      emptiness: .none, byteLimit: 200, otherNames: ["needs"],
      reading: { typed, _, change in
        change.needs = try Need.list(typed: typed)
        return []
      },
      emptying: { $0.needs = [] },
      shown: { _, facts in facts.needs.map(\.rawValue).joined(separator: ", ") },
      parts: [.fact(\.needs) { say("needs") }]),
  ]
}

extension Need {
  /// Reads needs with commas or semicolons between, each by its beginning if no other begins so.
  package static func list(typed: String) throws(NeedFault) -> [Need] {
    var needs: [Need] = []
    for part in typed.split(whereSeparator: { ",;،".contains($0) }) {
      let word = String(part).withoutOuterSpaces
      if word.isEmpty { continue }
      let completed = allCases.filter { $0.rawValue.hasPrefix(word.lowercased()) }
      let need = completed.count == 1 ? completed[0] : try Need(typed: word)
      if !needs.contains(need) { needs.append(need) }
    }
    return needs
  }
}

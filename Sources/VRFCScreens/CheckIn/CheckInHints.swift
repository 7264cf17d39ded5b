import VRFC

/// What stands behind the text of a field.
struct FieldHint {
  var words: String
  var meaning: Meaning

  static let none = FieldHint(words: "", meaning: .dim)
}

extension Model {
  func hint(for field: CheckInField, glyphs: Glyphs) -> FieldHint {
    let form = checkIn.form
    switch field {
    case .registration(let code): return hint(for: code, glyphs)
    case .bed: return form.text(.bed).isEmpty ? bedHint : .none
    case .reason: return .none
    }
  }

  private func hint(for code: RegistrationField.Code, _ glyphs: Glyphs) -> FieldHint {
    let form = checkIn.form
    switch code {
    case .cnic: return cnicHint(glyphs)
    case .district: return districtHint(glyphs)
    case .nationality:
      if let known = try? Nationality(typed: form.text(.nationality)) {
        return FieldHint(words: known.name, meaning: .dim)
      }
      let first = form.suggestions(places).first
      return FieldHint(words: first.map { "\(glyphs.arrow) \($0.words)" } ?? "", meaning: .dim)
    case .needs: return needsHint
    case .name:
      return FieldHint(words: form.known.map { "= \($0.person)" } ?? "", meaning: .good)
    case .age:
      guard let age = form.age, Digits.wholeNumber(form.text(.age)) != age.rawValue else {
        return .none
      }
      return FieldHint(words: "= \(age)", meaning: .dim)
    case .fatherName, .sex, .province, .phone, .family:
      let field = CheckInField.registration(code)
      return FieldHint(words: form.text(field).isEmpty ? field.emptyWords : "", meaning: .dim)
    }
  }

  private func cnicHint(_ glyphs: Glyphs) -> FieldHint {
    let form = checkIn.form
    if form.text(.cnic).isEmpty { return FieldHint(words: say("none"), meaning: .dim) }
    guard let cnic = form.cnic else { return .none }
    guard let province = cnic.province else {
      return FieldHint(words: say("\(glyphs.cross) no province"), meaning: .warning)
    }
    let stated = form.defaults.contains(.district) ? nil : form.district(places)?.province
    if let stated, stated != province {
      return FieldHint(words: "\(glyphs.unequal) \(province.title)", meaning: .warning)
    }
    if let country = try? Nationality(typed: form.text(.nationality)), country != .pakistan {
      return FieldHint(words: "\(glyphs.unequal) \(country.name)", meaning: .warning)
    }
    if let sex = form.sex, sex != .transgender, sex != cnic.sexSuggested {
      return FieldHint(words: "\(glyphs.unequal) \(sex.rawValue)", meaning: .warning)
    }
    return FieldHint(words: "\(province.title) \(glyphs.tick)", meaning: .good)
  }

  private func districtHint(_ glyphs: Glyphs) -> FieldHint {
    let form = checkIn.form
    if form.text(.district).isEmpty { return .none }
    if let home = homeWords(form.text(.district), of: form.country, glyphs) {
      return FieldHint(words: home, meaning: .dim)
    }
    guard let first = form.completion(places) else {
      return FieldHint(words: say("not on the list"), meaning: .warning)
    }
    return FieldHint(words: "\(glyphs.arrow) \(first.words)", meaning: .dim)
  }

  /// What stands behind a home that is whole; nil: it is not.
  private func homeWords(_ typed: String, of country: Nationality, _ glyphs: Glyphs) -> String? {
    if let district = try? places.district(typed), country.isToldByDistrict {
      return district.name == typed ? district.province.title : "\(glyphs.arrow) \(district)"
    }
    var change = RegistrationChange()
    let context = FieldContext(places: places, day: centre.moment.day, nationality: country)
    guard !country.isToldByDistrict,
      (try? change.read(.district, typed, by: context)) != nil
    else { return nil }
    return change.provinceWords ?? country.name
  }

  private var bedHint: FieldHint {
    guard let guest = checkIn.form.guest(in: centre) else { return .none }
    switch Placement(centre: centre).offer(for: guest) {
    case .bed(let bed, let sharing):
      let hall = centre.hall(bed.hall)?.name ?? ""
      let shared = sharing.map { say(", shared with \($0)") } ?? ""
      return FieldHint(words: "\(bed) \(hall)\(shared)", meaning: .dim)
    case .waits: return FieldHint(words: say("none is free: waits"), meaning: .warning)
    case .officerDecides: return FieldHint(words: say("an officer decides"), meaning: .warning)
    }
  }

  private var needsHint: FieldHint {
    let text = checkIn.form.text(.needs)
    if text.isEmpty { return FieldHint(words: say("none"), meaning: .dim) }
    let last = text.split { $0 == "," || $0 == ";" }.last.map { String($0).trimmed } ?? ""
    let found = Need.allCases.filter { $0.rawValue.hasPrefix(last.lowercased()) }
    if last.isEmpty || found.contains(where: { $0.rawValue == last }) { return .none }
    return FieldHint(words: found.map(\.rawValue).joined(separator: ", "), meaning: .dim)
  }
}

extension Glyphs {
  /// Not the same.
  var unequal: String { charset == .utf8 && self != .console ? "≠" : say("not") }
}

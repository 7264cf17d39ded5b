/// Reads the cells of one row, and keeps whatever is wrong with each.
struct ManifestRowReader {
  let header: ManifestHeader
  let places: Places
  let day: Day?
  let cells: [CSVCell]
  private(set) var faults: [ManifestFault] = []
  private(set) var notices: [String] = []

  init(header: ManifestHeader, places: Places, day: Day?, cells: [CSVCell]) {
    self.header = header
    self.places = places
    self.day = day
    self.cells = cells
  }

  /// The row, unless a cell is wrong; then `faults` says which.
  mutating func row() -> ManifestRow? {
    let name = self.name(.name)
    let fatherName = isFilled(.fatherName) ? self.name(.fatherName) : nil
    let sex = required(.sex, Sex.init(typed:))
    let age = self.age()
    let cnic = optional(.cnic, CNIC.init(typed:))
    let nationality = optional(.nationality, Nationality.init(typed:))
    let (province, district) = home()
    let phone = optional(.phone, PhoneNumber.init(typed:))
    let family = optional(.family, FamilyNumber.init(typed:))
    let needs = self.needs()
    guard faults.isEmpty, let name, let sex, let age else { return nil }
    return ManifestRow(
      line: cells[0].line, name: name, fatherName: fatherName, sex: sex, age: age, cnic: cnic,
      nationality: nationality ?? .pakistan, province: province, district: district,
      phone: phone, family: family, needs: needs,
      warnings: cnic?.disagreements(sex: sex, province: province) ?? [])
  }

  private mutating func name(_ column: ManifestColumn) -> PersonName? {
    guard let (name, notices) = required(column, PersonName.reading) else { return nil }
    self.notices += notices.map { place(column).prefixing($0) }
    return name
  }

  /// By the birth, where that is told, else as it stands there.
  private mutating func age() -> Age? {
    let isByBirth =
      isFilled(.birth) || (header.index(of: .age) == nil && header.index(of: .birth) != nil)
    let day = day
    return required(isByBirth ? .birth : .age) { (typed) throws(AgeFault) in
      guard let day else { return try Age(typed: typed) }
      return try Age(typed: typed, on: day)
    }
  }

  private mutating func home() -> (Province?, District?) {
    let faultsBefore = faults.count
    let province = optional(.province, Province.init(typed:))
    let isProvinceKnown = faults.count == faultsBefore
    guard isFilled(.district) else { return (province, nil) }
    let places = places
    let district = required(.district) { (typed) throws(DistrictFault) in
      try places.district(typed, in: isProvinceKnown ? province : nil)
    }
    return (province ?? district?.province, district)
  }

  private mutating func needs() -> [Need] {
    var needs: [Need] = []
    for flag in text(.flags).split(separator: ";") where !flag.allSatisfy({ $0 == " " }) {
      do throws(NeedFault) {
        let need = try Need(typed: String(flag))
        if !needs.contains(need) { needs.append(need) }
      } catch {
        faults.append(ManifestFault(place(.flags), value: text(.flags), error.description))
      }
    }
    return needs
  }

  private mutating func required<Value, Fault: Error & CustomStringConvertible>(
    _ column: ManifestColumn, _ read: (String) throws(Fault) -> Value
  ) -> Value? {
    do throws(Fault) {
      return try read(text(column))
    } catch {
      faults.append(ManifestFault(place(column), value: text(column), error.description))
      return nil
    }
  }

  private mutating func optional<Value, Fault: Error & CustomStringConvertible>(
    _ column: ManifestColumn, _ read: (String) throws(Fault) -> Value
  ) -> Value? {
    isFilled(column) ? required(column, read) : nil
  }

  /// Whether there is something in the cell; "none" and a single dash stand for nothing.
  private func isFilled(_ column: ManifestColumn) -> Bool {
    let text = text(column).withoutOuterSpaces.lowercased()
    return !(text.isEmpty || text == "none" || text == "-")
  }

  private func text(_ column: ManifestColumn) -> String {
    header.index(of: column).map { cells[$0].text } ?? ""
  }

  private func place(_ column: ManifestColumn) -> ManifestFault.Place {
    let index = header.index(of: column) ?? 0
    return .cell(line: cells[index].line, column: column.rawValue, number: index + 1)
  }
}

extension ManifestFault.Place {
  /// The sentence with this place before it.
  fileprivate func prefixing(_ sentence: String) -> String {
    ManifestFault(self, sentence).description
  }
}

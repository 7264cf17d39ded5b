import VRFC

/// Reads a registration's flags into values.
struct RegistrationReader {
  let context: FieldContext

  /// What is said by the flags that were given.
  func change(_ typed: [RegistrationField.Code: String]) throws(InputFault) -> RegistrationChange {
    var change = RegistrationChange()
    for field in RegistrationField.all {
      guard let text = typed[field.code] else { continue }
      let flag = field.code.flag
      do {
        for notice in try change.read(field.code, text, by: context) {
          Console.note("note: \(flag): \(notice)")
        }
      } catch {
        throw InputFault(flag, "\(error)")
      }
    }
    return change
  }
}

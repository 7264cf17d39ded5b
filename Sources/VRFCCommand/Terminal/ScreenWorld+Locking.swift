import VRFC
import VRFCScreens

extension ScreenWorld {
  /// Why whoever sits here may not go on as they are; nil: they may.
  var barred: String? {
    do {
      try desk.authorise(officer, [])
      return nil
    } catch {
      return "\(error)"
    }
  }
}

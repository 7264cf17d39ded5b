import Foundation
import VRFC
import VRFCScreens

extension ScreenWorld {
  /// A report to be looked at; who may not see it is told so there.
  func report(_ ask: ReportAsk) -> [Message] {
    do {
      return [.loaded(.report(.shown(try desk.report(ask, as: officer)), for: ask))]
    } catch {
      return [.loaded(.report(.refused("\(error)"), for: ask))]
    }
  }

  /// Writes what is shown to a new file, and says where it is.
  func export(_ ask: ReportAsk, _ text: String, folder: String, file: String) -> [Message] {
    let path = URL(fileURLWithPath: (folder as NSString).expandingTildeInPath)
      .appendingPathComponent(file).standardizedFileURL.path
    do {
      let output = OutputFile(path)
      try output.check()
      try desk.letOut(ask, as: officer)
      try output.write(text)
      return [.loaded(.exported(.written(path)))]
    } catch {
      return [.loaded(.exported(.refused("\(error)")))]
    }
  }
}

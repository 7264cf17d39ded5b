import VRFC

extension Dialog.Kind {
  static let exportFile = Dialog.Kind.named("File")
  static let exportFolder = Dialog.Kind.named("Folder")
}

extension Model {
  /// Asks for the name and the folder of the file that takes what is shown.
  mutating func askExport() {
    guard case .shown(let shown) = reportAnswer else {
      notice = .told(say("there is nothing to be exported yet"))
      return
    }
    let ask = reportAsk
    dialog = .form(
      .export(ask), say("Write \(ask.topic.title.lowercased()), \(ask.term.title), to a new file"),
      lines: [
        say("counts only, as of record \(shown.head.seq), in a new file that you alone can read")
      ],
      [
        Dialog.Entry(.exportFile, ReportShown.fileName(ask)),
        Dialog.Entry(.exportFolder, "."),
      ])
  }

  func export(_ ask: ReportAsk, _ reading: inout DialogReading) -> [Effect] {
    let file = reading.dialog.text(.exportFile)
    let folder = reading.dialog.text(.exportFolder)
    if file.isEmpty || file.contains("/") || file.hasPrefix(".") {
      reading.refuse(.exportFile, say("write a name, without / and not beginning with a dot."))
      return []
    }
    guard case .shown(let shown) = reportAnswer, ask == reportAsk else {
      reading.refuse(.exportFile, say("it is being counted; try again."))
      return []
    }
    return [.exportReport(ask, shown.exported, folder: folder.isEmpty ? "." : folder, file: file)]
  }

  mutating func take(_ export: ReportExport) {
    switch export {
    case .written(let path):
      dialog = nil
      notice = .done(say("written: \(path)"))
    case .refused(let words):
      _ = dialog?.refuse(.exportFile, words)
      notice = .refused(say("not written: \(words)"))
    }
  }
}

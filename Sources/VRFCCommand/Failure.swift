import ArgumentParser
import Glibc
import VRFC
import VRFCCurses

/// What went wrong, as an exit status and one sentence.
struct Failure {
  private let error: any Error

  init(_ error: any Error) {
    self.error = Index.fault(of: error) ?? error
  }

  /// Says it on standard error.
  /// - Returns: the exit status.
  func report() -> Int32 {
    let parsed = VRFCCommand.exitCode(for: error)
    if isOfArguments {
      let text = VRFCCommand.fullMessage(for: error)
      if parsed == .success {
        Console.say(text)
        do { try Console.flush() } catch { return EX_IOERR }
      } else {
        Console.note(text)
      }
      return parsed.rawValue
    }
    let way = (error as? Refusal)?.way.map { " (\($0))" } ?? ""
    Console.note("vrfc: \(error)\(way)")
    return status
  }

  private var isOfArguments: Bool {
    error is CleanExit || error is ValidationError || error is ExitCode
      || String(reflecting: type(of: error)).hasPrefix("ArgumentParser.")
  }

  private var status: Int32 {
    switch error {
    case Refusal.access(.wrong), Refusal.access(.wait), Refusal.access(.codeSpent),
      Refusal.access(.choosingTooLong), Refusal.access(.batchNeedsReason):
      EX_NOPERM
    case is Refusal, is Damaged: 1
    case is NotWrittenDown: Interrupted.exitStatus
    case is Interrupted: Interrupted.exitStatus
    case is NotPermitted, is SignInNeeded: EX_NOPERM
    case is ScriptedCheckIn: EX_USAGE
    case let fault as KeysFault: fault.exitStatus
    case is InputFault, is ManifestFaults, is ActIDTaken: EX_DATAERR
    case is SimulationFault: EX_DATAERR
    case let fault as ManifestFileFault: fault.exitStatus
    case let fault as FolderFault: fault.exitStatus
    case let fault as LogFault: fault.exitStatus
    case let fault as TerminalFault: fault.exitStatus
    case let fault as OutputFault: fault.exitStatus
    case let fault as BackupFault: fault.exitStatus
    case is DestinationFault: EX_CANTCREAT
    case is ConfigurationFault, is UnknownTimeZone: EX_CONFIG
    case is MissingInput: EX_NOINPUT
    default: EX_IOERR
    }
  }
}

/// Something that was typed does not fit; the sentence names the flag.
struct InputFault: Error, CustomStringConvertible {
  let description: String

  init(_ flag: String, _ fault: some CustomStringConvertible) {
    description = "\(flag): \(fault)"
  }
}

/// Something that was named is not there.
struct MissingInput: Error, CustomStringConvertible {
  let description: String
}

/// `verify` found damage.
struct Damaged: Error, CustomStringConvertible {
  let description: String
}

extension FolderFault {
  var exitStatus: Int32 {
    switch self {
    case .noCentre, .notAFolder: EX_NOINPUT
    case .notYours, .notInGroup: EX_NOPERM
    case .readOnly: EX_IOERR
    case .exists, .notEmpty, .cannotCreate: EX_CANTCREAT
    case .noConfiguration, .unreadableConfiguration, .notText, .othersCanWrite, .groupCanWrite,
      .layoutDiffers, .noGroup, .notAFile, .othersCanChange:
      EX_CONFIG
    }
  }
}

extension KeysFault {
  var exitStatus: Int32 {
    switch self {
    case .wrong, .locked, .othersCanRead: EX_NOPERM
    case .missing: EX_NOINPUT
    case .exists, .copyHoldsMore: EX_CANTCREAT
    case .busy, .changedMeanwhile, .noMemory: EX_TEMPFAIL
    case .tampered, .notTogether, .malformed, .damaged, .behind: 1
    case .noSuchStaff, .erased, .noKey: EX_DATAERR
    case .notAFile, .newer: EX_CONFIG
    case .system, .store: EX_IOERR
    }
  }
}

extension LogFault {
  var exitStatus: Int32 {
    switch self {
    case .damaged, .rolledBack: 1
    case .busy: EX_TEMPFAIL
    case .exists: EX_CANTCREAT
    case .recordTooLong: EX_DATAERR
    case .halted, .replaced, .notSaved, .partlySaved, .uncertain, .notOneLine, .system: EX_IOERR
    }
  }
}

extension ManifestFileFault {
  var exitStatus: Int32 {
    switch self {
    case .missing: EX_NOINPUT
    case .folder, .notAFile, .tooLarge: EX_DATAERR
    case .unreadable: EX_NOINPUT
    }
  }
}

extension OutputFault {
  var exitStatus: Int32 {
    switch self {
    case .exists, .noFolder, .cannotCreate, .elsewhere: EX_CANTCREAT
    case .notWritten: EX_IOERR
    }
  }
}

import Glibc

/// Reads a manifest's file.
package enum ManifestFile {
  /// The most bytes that a manifest may have.
  package static let limit = 8 * 1024 * 1024

  /// Reads a file whole. Devices, pipes and folders are refused before anything is read of them.
  package static func read(path: String) throws(ManifestFileFault) -> [UInt8] {
    if path.utf8.contains(0) { throw .missing(path) }
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let code = errno
      if code == ENOENT || code == ENOTDIR { throw .missing(path) }
      throw .unreadable(path, reason: String(cString: strerror(code)))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .unreadable(path, reason: String(cString: strerror(errno)))
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return try content(of: descriptor, path)
    case S_IFDIR: throw .folder(path)
    default: throw .notAFile(path)
    }
  }

  private static func content(
    of descriptor: CInt, _ path: String
  ) throws(ManifestFileFault) -> [UInt8] {
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = chunk.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if count == 0 { return content }
      if count < 0 {
        if errno == EINTR { continue }
        throw .unreadable(path, reason: String(cString: strerror(errno)))
      }
      content += chunk[..<count]
      if content.count > limit { throw .tooLarge(path) }
    }
  }
}

/// Why a file is not read.
package enum ManifestFileFault: Error, Hashable, Sendable, CustomStringConvertible {
  case missing(String)
  case folder(String)
  /// A device, a pipe or a socket.
  case notAFile(String)
  case tooLarge(String)
  /// The system's reason.
  case unreadable(String, reason: String)

  package var description: String {
    switch self {
    case .missing(let path): "There is no file \(path.quoted(limit: 200)): check the path."
    case .folder(let path): "\(path.quoted(limit: 200)) is a folder: name the file in it."
    case .notAFile(let path):
      "\(path.quoted(limit: 200)) is a device or a pipe: save the list to a file first."
    case .tooLarge(let path): "\(path.quoted(limit: 200)) is larger than 8 MiB: split it."
    case .unreadable(let path, let reason): "\(path.quoted(limit: 200)) cannot be read: \(reason)."
    }
  }
}

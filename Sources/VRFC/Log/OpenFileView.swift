import Glibc

/// Reads a file that somebody else owns, for the length of a call.
struct OpenFileView {
  /// Fills as much of the buffer as the file has from an offset, and says how much that was.
  let read: (UnsafeMutableRawBufferPointer, Int) throws(SystemFault) -> Int

  func fill(_ buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(LogFault) -> Int {
    do {
      return try read(buffer, offset)
    } catch {
      throw .system(error)
    }
  }

  /// The bytes of a range, fewer where the file ends before it does.
  func bytes(_ range: Range<Int>) throws(LogFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    let count = bytes.withUnsafeMutableBytes { buffer in
      Result { () throws(LogFault) in try fill(buffer, at: range.lowerBound) }
    }
    bytes.removeLast(bytes.count - (try count.get()))
    return bytes
  }
}

/// A file opened to be viewed alone.
final class ViewedFile {
  private let file: OpenFile
  let size: Int

  init(_ path: String, operations: any FileOperations) throws(SystemFault) {
    file = try OpenFile(path, O_RDONLY | O_NONBLOCK, operations: operations)
    size = try file.status.size
  }

  var view: OpenFileView {
    OpenFileView { [self] buffer, offset throws(SystemFault) in
      try file.read(into: buffer, at: offset)
    }
  }

  /// So that what is read next comes from the disk.
  func dropCachedPages() throws(SystemFault) {
    try file.operations.dropCachedPages(file.descriptor)
  }
}

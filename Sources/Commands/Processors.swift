import Glibc

extension System {
  /// How many processors this program may use, 1 or more: those that the kernel lets it run on, of all that there are.
  static var processors: Int {
    let all = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    guard let status = try? FileBytes.read("/proc/self/status", name: "the list of processors") else { return all }
    let mark = Array("Cpus_allowed:".utf8)
    guard let line = status.split(separator: 10).first(where: { $0.starts(with: mark) }) else { return all }
    let digits = String(decoding: line.dropFirst(mark.count), as: UTF8.self)
    let allowed = digits.compactMap(\.hexDigitValue).reduce(0) { $0 + $1.nonzeroBitCount }
    return allowed > 0 ? min(all, allowed) : all
  }
}

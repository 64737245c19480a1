internal import Foundation
internal import Glibc

/// Names of users and groups by their numbers, each asked for once.
///
// Safe because every stored property is read and written under `lock`.
final class AccountNames: @unchecked Sendable {
    static let shared = AccountNames()

    private let lock = NSLock()
    private var users: [UInt32: String?] = [:]
    private var groups: [UInt32: String?] = [:]

    /// The name of a user, `nil` if the system knows none.
    func user(_ number: UInt32) -> String? {
        lock.withLock {
            if let known = users[number] { return known }
            let name = unsafe getpwuid(number).flatMap { entry in
                unsafe entry.pointee.pw_name.map { unsafe String(cString: $0) }
            }
            users[number] = .some(name)
            return name
        }
    }

    /// The name of a group, `nil` if the system knows none.
    func group(_ number: UInt32) -> String? {
        lock.withLock {
            if let known = groups[number] { return known }
            let name = unsafe getgrgid(number).flatMap { entry in
                unsafe entry.pointee.gr_name.map { unsafe String(cString: $0) }
            }
            groups[number] = .some(name)
            return name
        }
    }
}

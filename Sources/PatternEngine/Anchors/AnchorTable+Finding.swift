package import CScanKernel

extension AnchorTable {
    /// Finds the places of a stretch of text where a pattern can start; as `sh_find_anchors`.
    ///
    /// A filter of the same patterns leaves out the places that it rules out.
    package func find(
        in text: UnsafeBufferPointer<UInt8>, from: Int, to: Int, into anchors: inout [sh_anchor],
        filter: PrefixFilter? = nil, kernel: sh_kernel
    ) -> (count: Int, resume: Int) {
        guard let base = text.baseAddress else { return (0, to) }
        var resume = 0
        let count = unsafe withTable(filter) { table in
            unsafe anchors.withUnsafeMutableBufferPointer { out in
                unsafe sh_find_anchors(
                    kernel, base, text.count, from, to, table, out.baseAddress, out.count, &resume)
            }
        }
        return (count, resume)
    }

    /// The anchor of the token that begins at a place, `nil` if no pattern can start there; cheaper
    /// than to look through a stretch of one byte.
    package func find(
        in text: UnsafeBufferPointer<UInt8>, tokenAt place: Int, filter: PrefixFilter,
        kernel: sh_kernel
    ) -> sh_anchor? {
        guard let base = text.baseAddress else { return nil }
        var anchor = sh_anchor()
        let isThere = unsafe withTable(filter) { table in
            unsafe sh_find_anchor(kernel, base, text.count, place, table, &anchor) != 0
        }
        return isThere ? anchor : nil
    }

    @inline(__always)
    private func withTable<Result>(
        _ filter: PrefixFilter?, _ body: (UnsafePointer<sh_token_table>) -> Result
    ) -> Result {
        unsafe rows.withUnsafeBufferPointer { rows in
            unsafe cells.withUnsafeBufferPointer { cells in
                unsafe followerClasses.withUnsafeBufferPointer { classes in
                    unsafe starts.withUnsafeBufferPointer { starts in
                        let table = unsafe sh_token_table(
                            rows: rows.baseAddress, cells: cells.baseAddress,
                            follower_classes: classes.baseAddress, followers: UInt32(followers),
                            at_answer: atAnswer, starts: starts.baseAddress,
                            filter: filter?.rowsForKernel ?? sh_prefix_filter())
                        return unsafe withUnsafePointer(to: table) { unsafe body($0) }
                    }
                }
            }
        }
    }
}

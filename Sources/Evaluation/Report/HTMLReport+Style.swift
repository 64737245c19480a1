extension HTMLReport {
    /// Follows the reader's choice of light or dark; black on white when printed.
    static let style = """
        :root { color-scheme: light dark; --ink: #1c2328; --paper: #ffffff; --rule: #d3d9de;
          --quiet: #5a6670; --mark: #1f6feb; --bar: #bcd4f6; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e4e8eb; --paper: #14181b;
          --rule: #39424a; --quiet: #9aa6b0; --mark: #6ea8fe; --bar: #2b4a75; } }
        body { margin: 0; background: var(--paper); color: var(--ink);
          font: 15px/1.5 system-ui, sans-serif; }
        main { max-width: 72rem; margin: 0 auto; padding: 2rem 1.5rem; }
        h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.2rem; }
        h3 { font-size: 1rem; margin-top: 1.6rem; }
        section { overflow-x: auto; }
        table { border-collapse: collapse; margin: 0.8rem 0 1.4rem; font-size: 0.9rem; }
        caption { text-align: left; color: var(--quiet); padding-bottom: 0.4rem; }
        th, td { padding: 0.25rem 0.7rem; text-align: left; border-bottom: 1px solid var(--rule);
          font-weight: normal; }
        thead th { color: var(--quiet); border-bottom-width: 2px; vertical-align: bottom; }
        .number { text-align: right; font-variant-numeric: tabular-nums; }
        .diagram { width: 100%; max-width: 30rem; height: auto; display: block; }
        .diagram text { fill: var(--quiet); font: 11px system-ui, sans-serif; }
        .grid { stroke: var(--rule); } .bar { fill: var(--bar); } .point { fill: var(--mark); }
        .ideal { stroke: var(--ink); stroke-dasharray: 4 4; }
        @media print { :root { --ink: #000; --paper: #fff; --rule: #bbb; --quiet: #333;
          --mark: #000; --bar: #ccc; } main { max-width: none; padding: 0; }
          section { overflow: visible; } thead { display: table-header-group; }
          tr, .diagram { break-inside: avoid; } h2, h3, caption { break-after: avoid; } }
        """
}

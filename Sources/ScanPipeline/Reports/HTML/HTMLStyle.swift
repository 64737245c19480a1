/// How the page looks, on a screen and on paper.
enum HTMLStyle {
    static let text = """
        :root{--ink:#1c2430;--muted:#687385;--line:#e3e7ed;--paper:#fff;--ground:#f4f6f9}
        *{box-sizing:border-box}
        body{margin:0;background:var(--ground);color:var(--ink);line-height:1.45;
        font:14px/1.45 "Inter","Segoe UI","Helvetica Neue",Arial,"DejaVu Sans",sans-serif}
        main{max-width:1144px;margin:0 auto;padding:28px 32px 48px;background:var(--paper)}
        header{border-bottom:3px solid var(--ink);padding-bottom:14px;margin-bottom:18px}
        .brand{margin:0;font-size:12px;letter-spacing:.14em;text-transform:uppercase;color:#a3243b;
        font-weight:700}
        h1{margin:2px 0 6px;font-size:30px;line-height:1.15;letter-spacing:-.01em}
        h2{margin:0 0 6px;font-size:18px;letter-spacing:-.005em}
        .sub,.lead,.small,.muted{color:var(--muted)}
        .sub{margin:0}.lead{margin:0 0 12px}.small{font-size:12px}
        code{font:12.5px ui-monospace,"SF Mono",Consolas,"DejaVu Sans Mono",monospace;
        background:#eef1f5;padding:1px 5px;border-radius:3px;color:var(--ink)}
        a{color:#1f5fa8}
        .alarm,.note{margin:0 0 14px;padding:10px 14px;border-left:4px solid #8794a8;
        background:#f1f3f7;border-radius:0 4px 4px 0}
        .alarm{border-color:#a3243b;background:#fbecee}
        .tiles{display:grid;grid-template-columns:repeat(6,1fr);gap:12px;margin:0 0 18px}
        .tile{border:1px solid var(--line);border-top:4px solid #c4ccd6;border-radius:4px;
        padding:10px 12px}
        .tile p{margin:0}.tile .name{font-size:12px;font-weight:600;color:var(--muted)}
        .tile .value{font-size:28px;font-weight:700;line-height:1.2;letter-spacing:-.02em;
        font-variant-numeric:tabular-nums}
        .tile .why{font-size:11.5px;color:var(--muted);line-height:1.3}
        .tile.phi{border-top-color:#a3243b}.tile.phi .value{color:#a3243b}
        .tile.people{border-top-color:#a3243b}.tile.ids{border-top-color:#e0a43a}
        .tile.und{border-top-color:#8794a8}.tile.clear{border-top-color:#8fc0a0}
        .bar{display:block;width:100%;height:16px;border-radius:3px}
        .legend{margin:6px 0 0;font-size:12px;color:var(--muted)}
        .legend span{margin-right:18px;white-space:nowrap}
        .dot{display:inline-block;width:10px;height:10px;border-radius:2px;margin-right:6px}
        .dot.phi,.badge.phi{background:#a3243b}.dot.identifiers,.badge.identifiers{background:#e0a43a}
        .dot.undetermined,.badge.undetermined{background:#8794a8}
        .dot.clear,.badge.clear{background:#cfe3d6}
        .badge{display:inline-block;padding:1px 8px;border-radius:9px;font-size:11.5px;
        font-weight:600;white-space:nowrap;color:#fff}
        .badge.identifiers,.badge.clear{color:#3a2b05}
        section{margin:30px 0 0}.tiles{margin-top:0}
        .map{display:block;width:100%;height:auto;background:#eef1f5;border-radius:4px}
        .map text{font:11px "Inter","Segoe UI","Helvetica Neue",Arial,"DejaVu Sans",sans-serif;
        fill:var(--ink)}
        .map .head{font-size:12px;font-weight:700}.map .small{font-size:10.5px;opacity:.85}
        .map .light{fill:#fff}
        table{width:100%;border-collapse:collapse;font-size:13px}
        th{text-align:left;font-size:11.5px;color:var(--muted);font-weight:600;
        border-bottom:2px solid var(--line);padding:5px 10px 5px 0;vertical-align:bottom}
        td{border-bottom:1px solid var(--line);padding:6px 10px 6px 0;vertical-align:top;
        font-variant-numeric:tabular-nums}
        th.n,td.n{text-align:right}
        .cell{display:flex;align-items:center;gap:8px;min-width:120px}
        .mini{width:72px;height:10px;flex:none;background:#f1f3f6;border-radius:2px}
        .path{overflow-wrap:anywhere}.day,.tile .name{white-space:nowrap}
        .code{font-size:11px;color:var(--muted);margin-left:4px}
        .columns{display:grid;grid-template-columns:minmax(240px,1fr) 2.2fr;gap:32px;
        align-items:start}
        dl{display:grid;grid-template-columns:170px 1fr;gap:4px 16px;margin:0 0 12px}
        dt{font-weight:600}dd{margin:0;color:#3d4757}
        @media (max-width:820px){main{padding:18px}.tiles{grid-template-columns:repeat(2,1fr)}
        .columns,dl{grid-template-columns:1fr}}
        @media print{@page{size:auto;margin:14mm}
        *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
        body{background:#fff;font-size:11px}main{padding:0;max-width:none}
        h1{font-size:24px}h2{break-after:avoid}.lead{break-after:avoid}
        table{font-size:10.5px}tr,.tile,.map{break-inside:avoid}thead{display:table-header-group}
        section{margin-top:20px}a{color:inherit;text-decoration:none}
        .tiles{grid-template-columns:repeat(6,1fr)}.tile .value{font-size:21px}
        .tile .why{font-size:9.5px}}

        """
}

//! How a redline page looks, on the screen, in the dark and on paper. Colour is never the only sign: added words are
//! underlined, removed ones struck through, and who hears the page is told in words.

/// The style sheet, inline in every page.
pub(super) const STYLE: &str = "\
:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--line:#c9c9c9;--add:#0b5d1e;--add-back:#e3f4e6;--del:#8f1512;--del-back:#fbe7e6}
@media(prefers-color-scheme:dark){:root{--ink:#ececec;--paper:#161616;--line:#555;--add:#8fdca0;--add-back:#12351b;--del:#ffaba6;--del-back:#471613}}
body{margin:0 auto;padding:1rem;max-inline-size:46rem;font:1rem/1.6 Georgia,serif;color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.25}
article{border-block-start:1px solid var(--line);padding-block:.5rem}
article h2{font:600 .85rem/1.4 system-ui,sans-serif;margin:0}
.text{margin:.25rem 0;white-space:pre-wrap;unicode-bidi:plaintext}
.heading .text{font-weight:700}
ins{color:var(--add);background:var(--add-back);text-decoration:underline;text-underline-offset:.15em}
del{color:var(--del);background:var(--del-back);text-decoration:line-through}
s{text-decoration:line-through;text-decoration-style:double}
.events{margin:.25rem 0;padding-inline-start:1.2rem;font:.85rem/1.4 system-ui,sans-serif}
.h{position:absolute;inline-size:1px;block-size:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media print{:root{--ink:#000;--paper:#fff;--add:#000;--del:#000;--add-back:none;--del-back:none}body{max-inline-size:none;padding:0;font-size:11pt}article{break-inside:avoid}a{color:inherit;text-decoration:none}}
";

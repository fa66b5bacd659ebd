//! Makes sure that there is a page to put into the binary: a placeholder that says how to build the real one.

use std::io::Write;
use std::path::Path;

const PLACEHOLDER: &str = r#"<!doctype html>
<html lang="en" dir="ltr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <!--adref:head-->
  </head>
  <body>
    <p>The page has not been built yet. Run <code>cargo xtask run</code>, or <code>npm ci &amp;&amp; npm run build</code> in
      <code>frontend</code>, and build the server again. The API answers under <a href="/api/docs/">/api/docs/</a>.</p>
    <!--adref:text-->
  </body>
</html>
"#;

fn main() -> std::io::Result<()> {
    let build = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../frontend/build");
    let shell = build.join("index.html");
    if !shell.exists() {
        std::fs::create_dir_all(&build)?;
        std::fs::write(&shell, PLACEHOLDER)?;
    }
    writeln!(std::io::stdout(), "cargo::rerun-if-changed={}", build.display())
}

//! `cargo xtask sbom`: bills of materials in the form of CycloneDX 1.6, of the binary and of the page, from what Cargo and npm have locked.
//! The same locks give the same bytes: nothing in them is a time or drawn by chance.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value, json};

use crate::places;

/// Writes both bills and says how much is in them.
///
/// # Errors
/// Locks that cannot be read, and a disk that refuses.
pub(crate) fn sbom() -> Result<ExitCode> {
    let folder = places::target().join("sbom");
    fs::create_dir_all(&folder)?;
    let bills = [("adref.cdx.json", of_binary()?), ("adref-page.cdx.json", of_page()?)];
    for (name, bill) in bills {
        let count = at(&bill, "components").as_array().map_or(0, Vec::len);
        let file = folder.join(name);
        fs::write(&file, serde_json::to_string_pretty(&bill)? + "\n")?;
        println!("{count} components in {}", file.display());
    }
    Ok(ExitCode::SUCCESS)
}

fn bill(name: &str, version: &str, components: &[Value], dependencies: &[Value]) -> Value {
    json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": {
            "type": "application", "bom-ref": name, "name": name, "version": version,
            "licenses": [{ "license": { "id": "EUPL-1.2" } }],
        } },
        "components": components,
        "dependencies": dependencies,
    })
}

/// One library. What runs only while the product is built is `excluded`, in the words of the form.
fn component(purl: &str, name: &str, version: &str, licence: Option<&str>, runs: bool, hash: Option<&str>) -> Value {
    let mut component = Map::new();
    component.insert("type".to_owned(), "library".into());
    component.insert("bom-ref".to_owned(), purl.into());
    component.insert("name".to_owned(), name.into());
    component.insert("version".to_owned(), version.into());
    component.insert("scope".to_owned(), if runs { "required" } else { "excluded" }.into());
    if let Some(hash) = hash {
        component.insert("hashes".to_owned(), json!([{ "alg": "SHA-256", "content": hash }]));
    }
    if let Some(licence) = licence {
        component.insert("licenses".to_owned(), json!([{ "expression": licence.replace('/', " OR ") }]));
    }
    component.insert("purl".to_owned(), purl.into());
    Value::Object(component)
}

/// What stands under a name; nothing where nothing does.
fn at<'v>(value: &'v Value, name: &str) -> &'v Value {
    value.get(name).unwrap_or(&Value::Null)
}

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    at(value, name).as_str().unwrap_or_default()
}

/// What Cargo has resolved, walked from the binary on.
fn of_binary() -> Result<Value> {
    let output =
        places::cargo(&["metadata", "--format-version", "1", "--locked"]).output().context("starting cargo")?;
    ensure!(output.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout)?;
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let packages: BTreeMap<String, Value> =
        list(at(&metadata, "packages")).into_iter().map(|package| (text(&package, "id").to_owned(), package)).collect();
    let nodes: BTreeMap<String, Value> = list(at(at(&metadata, "resolve"), "nodes"))
        .into_iter()
        .map(|node| (text(&node, "id").to_owned(), node))
        .collect();
    let root = packages.iter().find(|(_, package)| text(package, "name") == "adref").context("no package adref")?;
    let whole = reached(root.0, &nodes, &[Value::Null, "build".into()]);
    let running = reached(root.0, &nodes, &[Value::Null]);
    let hashes = checksums(&fs::read_to_string(places::root().join("Cargo.lock"))?);
    let purl = |package: &Value| format!("pkg:cargo/{}@{}", text(package, "name"), text(package, "version"));
    let (mut components, mut dependencies) = (Vec::new(), Vec::new());
    for (id, package) in packages.iter().filter(|(id, _)| whole.contains(*id)) {
        let (name, version) = (text(package, "name"), text(package, "version"));
        let on =
            edges(&nodes, id, &[Value::Null, "build".into()]).into_iter().filter_map(|id| packages.get(&id).map(purl));
        let own = if id == root.0 { "adref".to_owned() } else { purl(package) };
        dependencies.push(json!({ "ref": own, "dependsOn": on.collect::<BTreeSet<_>>() }));
        if id != root.0 {
            let hash = hashes.get(&format!("{name} {version}")).map(String::as_str);
            let licence = at(package, "license").as_str();
            components.push(component(&own, name, version, licence, running.contains(id), hash));
        }
    }
    Ok(bill("adref", text(root.1, "version"), &components, &dependencies))
}

/// The packages one names, by edges of these kinds.
fn edges(nodes: &BTreeMap<String, Value>, id: &str, kinds: &[Value]) -> Vec<String> {
    let all = nodes.get(id).and_then(|node| at(node, "deps").as_array()).into_iter().flatten();
    let wanted = |edge: &&Value| {
        at(edge, "dep_kinds").as_array().is_some_and(|all| all.iter().any(|kind| kinds.contains(at(kind, "kind"))))
    };
    all.filter(wanted).map(|edge| text(edge, "pkg").to_owned()).collect()
}

fn reached(root: &str, nodes: &BTreeMap<String, Value>, kinds: &[Value]) -> BTreeSet<String> {
    let (mut seen, mut waiting) = (BTreeSet::new(), vec![root.to_owned()]);
    while let Some(id) = waiting.pop() {
        if seen.insert(id.clone()) {
            waiting.extend(edges(nodes, &id, kinds));
        }
    }
    seen
}

/// `name version` → the hash of the package, from the lock file.
fn checksums(lock: &str) -> BTreeMap<String, String> {
    let field = |block: &str, name: &str| {
        let line = block.lines().find_map(|line| line.strip_prefix(&format!("{name} = \"")))?;
        line.strip_suffix('"').map(str::to_owned)
    };
    let blocks = lock.split("[[package]]").filter_map(|block| {
        Some((format!("{} {}", field(block, "name")?, field(block, "version")?), field(block, "checksum")?))
    });
    blocks.collect()
}

/// What npm has locked for the page. All of it runs while the page is built; what of it ends up in the page, the bundler decides.
fn of_page() -> Result<Value> {
    let path: &Path = &places::root().join("frontend/package-lock.json");
    let lock: Value = serde_json::from_str(&fs::read_to_string(path)?).with_context(|| path.display().to_string())?;
    let packages = at(&lock, "packages").as_object().context("no packages in the lock file")?;
    let mut components = BTreeMap::new();
    for (place, package) in packages.iter().filter(|(place, _)| !place.is_empty()) {
        let name = place.rsplit("node_modules/").next().unwrap_or(place);
        let version = text(package, "version");
        let purl = format!("pkg:npm/{}@{version}", name.replacen('@', "%40", 1));
        let mut one = component(&purl, name, version, at(package, "license").as_str(), true, None);
        if let (Some(one), Some(integrity)) = (one.as_object_mut(), at(package, "integrity").as_str()) {
            one.insert("properties".to_owned(), json!([{ "name": "npm:integrity", "value": integrity }]));
        }
        components.insert(purl, one);
    }
    let on: Vec<String> = components.keys().cloned().collect();
    let components: Vec<Value> = components.into_values().collect();
    Ok(bill("adref-page", text(&lock, "version"), &components, &[json!({ "ref": "adref-page", "dependsOn": on })]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bills_name_what_the_product_stands_on() {
        for (bill, known) in [(of_binary().unwrap(), "pkg:cargo/diesel@"), (of_page().unwrap(), "pkg:npm/svelte@")] {
            let components = bill["components"].as_array().unwrap();
            let refs: BTreeSet<&str> = components.iter().map(|one| text(one, "bom-ref")).collect();
            assert_eq!(refs.len(), components.len(), "a name that stands twice");
            assert!(refs.iter().any(|name| name.starts_with(known)), "{known}");
            assert!(!refs.iter().any(|name| name.contains("insta@")), "what only tests use is in no bill");
            assert!(components.iter().all(|one| !text(one, "version").is_empty() && one["licenses"].is_array()));
            // Every name that is depended on is there.
            for one in bill["dependencies"].as_array().unwrap() {
                let on = one["dependsOn"].as_array().unwrap().iter().filter_map(Value::as_str);
                assert!(on.into_iter().all(|name| refs.contains(name)), "{one}");
            }
        }
        assert_eq!(of_binary().unwrap().to_string(), of_binary().unwrap().to_string());
    }
}

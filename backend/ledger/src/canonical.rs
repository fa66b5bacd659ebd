//! One way to write a JSON value, so that equal things have equal hashes: RFC 8785, for the values we have (no fractions).

use serde::Serialize;
use serde_json::Value;

use crate::Hash;

/// Writes a value without spaces, with the names of each object in order.
#[must_use]
pub fn written(value: &Value) -> String {
    let mut out = String::new();
    write(value, &mut out);
    out
}

/// The hash of a thing by its canonical form, as 64 hexadecimal digits; a thing that is no JSON has the hash of null.
#[must_use]
pub fn fingerprint(thing: &impl Serialize) -> String {
    Hash::of(written(&serde_json::to_value(thing).unwrap_or_default()).as_bytes()).hex()
}

fn write(value: &Value, out: &mut String) {
    match value {
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write(item, out);
            }
            out.push(']');
        }
        Value::Object(fields) => {
            // RFC 8785 sorts by UTF-16 units.
            let mut names: Vec<_> = fields.iter().collect();
            names.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
            out.push('{');
            for (index, (name, value)) in names.into_iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                out.push_str(&Value::from(name.as_str()).to_string());
                out.push(':');
                write(value, out);
            }
            out.push('}');
        }
        plain => out.push_str(&plain.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_order_of_names_does_not_matter() {
        let read = |text: &str| serde_json::from_str::<Value>(text).unwrap();
        let (a, b) = (
            read(r#"{"b":[1,{"z":null,"a":"\u000f\n"}],"a":true}"#),
            json!({ "a": true, "b": [1, { "a": "\u{f}\n", "z": null }] }),
        );
        assert_eq!(written(&a), r#"{"a":true,"b":[1,{"a":"\u000f\n","z":null}]}"#);
        assert_eq!(fingerprint(&a), fingerprint(&b));
        assert_ne!(fingerprint(&a), fingerprint(&json!({ "a": true })));
        // By UTF-16 units U+1F600 stands before U+FB33 (RFC 8785, section 3.2.3).
        assert_eq!(written(&json!({ "\u{fb33}": 1, "\u{1f600}": 2 })), "{\"\u{1f600}\":2,\"\u{fb33}\":1}");
    }
}

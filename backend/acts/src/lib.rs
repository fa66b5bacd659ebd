//! One file per act, one transaction each.

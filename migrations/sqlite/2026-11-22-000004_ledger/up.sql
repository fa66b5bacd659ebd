-- The ledger: each event says in which capacity and from what to what, keeps what is personal apart and erasable, and gets
-- its place in the tree from the sealer.

ALTER TABLE events ADD COLUMN role TEXT;
ALTER TABLE events ADD COLUMN party TEXT;
ALTER TABLE events ADD COLUMN mandate TEXT;
ALTER TABLE events ADD COLUMN hash_before TEXT;
ALTER TABLE events ADD COLUMN hash_after TEXT;
ALTER TABLE events ADD COLUMN commitment TEXT;
ALTER TABLE events ADD COLUMN salt TEXT;
ALTER TABLE events ADD COLUMN personal TEXT;
ALTER TABLE events ADD COLUMN leaf INTEGER;
-- Finds what is not sealed yet, whatever its number, and keeps two entries from standing in one place.
CREATE UNIQUE INDEX events_leaf ON events (leaf);
CREATE INDEX events_object ON events (object);
CREATE INDEX events_process ON events (process, seq);
CREATE INDEX events_actor ON events (actor, seq);

-- The complete subtrees of the tree; height 0 holds the leaves.
CREATE TABLE ledger_nodes (
    height INTEGER NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (height, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE ledger_checkpoints (
    size INTEGER NOT NULL PRIMARY KEY,
    root TEXT NOT NULL,
    note TEXT NOT NULL,
    signer TEXT NOT NULL,
    "at" INTEGER NOT NULL
) STRICT;

CREATE TABLE ledger_keys (
    verifier TEXT NOT NULL PRIMARY KEY,
    "at" INTEGER NOT NULL
) STRICT;

-- An event still never changes. It gets its place once, and what is personal in it can only go.
DROP TRIGGER events_update;
CREATE TRIGGER events_update
BEFORE UPDATE OF seq, "at", actor, kind, process, object, data, role, party, mandate, hash_before, hash_after, commitment
ON events
BEGIN SELECT RAISE(ABORT, 'immutable: events'); END;
CREATE TRIGGER events_sealed BEFORE UPDATE OF leaf ON events
WHEN OLD.leaf IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'immutable: events'); END;
CREATE TRIGGER events_erased BEFORE UPDATE OF salt, personal ON events
WHEN NEW.salt IS NOT NULL OR NEW.personal IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'immutable: events'); END;
CREATE TRIGGER ledger_nodes_update BEFORE UPDATE ON ledger_nodes
BEGIN SELECT RAISE(ABORT, 'immutable: ledger_nodes'); END;
CREATE TRIGGER ledger_nodes_delete BEFORE DELETE ON ledger_nodes
BEGIN SELECT RAISE(ABORT, 'immutable: ledger_nodes'); END;
CREATE TRIGGER ledger_checkpoints_update BEFORE UPDATE ON ledger_checkpoints
BEGIN SELECT RAISE(ABORT, 'immutable: ledger_checkpoints'); END;
CREATE TRIGGER ledger_checkpoints_delete BEFORE DELETE ON ledger_checkpoints
BEGIN SELECT RAISE(ABORT, 'immutable: ledger_checkpoints'); END;
CREATE TRIGGER ledger_keys_update BEFORE UPDATE ON ledger_keys
BEGIN SELECT RAISE(ABORT, 'immutable: ledger_keys'); END;
CREATE TRIGGER ledger_keys_delete BEFORE DELETE ON ledger_keys
BEGIN SELECT RAISE(ABORT, 'immutable: ledger_keys'); END;

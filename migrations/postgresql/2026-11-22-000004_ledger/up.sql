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
ALTER TABLE events ADD COLUMN leaf BIGINT;
-- Finds what is not sealed yet, whatever its number, and keeps two entries from standing in one place.
CREATE UNIQUE INDEX events_leaf ON events (leaf);
CREATE INDEX events_object ON events (object);
CREATE INDEX events_process ON events (process, seq);
CREATE INDEX events_actor ON events (actor, seq);

-- The complete subtrees of the tree; height 0 holds the leaves.
CREATE TABLE ledger_nodes (
    height BIGINT NOT NULL,
    position BIGINT NOT NULL,
    hash TEXT NOT NULL,
    CONSTRAINT ledger_nodes_height_position PRIMARY KEY (height, position)
);

CREATE TABLE ledger_checkpoints (
    size BIGINT NOT NULL CONSTRAINT ledger_checkpoints_size PRIMARY KEY,
    root TEXT NOT NULL,
    note TEXT NOT NULL,
    signer TEXT NOT NULL,
    "at" BIGINT NOT NULL
);

CREATE TABLE ledger_keys (
    verifier TEXT NOT NULL CONSTRAINT ledger_keys_verifier PRIMARY KEY,
    "at" BIGINT NOT NULL
);

-- An event still never changes. It gets its place once, and what is personal in it can only go.
DROP TRIGGER events_update ON events;
CREATE TRIGGER events_update
BEFORE UPDATE OF seq, "at", actor, kind, process, object, data, role, party, mandate, hash_before, hash_after, commitment
ON events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER events_sealed BEFORE UPDATE OF leaf ON events
FOR EACH ROW WHEN (OLD.leaf IS NOT NULL) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER events_erased BEFORE UPDATE OF salt, personal ON events
FOR EACH ROW WHEN (NEW.salt IS NOT NULL OR NEW.personal IS NOT NULL) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_nodes_update BEFORE UPDATE ON ledger_nodes
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_nodes_delete BEFORE DELETE ON ledger_nodes
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_nodes_truncate BEFORE TRUNCATE ON ledger_nodes
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_checkpoints_update BEFORE UPDATE ON ledger_checkpoints
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_checkpoints_delete BEFORE DELETE ON ledger_checkpoints
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_checkpoints_truncate BEFORE TRUNCATE ON ledger_checkpoints
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_keys_update BEFORE UPDATE ON ledger_keys
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_keys_delete BEFORE DELETE ON ledger_keys
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_keys_truncate BEFORE TRUNCATE ON ledger_keys
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

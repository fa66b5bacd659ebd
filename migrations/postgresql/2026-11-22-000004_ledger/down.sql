-- Columns go only after the triggers and indexes that name them.
DROP TABLE ledger_keys;
DROP TABLE ledger_checkpoints;
DROP TABLE ledger_nodes;
DROP TRIGGER events_erased ON events;
DROP TRIGGER events_sealed ON events;
DROP TRIGGER events_update ON events;
DROP INDEX events_actor;
DROP INDEX events_process;
DROP INDEX events_object;
DROP INDEX events_leaf;
ALTER TABLE events DROP COLUMN leaf;
ALTER TABLE events DROP COLUMN personal;
ALTER TABLE events DROP COLUMN salt;
ALTER TABLE events DROP COLUMN commitment;
ALTER TABLE events DROP COLUMN hash_after;
ALTER TABLE events DROP COLUMN hash_before;
ALTER TABLE events DROP COLUMN mandate;
ALTER TABLE events DROP COLUMN party;
ALTER TABLE events DROP COLUMN role;
CREATE TRIGGER events_update BEFORE UPDATE ON events
FOR EACH ROW EXECUTE FUNCTION refuse_change();

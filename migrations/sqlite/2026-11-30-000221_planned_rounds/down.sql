DROP TRIGGER round_questions_update;
ALTER TABLE round_questions DROP COLUMN dropped_at;
CREATE TRIGGER round_questions_update BEFORE UPDATE ON round_questions
BEGIN SELECT RAISE(ABORT, 'immutable: round_questions'); END;
ALTER TABLE rounds DROP COLUMN cancelled_reason;
ALTER TABLE rounds DROP COLUMN cancelled_at;

-- Until a round opens all of it can be changed, or it can be cancelled with a reason. A question that is not asked any more is kept.
ALTER TABLE rounds ADD COLUMN cancelled_at BIGINT;
ALTER TABLE rounds ADD COLUMN cancelled_reason TEXT;
ALTER TABLE round_questions ADD COLUMN dropped_at BIGINT;
DROP TRIGGER round_questions_update ON round_questions;
CREATE TRIGGER round_questions_update BEFORE UPDATE OF id, round, ordinal, text ON round_questions
FOR EACH ROW EXECUTE FUNCTION refuse_change();

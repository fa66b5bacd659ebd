DROP TRIGGER round_questions_update ON round_questions;
ALTER TABLE round_questions DROP COLUMN dropped_at;
CREATE TRIGGER round_questions_update BEFORE UPDATE ON round_questions
FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE rounds DROP COLUMN cancelled_reason;
ALTER TABLE rounds DROP COLUMN cancelled_at;

-- How much of its rates somebody has used up, at all replicas together: until when it takes to be free of it. Whose it is stands
-- here as a keyed hash, whose key changes every thirty days; what lies in the past says nothing any more and is swept out.
CREATE TABLE rate_debts (
    who TEXT NOT NULL CONSTRAINT rate_debts_who PRIMARY KEY,
    until BIGINT NOT NULL
);
CREATE INDEX rate_debts_until ON rate_debts (until);

-- Guesses at one account, counted by all replicas together. Whose it is stands here as a keyed hash, whose key changes every
-- thirty days; what is older than an hour says nothing any more and is swept out.
CREATE TABLE guesses (
    who TEXT NOT NULL CONSTRAINT guesses_who PRIMARY KEY,
    count BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    free_at BIGINT NOT NULL
);
CREATE INDEX guesses_last_at ON guesses (last_at);

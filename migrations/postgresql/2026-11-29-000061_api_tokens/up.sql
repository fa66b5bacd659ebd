-- Tokens for programs: each acts in one mandate, within scopes, for a year at most. Only a hash is kept.
CREATE TABLE api_tokens (
    id TEXT NOT NULL CONSTRAINT api_tokens_id PRIMARY KEY,
    hash TEXT NOT NULL CONSTRAINT api_tokens_hash UNIQUE,
    person TEXT NOT NULL REFERENCES people (id),
    mandate TEXT NOT NULL REFERENCES mandates (id),
    name TEXT NOT NULL,
    scopes TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    revoked_at BIGINT
);
CREATE INDEX api_tokens_person ON api_tokens (person);

-- Who a person is to an institution's provider, the sign-ins on their way there and back, and the links that wait for a yes.
-- What is handed out is kept as a hash.
CREATE TABLE identities (
    id TEXT NOT NULL PRIMARY KEY,
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES people (id),
    linked_at INTEGER NOT NULL,
    UNIQUE (issuer, subject)
) STRICT;
CREATE INDEX identities_person ON identities (person);

CREATE TABLE journeys (
    state TEXT NOT NULL PRIMARY KEY,
    provider TEXT NOT NULL,
    browser TEXT NOT NULL,
    nonce TEXT NOT NULL,
    verifier TEXT NOT NULL,
    begun_at INTEGER NOT NULL,
    spent_at INTEGER
) STRICT;

CREATE TABLE link_offers (
    ticket TEXT NOT NULL PRIMARY KEY,
    browser TEXT NOT NULL,
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES people (id),
    offered_at INTEGER NOT NULL,
    spent_at INTEGER
) STRICT;

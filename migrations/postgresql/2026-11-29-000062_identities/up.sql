-- Who a person is to an institution's provider, the sign-ins on their way there and back, and the links that wait for a yes.
-- What is handed out is kept as a hash.
CREATE TABLE identities (
    id TEXT NOT NULL CONSTRAINT identities_id PRIMARY KEY,
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES people (id),
    linked_at BIGINT NOT NULL,
    CONSTRAINT identities_issuer_subject UNIQUE (issuer, subject)
);
CREATE INDEX identities_person ON identities (person);

CREATE TABLE journeys (
    state TEXT NOT NULL CONSTRAINT journeys_state PRIMARY KEY,
    provider TEXT NOT NULL,
    browser TEXT NOT NULL,
    nonce TEXT NOT NULL,
    verifier TEXT NOT NULL,
    begun_at BIGINT NOT NULL,
    spent_at BIGINT
);

CREATE TABLE link_offers (
    ticket TEXT NOT NULL CONSTRAINT link_offers_ticket PRIMARY KEY,
    browser TEXT NOT NULL,
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES people (id),
    offered_at BIGINT NOT NULL,
    spent_at BIGINT
);

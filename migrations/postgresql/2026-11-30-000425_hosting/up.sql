-- Who is asked to host meetings of a process or to be a partner in it, and what they offer.
CREATE TABLE host_calls (
    id TEXT NOT NULL CONSTRAINT host_calls_id PRIMARY KEY,
    process TEXT NOT NULL REFERENCES processes (id),
    purpose TEXT NOT NULL,
    title TEXT NOT NULL,
    about TEXT NOT NULL,
    closes_at BIGINT NOT NULL,
    zone TEXT NOT NULL,
    decided_at BIGINT,
    reason TEXT,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX host_calls_process ON host_calls (process);

CREATE TABLE host_offers (
    id TEXT NOT NULL CONSTRAINT host_offers_id PRIMARY KEY,
    call TEXT NOT NULL REFERENCES host_calls (id),
    author TEXT NOT NULL REFERENCES people (id),
    party TEXT,
    host TEXT NOT NULL,
    city TEXT NOT NULL,
    country TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    means TEXT NOT NULL,
    contact TEXT NOT NULL,
    state TEXT NOT NULL,
    floor BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX host_offers_call ON host_offers (call);
CREATE INDEX host_offers_author ON host_offers (author);

CREATE TABLE host_contributions (
    offer TEXT NOT NULL REFERENCES host_offers (id),
    ordinal BIGINT NOT NULL,
    what TEXT NOT NULL,
    amount BIGINT,
    currency TEXT,
    CONSTRAINT host_contributions_offer_ordinal PRIMARY KEY (offer, ordinal)
);

CREATE TRIGGER host_calls_delete BEFORE DELETE ON host_calls
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER host_calls_truncate BEFORE TRUNCATE ON host_calls
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER host_offers_delete BEFORE DELETE ON host_offers
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER host_offers_truncate BEFORE TRUNCATE ON host_offers
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a process rests on and needs, for its public card. What was said before stands in the record of acts.
CREATE TABLE process_abouts (
    process TEXT NOT NULL CONSTRAINT process_abouts_process PRIMARY KEY REFERENCES processes (id),
    mandate TEXT,
    contact TEXT,
    version BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);

CREATE TABLE process_resources (
    process TEXT NOT NULL REFERENCES processes (id),
    ordinal BIGINT NOT NULL,
    kind TEXT NOT NULL,
    what TEXT NOT NULL,
    amount TEXT,
    pledged_by TEXT,
    CONSTRAINT process_resources_process_ordinal PRIMARY KEY (process, ordinal)
);

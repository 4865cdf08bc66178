-- A database of its own, beside the archive's, for it holds what people asked. Moments are milliseconds since 1970 at UTC.

-- One row at most: what pseudonyms in it are made with.
CREATE TABLE pseudonym_key (
    number INTEGER PRIMARY KEY CHECK (number = 1),
    key BLOB NOT NULL
);

CREATE TABLE states (
    conversation TEXT NOT NULL,                           -- a pseudonym
    user TEXT NOT NULL,                                   -- a pseudonym
    at INTEGER NOT NULL,
    json BLOB NOT NULL,                                   -- its last turns, masked
    PRIMARY KEY (conversation, user)
) WITHOUT ROWID;
CREATE INDEX states_at ON states (at);

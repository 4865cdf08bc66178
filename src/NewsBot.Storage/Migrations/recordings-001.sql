-- A database of its own, beside the archive's, for it holds what people said. Moments are milliseconds since 1970 at UTC.

-- One row at most: what pseudonyms in it are made with.
CREATE TABLE pseudonym_key (
    number INTEGER PRIMARY KEY CHECK (number = 1),
    key BLOB NOT NULL
);

CREATE TABLE conversations (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,                              -- a pseudonym
    channel TEXT NOT NULL,
    last_at INTEGER NOT NULL
);
CREATE INDEX conversations_last_at ON conversations (last_at);

CREATE TABLE turns (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation INTEGER NOT NULL REFERENCES conversations ON DELETE CASCADE,
    activity TEXT,                                        -- the pseudonym of the user's activity, where it had an id
    at INTEGER NOT NULL,
    outcome TEXT,
    json BLOB NOT NULL,                                   -- its activities, masked
    UNIQUE (conversation, activity)
);
CREATE INDEX turns_conversation ON turns (conversation, number);
CREATE INDEX turns_at ON turns (at);
CREATE INDEX turns_refused ON turns (conversation) WHERE outcome = 'refused';

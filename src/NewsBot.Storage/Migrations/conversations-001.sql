-- A database of its own, beside the archive's: who speaks with the bot must not wait for a long ingest. Moments are milliseconds since 1970 at UTC.

-- One row at most: what signs the tokens of these conversations.
CREATE TABLE signing_key (
    number INTEGER PRIMARY KEY CHECK (number = 1),
    key BLOB NOT NULL
);

CREATE TABLE conversations (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    user TEXT NOT NULL,
    last_at INTEGER NOT NULL,
    last_number INTEGER NOT NULL DEFAULT 0,
    activities INTEGER NOT NULL DEFAULT 0,
    bytes INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX conversations_last_at ON conversations (last_at);

CREATE TABLE activities (
    conversation INTEGER NOT NULL REFERENCES conversations ON DELETE CASCADE,
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    shown INTEGER NOT NULL,
    pending INTEGER NOT NULL,                             -- 0 handled, else how many runs of the program have had it
    client_id TEXT,
    json BLOB NOT NULL,
    PRIMARY KEY (conversation, number)
);
CREATE INDEX activities_pending ON activities (conversation, number) WHERE pending > 0;

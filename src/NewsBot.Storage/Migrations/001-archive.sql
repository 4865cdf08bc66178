-- Days are written yyyy-MM-dd, moments in ISO 8601 at UTC, hashes in hexadecimal. Numbers are SQLite's own row numbers.

-- One row: what tells this archive from any other, and the number of the last change.
CREATE TABLE archive (
    id TEXT NOT NULL,
    last_change INTEGER NOT NULL
);
INSERT INTO archive VALUES (lower(hex(randomblob(8))), 0);

CREATE TABLE files (
    number INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    fingerprint TEXT NOT NULL,
    articles INTEGER NOT NULL,
    read_at TEXT NOT NULL
);

-- Every version of every article. Its words never change, so that a citation of its id always leads to the words cited.
CREATE TABLE article_versions (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 3), -- 0 current, 1 superseded, 2 withdrawn, 3 waiting
    content_hash TEXT NOT NULL,
    source_key TEXT,                                      -- the id it came with from its source
    newspaper TEXT,
    published TEXT,
    headline TEXT NOT NULL,
    file INTEGER NOT NULL REFERENCES files,
    replaces INTEGER REFERENCES article_versions,         -- the version whose place it took, or takes once it is accepted
    successor INTEGER REFERENCES article_versions,        -- the version that took its place
    added_at TEXT NOT NULL,
    first_change INTEGER NOT NULL,
    last_change INTEGER NOT NULL UNIQUE
);
CREATE INDEX article_versions_content ON article_versions (content_hash);
CREATE INDEX article_versions_source_key ON article_versions (source_key) WHERE source_key IS NOT NULL;
CREATE INDEX article_versions_file ON article_versions (file);
CREATE INDEX article_versions_successor ON article_versions (successor) WHERE successor IS NOT NULL;
CREATE INDEX article_versions_state ON article_versions (state, number);

-- The articles themselves, as JSON, apart from what lists read.
CREATE TABLE article_texts (
    version INTEGER PRIMARY KEY REFERENCES article_versions,
    article BLOB NOT NULL
);

CREATE TABLE withdrawals (
    version INTEGER PRIMARY KEY REFERENCES article_versions,
    why TEXT NOT NULL,
    at TEXT NOT NULL
);

-- What relative dates in a text mean: text_start and text_end count UTF-16 units.
CREATE TABLE date_facts (
    version INTEGER NOT NULL REFERENCES article_versions,
    text_start INTEGER NOT NULL,
    text_end INTEGER NOT NULL,
    kind TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    PRIMARY KEY (version, text_start)
) WITHOUT ROWID;

-- What near copies are found by, and those that were found.
CREATE TABLE bands (
    band INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (band, version)
) WITHOUT ROWID;
CREATE TABLE copies (
    version INTEGER NOT NULL REFERENCES article_versions,
    other INTEGER NOT NULL REFERENCES article_versions,
    resemblance REAL NOT NULL,
    PRIMARY KEY (version, other)
) WITHOUT ROWID;

CREATE TABLE problems (
    number INTEGER PRIMARY KEY,
    file INTEGER NOT NULL REFERENCES files,
    named TEXT NOT NULL,                                  -- the file meant: the one read, or one beside it
    line INTEGER,
    kind TEXT NOT NULL,
    message TEXT NOT NULL
);
CREATE INDEX problems_file ON problems (file);

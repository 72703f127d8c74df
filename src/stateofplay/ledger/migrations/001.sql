-- The first ledger: reports, what readers made of them, and nothing that could be computed from that.

-- The text is the document. It is kept as the very bytes whose sha256 is its identity, for a TEXT column cannot hold
-- the lone surrogate that a report in JSON may bring.
CREATE TABLE documents (
    id TEXT PRIMARY KEY CHECK (id = substr(sha256, 1, 12)),
    sha256 TEXT NOT NULL UNIQUE,
    text BLOB NOT NULL
) STRICT;

-- What one reader made of one document: how the page is laid out (`head`: masthead and blocks) and, in the tables
-- below, what it claims. Of several readings of a document the newest counts.
CREATE TABLE readings (
    id INTEGER PRIMARY KEY,
    document TEXT NOT NULL REFERENCES documents,
    reader TEXT NOT NULL,
    version TEXT NOT NULL,
    taken_in TEXT NOT NULL, -- UTC, ISO 8601
    head TEXT NOT NULL CHECK (json_valid(head)),
    seal TEXT NOT NULL, -- over this reading and all before it
    path TEXT AS (json_extract(head, '$.path')),
    title TEXT AS (json_extract(head, '$.title')),
    outlet TEXT AS (json_extract(head, '$.outlet')),
    UNIQUE (document, reader, version)
) STRICT;

CREATE TABLE claims (
    reading INTEGER NOT NULL REFERENCES readings,
    n INTEGER NOT NULL, -- order in the reading
    id TEXT NOT NULL,
    quote BLOB NOT NULL, -- the words, as they stood when the claim was taken
    body TEXT NOT NULL CHECK (json_valid(body)),
    kind TEXT AS (json_extract(body, '$.kind')),
    "start" INTEGER AS (json_extract(body, '$.quote.start')),
    "end" INTEGER AS (json_extract(body, '$.quote.end')),
    PRIMARY KEY (reading, n),
    UNIQUE (reading, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE actors (
    reading INTEGER NOT NULL REFERENCES readings,
    n INTEGER NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body)),
    PRIMARY KEY (reading, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE refusals (
    reading INTEGER NOT NULL REFERENCES readings,
    n INTEGER NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body)),
    PRIMARY KEY (reading, n)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER documents_stay BEFORE UPDATE ON documents BEGIN SELECT raise(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER documents_keep BEFORE DELETE ON documents BEGIN SELECT raise(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER readings_stay BEFORE UPDATE ON readings BEGIN SELECT raise(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER readings_keep BEFORE DELETE ON readings BEGIN SELECT raise(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER claims_stay BEFORE UPDATE ON claims BEGIN SELECT raise(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER claims_keep BEFORE DELETE ON claims BEGIN SELECT raise(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER actors_stay BEFORE UPDATE ON actors BEGIN SELECT raise(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER actors_keep BEFORE DELETE ON actors BEGIN SELECT raise(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER refusals_stay BEFORE UPDATE ON refusals BEGIN SELECT raise(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER refusals_keep BEFORE DELETE ON refusals BEGIN SELECT raise(ABORT, 'the ledger only grows'); END;

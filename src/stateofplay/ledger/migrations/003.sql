-- Disputes are found without looking at the others: which states the claims of each report name together.
-- Both tables are an index. All of it can be computed from the newest reading of each document, and `check` does.

CREATE TABLE sides (
    one TEXT NOT NULL, -- id of a state or of a body of states
    other TEXT NOT NULL CHECK (one < other),
    reading INTEGER NOT NULL REFERENCES readings, -- the newest of its document
    claims INTEGER NOT NULL, -- how many name both
    day TEXT, -- the last on which the report may have been printed, ISO 8601; none where it carries none
    PRIMARY KEY (one, other, reading)
) STRICT, WITHOUT ROWID;

CREATE INDEX sides_of_reading ON sides (reading);

-- The sum of `sides`, kept apart from it: a row lost or changed in one of them does not fit the other.
CREATE TABLE disputes (
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    reports INTEGER NOT NULL,
    claims INTEGER NOT NULL,
    first TEXT,
    last TEXT,
    PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;

CREATE INDEX judgements_after ON judgements ("after");

-- What people say of the state of play. A row is never changed: a newer one counts for more, or takes an older one back.

CREATE TABLE judgements (
    id INTEGER PRIMARY KEY,
    "after" INTEGER NOT NULL REFERENCES readings, -- the newest then: readings and judgements are sealed in one chain
    body TEXT NOT NULL CHECK (json_valid(body)),
    seal TEXT NOT NULL, -- over this judgement and all before it
    about TEXT AS (json_extract(body, '$.about')),
    ruling TEXT AS (json_extract(body, '$.ruling')),
    "by" TEXT AS (json_extract(body, '$.by'))
) STRICT;

CREATE TRIGGER judgements_stay BEFORE UPDATE ON judgements BEGIN SELECT raise(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER judgements_keep BEFORE DELETE ON judgements BEGIN SELECT raise(ABORT, 'the ledger only grows'); END;

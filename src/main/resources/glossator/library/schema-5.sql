-- Version 5: what tells one library from another, what the plain copies beside the originals do not say
-- yet, editions that were taken back, and a journal that takes what is done to sources.

-- One row. A file with another id at the same path is another library.
CREATE TABLE identity (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36)
) STRICT;
INSERT INTO identity (id)
    SELECT substr(h, 1, 8) || '-' || substr(h, 9, 4) || '-4' || substr(h, 14, 3) || '-a'
        || substr(h, 18, 3) || '-' || substr(h, 21, 12)
    FROM (SELECT lower(hex(randomblob(16))) AS h);

-- The sources whose sidecar is older than what is stored here; '' stands for the codebook and the settings.
-- changes counts what was changed since, so that who writes a sidecar can tell that more has come.
CREATE TABLE sidecar_due (
    subject TEXT    NOT NULL PRIMARY KEY,
    changes INTEGER NOT NULL CHECK (changes > 0)
) STRICT;
INSERT INTO sidecar_due (subject, changes) SELECT id, 1 FROM source;
INSERT INTO sidecar_due (subject, changes) VALUES ('', 1);

-- The editions that undo has taken back. Not a column of edition: what follows the text of an edition is
-- only found by reading all of the text.
CREATE TABLE withdrawn (
    edition TEXT NOT NULL PRIMARY KEY REFERENCES edition,
    at      TEXT NOT NULL
) STRICT;

-- The journal takes sources and editions as well. Older programs than ours report the rows whose before or
-- after is null as damaged unless their CHECK says in so many words that it may be.
CREATE TABLE journal_change_now (
    step         INTEGER NOT NULL REFERENCES journal,
    ordinal      INTEGER NOT NULL CHECK (ordinal >= 0),
    subject_kind TEXT    NOT NULL CHECK
        (subject_kind IN ('annotation', 'tag', 'anchor', 'source', 'edition')),
    subject      TEXT    NOT NULL CHECK (length(subject) = 36),
    source       TEXT    REFERENCES source,
    before       TEXT    CHECK (before IS NULL OR json_valid(before)),
    after        TEXT    CHECK (after IS NULL OR json_valid(after)),
    PRIMARY KEY (step, ordinal),
    CHECK (before IS NOT NULL OR after IS NOT NULL),
    CHECK ((subject_kind <> 'tag') = (source IS NOT NULL))
) STRICT;
INSERT INTO journal_change_now (step, ordinal, subject_kind, subject, source, before, after)
    SELECT step, ordinal, subject_kind, subject, source, before, after FROM journal_change
    ORDER BY step, ordinal;
DROP TABLE journal_change;
ALTER TABLE journal_change_now RENAME TO journal_change;
CREATE INDEX journal_change_of_subject ON journal_change (subject, step);
CREATE INDEX journal_change_of_source ON journal_change (source, step);

-- Version 3: where annotations stand in editions they were not made in.

-- As it was computed; can be computed again. suggestions: JSON, places that may be meant.
CREATE TABLE anchor (
    annotation  TEXT    NOT NULL REFERENCES annotation,
    edition     TEXT    NOT NULL REFERENCES edition,
    kind        TEXT    NOT NULL CHECK (kind IN ('exact', 'moved', 'changed', 'orphan')),
    start       INTEGER CHECK (start >= 0),
    "end"       INTEGER CHECK ("end" >= start),
    share       REAL    NOT NULL CHECK (share BETWEEN 0 AND 1),
    moved       INTEGER NOT NULL CHECK (moved IN (0, 1)),
    confidence  REAL    NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    suggestions TEXT    NOT NULL CHECK (json_valid(suggestions)),
    PRIMARY KEY (annotation, edition),
    CHECK ((kind = 'orphan') = (start IS NULL)),
    CHECK ((start IS NULL) = ("end" IS NULL))
) STRICT;
CREATE INDEX anchor_in_edition ON anchor (edition);

-- As a reader decided; goes before the computed one.
CREATE TABLE decision (
    annotation TEXT    NOT NULL REFERENCES annotation,
    source     TEXT    NOT NULL REFERENCES source,
    edition    TEXT    NOT NULL,
    kind       TEXT    NOT NULL CHECK (kind IN ('exact', 'moved', 'changed', 'orphan')),
    start      INTEGER CHECK (start >= 0),
    "end"      INTEGER CHECK ("end" >= start),
    share      REAL    NOT NULL CHECK (share BETWEEN 0 AND 1),
    moved      INTEGER NOT NULL CHECK (moved IN (0, 1)),
    words      TEXT    NOT NULL,
    PRIMARY KEY (annotation, edition),
    FOREIGN KEY (edition, source) REFERENCES edition (id, source),
    CHECK ((kind = 'orphan') = (start IS NULL)),
    CHECK ((start IS NULL) = ("end" IS NULL))
) STRICT;
CREATE INDEX decision_in_source ON decision (source);
CREATE INDEX decision_in_edition ON decision (edition, source);

-- What the text of an edition is like, to know another version of it by; see annotation.Sketch.
CREATE TABLE sketch (
    edition TEXT NOT NULL PRIMARY KEY REFERENCES edition,
    hashes  BLOB NOT NULL
) STRICT;

-- The journal takes decisions as well (subject_kind 'anchor'; the subject is the annotation).
CREATE TABLE journal_change_now (
    step         INTEGER NOT NULL REFERENCES journal,
    ordinal      INTEGER NOT NULL CHECK (ordinal >= 0),
    subject_kind TEXT    NOT NULL CHECK (subject_kind IN ('annotation', 'tag', 'anchor')),
    subject      TEXT    NOT NULL CHECK (length(subject) = 36),
    source       TEXT    REFERENCES source,
    before       TEXT    CHECK (json_valid(before)),
    after        TEXT    CHECK (json_valid(after)),
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

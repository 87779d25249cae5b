-- Version 1. Times are ISO 8601 in UTC with milliseconds; ids are UUIDs in lower case; offsets count
-- UTF-16 units of edition.text, half-open.

CREATE TABLE source (
    id         TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    title      TEXT NOT NULL,
    creators   TEXT NOT NULL CHECK (json_valid(creators)),
    publisher  TEXT NOT NULL,
    published  TEXT NOT NULL,
    url        TEXT NOT NULL,
    language   TEXT NOT NULL,
    added      TEXT NOT NULL,
    opened     TEXT,
    removed_at TEXT
) STRICT;

-- The text stands apart from the layout (blocks, marks-up, outline, see DocumentCodec) so that it can
-- be searched; both stand last so that a list of editions does not read them.
CREATE TABLE edition (
    id             TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    source         TEXT    NOT NULL REFERENCES source,
    number         INTEGER NOT NULL CHECK (number >= 1),
    sha256         TEXT    NOT NULL CHECK (length(sha256) = 64),
    file_name      TEXT    NOT NULL,
    origin         TEXT    NOT NULL,
    format         TEXT    NOT NULL,
    reader_version INTEGER NOT NULL,
    size           INTEGER NOT NULL CHECK (size >= 0),
    imported       TEXT    NOT NULL,
    length         INTEGER NOT NULL CHECK (length >= 0),
    text           TEXT    NOT NULL,
    layout         BLOB    NOT NULL,
    UNIQUE (source, number),
    UNIQUE (id, source)
) STRICT;
CREATE INDEX edition_of_bytes ON edition (sha256);

CREATE TABLE picture (
    edition    TEXT NOT NULL REFERENCES edition,
    id         TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes      BLOB NOT NULL,
    PRIMARY KEY (edition, id)
) STRICT;

-- Files that lay beside the original and that its reader used, by their relative name.
CREATE TABLE companion (
    edition TEXT NOT NULL REFERENCES edition,
    name    TEXT NOT NULL,
    bytes   BLOB NOT NULL,
    PRIMARY KEY (edition, name)
) STRICT;

-- The names are unique among siblings, letter case ignored as Unicode has it; SQL cannot say that.
CREATE TABLE tag (
    id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    name        TEXT NOT NULL CHECK (name <> '' AND instr(name, '/') = 0),
    parent      TEXT REFERENCES tag DEFERRABLE INITIALLY DEFERRED CHECK (parent <> id),
    color       TEXT NOT NULL,
    description TEXT NOT NULL
) STRICT;
CREATE INDEX tag_below ON tag (parent);

-- With deleted_at it is in the trash.
CREATE TABLE annotation (
    id         TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    source     TEXT    NOT NULL REFERENCES source,
    edition    TEXT    NOT NULL,
    start      INTEGER NOT NULL CHECK (start >= 0),
    "end"      INTEGER NOT NULL CHECK ("end" >= start),
    exact      TEXT    NOT NULL,
    prefix     TEXT    NOT NULL,
    suffix     TEXT    NOT NULL,
    style      TEXT    NOT NULL CHECK (style IN ('highlight', 'underline', 'strikeout')),
    color      TEXT    NOT NULL CHECK (color IN
        ('yellow', 'red', 'green', 'blue', 'purple', 'orange', 'pink', 'gray')),
    note       TEXT    NOT NULL,
    author     TEXT    NOT NULL,
    created    TEXT    NOT NULL,
    changed    TEXT    NOT NULL,
    deleted_at TEXT,
    FOREIGN KEY (edition, source) REFERENCES edition (id, source)
) STRICT;
CREATE INDEX annotation_of_source ON annotation (source, deleted_at);
CREATE INDEX annotation_of_edition ON annotation (edition, source);
CREATE INDEX annotation_in_trash ON annotation (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE annotation_tag (
    annotation TEXT    NOT NULL REFERENCES annotation,
    position   INTEGER NOT NULL CHECK (position >= 0),
    tag        TEXT    NOT NULL REFERENCES tag DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (annotation, position),
    UNIQUE (annotation, tag)
) STRICT;
CREATE INDEX annotation_tagged ON annotation_tag (tag);

-- Grows only at its end; the state says what became of a DO step since. source is null for a step
-- that changed annotations of several sources or of none.
CREATE TABLE journal (
    number INTEGER NOT NULL PRIMARY KEY,
    kind   TEXT    NOT NULL CHECK (kind IN ('DO', 'UNDO', 'REDO')),
    "of"   INTEGER NOT NULL REFERENCES journal CHECK (("of" = number) = (kind = 'DO')),
    at     TEXT    NOT NULL,
    author TEXT    NOT NULL,
    source TEXT    REFERENCES source,
    state  TEXT    CHECK (state IN ('done', 'undone', 'dropped')),
    CHECK ((kind = 'DO') = (state IS NOT NULL))
) STRICT;
CREATE INDEX journal_of ON journal ("of");
CREATE INDEX journal_state ON journal (state, number) WHERE state IS NOT NULL;

CREATE TABLE journal_change (
    step         INTEGER NOT NULL REFERENCES journal,
    ordinal      INTEGER NOT NULL CHECK (ordinal >= 0),
    subject_kind TEXT    NOT NULL CHECK (subject_kind IN ('annotation', 'tag')),
    subject      TEXT    NOT NULL CHECK (length(subject) = 36),
    source       TEXT    REFERENCES source,
    before       TEXT    CHECK (json_valid(before)),
    after        TEXT    CHECK (json_valid(after)),
    PRIMARY KEY (step, ordinal),
    CHECK (before IS NOT NULL OR after IS NOT NULL),
    CHECK ((subject_kind = 'annotation') = (source IS NOT NULL))
) STRICT;
CREATE INDEX journal_change_of_subject ON journal_change (subject, step);
CREATE INDEX journal_change_of_source ON journal_change (source, step);

CREATE TABLE setting (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

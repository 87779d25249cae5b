-- Where the text of an edition stands on its pages as they are printed. number counts from 0; the frame
-- is in points of the file's page space; start and end are the first and the last offset of the text on
-- the page; places holds the runs, packed (see document.PagePacking).

CREATE TABLE page (
    edition  TEXT    NOT NULL REFERENCES edition,
    number   INTEGER NOT NULL CHECK (number >= 0),
    label    TEXT    NOT NULL,
    "left"   REAL    NOT NULL,
    bottom   REAL    NOT NULL,
    width    REAL    NOT NULL CHECK (width >= 0),
    height   REAL    NOT NULL CHECK (height >= 0),
    rotation INTEGER NOT NULL CHECK (rotation IN (0, 90, 180, 270)),
    start    INTEGER NOT NULL CHECK (start >= 0),
    "end"    INTEGER NOT NULL CHECK ("end" >= start),
    places   BLOB    NOT NULL,
    PRIMARY KEY (edition, number)
) STRICT;

package glossator.document;

import java.util.Locale;
import java.util.Optional;

/// What can be known about a source besides its title, people, publisher, date, address and
/// language.
public enum DetailField {
    /// What it appeared in: a journal, a newspaper, a book, a site.
    CONTAINER,
    /// The series that it or its container belongs to.
    SERIES,
    VOLUME,
    ISSUE,
    /// Of the whole source in its container, such as `13–27`.
    PAGES,
    /// Which edition a book is, in words or as a number.
    EDITION,
    /// Where it was published.
    PLACE,
    DOI,
    ISBN,
    ISSN,
    /// The archive that keeps the original.
    ARCHIVE,
    SHELF_MARK,
    /// When it was looked at, in ISO 8601.
    ACCESSED,
    /// When the work first appeared, in ISO 8601.
    ORIGINAL_DATE,
    /// What it is, in words: a doctoral thesis, a letter.
    GENRE,
    /// The court, school, or other body that issued it.
    AUTHORITY,
    NUMBER,
    EVENT,
    ABSTRACT,
    /// The key by which BibTeX and Markdown cite it.
    CITATION_KEY;

    /// The stored and exported name.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<DetailField> find(String word) {
        String wanted = word.toLowerCase(Locale.ROOT).replace('_', '-');
        for (DetailField field : values()) {
            if (field.word().equals(wanted)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}

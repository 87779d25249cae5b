package glossator.exchange;

import glossator.bibliography.citation.CitationFormat;
import glossator.bibliography.citation.CitationStyle;
import glossator.bibliography.citation.CitationStyles;
import glossator.bibliography.citation.Citations;
import glossator.bibliography.citation.Cited;
import glossator.bibliography.citation.CitedText;
import glossator.library.Library;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How an export cites: in a style, or in the program's own form.
public final class CitationForm {
    public static final CitationForm OWN = new CitationForm(null, false);

    private final @Nullable Citations citations;
    private final boolean note;

    private CitationForm(@Nullable Citations citations, boolean note) {
        this.citations = citations;
        this.note = note;
    }

    /// That of a style, which is parsed: the first time this takes a while. Refuses an unknown one.
    ///
    /// @param style its id, or the beginning of its name; empty for the program's own form
    public static CitationForm of(Library library, String style) {
        if (style.isBlank()) {
            return OWN;
        }
        var styles = CitationStyles.of(library.folder());
        CitationStyle found = styles.find(style);
        return new CitationForm(Citations.of(styles, found, ""), found.isNote());
    }

    public boolean isOwn() {
        return citations == null;
    }

    /// Whether citations are footnotes.
    public boolean isNote() {
        return note;
    }

    /// What the style makes of the quotes of a text, in their order; nothing in the own form.
    public CitedText cite(List<Cited> quotes, CitationFormat format) {
        return citations == null || quotes.isEmpty()
                ? CitedText.NONE
                : citations.citeAll(quotes, format);
    }
}

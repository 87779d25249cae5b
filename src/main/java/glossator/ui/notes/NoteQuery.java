package glossator.ui.notes;

import glossator.search.ParsedQuery;
import glossator.search.Query;
import glossator.ui.control.TypedQuery;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// What is asked in the field above the notes: plain words, each of which may be a part of a word,
/// or a query in the grammar of the search.
///
/// @param plain the words, which must all occur somewhere; empty for a query
/// @param query null for plain words
/// @param problem why it is no query though it looks like one, in one sentence; empty if it does
///     not.
/// What was written is then looked for as plain words
record NoteQuery(String plain, @Nullable Query query, String problem) {
    private static final Pattern SIGNS = Pattern.compile(
            "[\"“”„‟«»″＂()*]"
                    + "|(^|\\s)-\\S|(^|\\s)(AND|OR|NOT|NEAR)(?=[\\s(]|$)|(^|[\\s(-])\\p{L}[\\p{L}-]*[:：](?!//)");

    static NoteQuery of(String words) {
        if (words.isBlank() || !SIGNS.matcher(words).find()) {
            return new NoteQuery(words, null, "");
        }
        ParsedQuery parsed = TypedQuery.read(words).orElse(null);
        return switch (parsed) {
            case null -> new NoteQuery("", null, "");
            case ParsedQuery.Sound(Query query) -> new NoteQuery("", query, "");
            case ParsedQuery.Unsound fault ->
                new NoteQuery(words, null, fault.refusal().sentence());
        };
    }
}

package glossator.format.copy;

import glossator.format.EmbeddedAnnotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An annotated copy of a text, taken apart: the text that it was made from, the marks in it, the
/// notes at its end.
public final class TextCopy {
    private static final Pattern LINE = Pattern.compile("(?m)^[^\r\n]+$");

    private final NoteSyntax syntax;
    private final String text;
    private final List<Removal> removals;
    private final List<TextMark> marks;
    private final TextNotesSection.Found section;

    private TextCopy(
            NoteSyntax syntax,
            String text,
            List<Removal> removals,
            List<TextMark> marks,
            TextNotesSection.Found section) {
        this.syntax = syntax;
        this.text = text;
        this.removals = removals;
        this.marks = marks;
        this.section = section;
    }

    /// Empty if `copy` is an ordinary text.
    public static Optional<TextCopy> parse(String copy, NoteSyntax.Family family) {
        Matcher line = LINE.matcher(copy);
        int from = 0;
        Optional<TextCopy> found = Optional.empty();
        while (found.isEmpty() && line.find(from)) {
            from = line.end();
            if (family.isHeading(line.group())) {
                int heading = line.start();
                found = family.find(copy.substring(heading)).map(s -> of(copy, heading, s));
            }
        }
        return found;
    }

    private static TextCopy of(String copy, int heading, NoteSyntax syntax) {
        TextNotesSection.Found section =
                TextNotesSection.read(copy, heading, syntax, TypedNotes.NONE);
        TypedNotes typed = typedIn(copy, syntax, section.record());
        if (!typed.notes().isEmpty()) {
            section = TextNotesSection.read(copy, heading, syntax, typed);
        }
        TextCopyBody.Found body = TextCopyBody.find(copy, section.from(), syntax.numbers(), typed);
        var removals = new ArrayList<>(body.removals());
        removals.addAll(section.removals());
        String text = Removals.of(removals).applyTo(copy);
        return new TextCopy(syntax, text, removals, body.marks(), section);
    }

    /// None without a record: nothing else knows the text's own footnotes.
    private static TypedNotes typedIn(String copy, NoteSyntax syntax, String record) {
        Set<String> labels =
                syntax.hasFootnotes() && !record.isEmpty() ? TypedNotes.labelsIn(copy) : Set.of();
        labels = labels.stream()
                .filter(label -> !syntax.numbers().isIn("[^" + label + "]"))
                .collect(Collectors.toUnmodifiableSet());
        Optional<CopyRecord> known =
                labels.isEmpty() ? Optional.empty() : CopyRecord.parse(record, "");
        if (known.isEmpty()) {
            return TypedNotes.NONE;
        }
        var added = new TreeSet<>(labels);
        added.removeAll(known.get().footnotes());
        return TypedNotes.find(copy, added);
    }

    /// The text without what we added.
    public String text() {
        return text;
    }

    List<Removal> removals() {
        return removals;
    }

    /// Empty if the copy was written without traces, or they are damaged.
    public Optional<CopyRecord> record(String document) {
        return section.record().isEmpty()
                ? Optional.empty()
                : CopyRecord.parse(section.record(), document);
    }

    /// The id of the copy.
    public Optional<UUID> id() {
        return record("").map(CopyRecord::id);
    }

    /// The annotations of the copy in the document that was read from [#text].
    public List<EmbeddedAnnotation> annotations(String document, SourcePlaces places) {
        var notes = new TreeMap<Integer, NoteForm>();
        section.notes().forEach((number, note) -> notes.put(number, NoteForm.parse(note, syntax)));
        return new RecordMerge(
                        document,
                        RecordMerge.rangesOf(marks, places),
                        notes,
                        annotation -> NoteForm.of(annotation, syntax))
                .annotations(record(document));
    }
}

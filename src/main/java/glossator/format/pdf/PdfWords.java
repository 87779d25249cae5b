package glossator.format.pdf;

import glossator.format.note.NoteMarkup;
import glossator.message.Messages;

import java.util.Arrays;
import java.util.List;

/// What an annotation says, as files hold it: the note, and its tags in a line at the end.
///
/// @param note CommonMark
/// @param tags paths
record PdfWords(String note, List<String> tags) {
    private static final String BETWEEN = ", ";

    PdfWords {
        tags = List.copyOf(tags);
    }

    /// The plain text for `Contents`.
    String contents() {
        String plain = NoteMarkup.of(note).plain();
        if (tags.isEmpty()) {
            return plain;
        }
        return plain.isEmpty() ? line(tags) : plain + "\n\n" + line(tags);
    }

    /// The note, if reading the contents would not give it.
    ///
    /// @param marked the marked words, which do not count as a note where they stand as one
    String exactNote(String marked) {
        String read = of(PdfNoteText.clean(contents()), tags).note;
        boolean repeats = PdfMetadata.clean(note).equals(PdfMetadata.clean(marked));
        return read.equals(note) && !repeats ? "" : note;
    }

    private static String line(List<String> tags) {
        return Messages.of("format.pdf.copy.tags", String.join(BETWEEN, tags));
    }

    /// The inverse of [#contents]: the line is taken off if it names `known`, the tags that another
    /// entry names. If someone has changed the line since, it says what the tags are.
    static PdfWords of(String contents, List<String> known) {
        int last = contents.lastIndexOf('\n') + 1;
        String line = contents.substring(last);
        String beginning = line(List.of("")).strip();
        if (known.isEmpty() || !line.startsWith(beginning)) {
            return new PdfWords(contents, known);
        }
        String note = contents.substring(0, last).strip();
        if (line.equals(PdfNoteText.clean(line(known)))) {
            return new PdfWords(note, known);
        }
        List<String> changed = Arrays.stream(line.substring(beginning.length()).split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        return new PdfWords(note, changed);
    }

    /// What an annotation with these traces says; an exact note counts only as long as nobody has
    /// changed the contents.
    ///
    /// @param cleared the contents without what repeats the marked words
    static PdfWords of(String contents, String cleared, PdfTraces traces) {
        var written = new PdfWords(traces.note(), traces.tags());
        boolean exact = !traces.note().isEmpty()
                && PdfNoteText.clean(written.contents()).equals(contents);
        return exact ? written : of(cleared, traces.tags());
    }
}

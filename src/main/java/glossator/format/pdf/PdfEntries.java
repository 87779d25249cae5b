package glossator.format.pdf;

import glossator.format.note.NoteMarkup;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes the entries of the standard that hold words and times (ISO 32000-1, tables 164 and 170).
final class PdfEntries {
    static final COSName NAME = COSName.getPDFName("NM");
    static final COSName RICH = COSName.getPDFName("RC");
    static final COSName ANSWERED = COSName.getPDFName("IRT");
    static final COSName RELATION = COSName.getPDFName("RT");

    /// In which Zotero keeps tags: an array of strings in JSON.
    private static final COSName TAGS = COSName.getPDFName("Zotero:Tags");

    private static final int ID_LENGTH = 36;

    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "'D:'uuuuMMddHHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private PdfEntries() {}

    /// The note and the tags, and nothing else that has said them until now.
    static void setWords(COSDictionary annotation, PdfWords words) {
        setString(annotation, COSName.CONTENTS, words.contents());
        NoteMarkup note = NoteMarkup.of(words.note());
        setString(annotation, RICH, note.hasEmphasis() ? rich(note, words) : "");
        setString(annotation, TAGS, words.tags().isEmpty() ? "" : json(words.tags()));
    }

    static void setAuthor(COSDictionary annotation, String author) {
        setString(annotation, COSName.T, author);
    }

    static void setCreated(COSDictionary annotation, Instant created) {
        setMoment(annotation, COSName.CREATION_DATE, created);
    }

    static void setChanged(COSDictionary annotation, Instant changed) {
        setMoment(annotation, COSName.M, changed);
    }

    static void setMoment(COSDictionary source, COSName key, Instant moment) {
        source.setString(key, text(moment));
    }

    /// Whether that changed anything.
    static boolean setTraces(COSDictionary annotation, PdfTraces traces, COSObject copy) {
        if (PdfTraces.of(annotation).filter(traces::equals).isPresent()) {
            return false;
        }
        traces.leave(annotation, copy);
        return true;
    }

    /// Whether there were any; the name is one of them if it begins with one of `ids`, as those of
    /// the parts of a mark do.
    static boolean removeTraces(COSDictionary annotation, Set<String> ids) {
        boolean any = annotation.containsKey(PdfTraces.KEY);
        annotation.removeItem(PdfTraces.KEY);
        String name = PdfNoteText.string(annotation, NAME);
        if (ids.contains(name.substring(0, Math.min(ID_LENGTH, name.length())))) {
            annotation.removeItem(NAME);
            return true;
        }
        return any;
    }

    private static String text(Instant moment) {
        Instant within =
                moment.isBefore(EARLIEST) ? EARLIEST : moment.isAfter(LATEST) ? LATEST : moment;
        return MOMENT.format(within);
    }

    private static void setString(COSDictionary annotation, COSName key, String value) {
        if (value.isEmpty()) {
            annotation.removeItem(key);
        } else {
            annotation.setString(key, value);
        }
    }

    private static String json(List<String> tags) {
        return tags.stream()
                .map(tag -> '"' + tag.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "[", "]"));
    }

    /// Rich text (§12.7.3.4): a paragraph for each line, the tags in the last.
    private static String rich(NoteMarkup note, PdfWords words) {
        var body = new StringBuilder("<?xml version=\"1.0\"?>"
                + "<body xmlns=\"http://www.w3.org/1999/xhtml\""
                + " xmlns:xfa=\"http://www.xfa.org/schema/xfa-data/1.0/\""
                + " xfa:APIVersion=\"Acrobat:11.0.0\" xfa:spec=\"2.0.2\"><p>");
        for (NoteMarkup.Run run : note.runs()) {
            String[] lines = run.text().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                body.append(i == 0 ? "" : "</p><p>").append(styled(run, escaped(lines[i])));
            }
        }
        body.append("</p>");
        String tags = words.contents().substring(note.plain().length()).strip();
        body.append(tags.isEmpty() ? "" : "<p>" + escaped(tags) + "</p>");
        return body.append("</body>").toString();
    }

    private static String styled(NoteMarkup.Run run, String text) {
        if (text.isEmpty()) {
            return "";
        }
        String styled = run.code() ? span("font-family:monospace", text) : text;
        styled = run.struck() ? span("text-decoration:line-through", styled) : styled;
        styled = run.italic() ? "<i>" + styled + "</i>" : styled;
        return run.bold() ? "<b>" + styled + "</b>" : styled;
    }

    private static String span(String style, String text) {
        return "<span style=\"" + style + "\">" + text + "</span>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("[\\p{Cc}&&[^\\t]]", "");
    }
}

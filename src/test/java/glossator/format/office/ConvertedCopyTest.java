package glossator.format.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.annotation.Target;
import glossator.document.Range;
import glossator.format.CopyAnnotation;
import glossator.format.CopyOptions;
import glossator.format.CopyPlan;
import glossator.format.CopyReply;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.format.Format;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.container.Archive;
import glossator.format.office.docx.Docx;
import glossator.format.office.odt.Odt;
import glossator.format.office.rtf.Rtf;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// Copies of ours that LibreOffice has saved in another format: of what we wrote it keeps
/// bookmarks, comments, and the properties of the document. It knows no threads in these formats,
/// so that an answer becomes a comment before (ODT) or behind (DOCX, RTF) the one that it answers.
class ConvertedCopyTest {
    private static final String TEXT = "The river rose, and nobody saw it. By noon it had gone.";
    private static final UUID COPY = UUID.fromString("11111111-2222-4333-8444-555555555555");
    private static final UUID SAID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID SHOWN = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final UUID REPLY = UUID.fromString("00000000-0000-4000-8000-000000000003");
    private static final Instant MADE = Instant.parse("2026-03-01T08:00:59.123Z");
    private static final Instant ANSWERED = Instant.parse("2026-03-02T09:30:00.5Z");

    @ParameterizedTest
    @CsvSource({"docx, odt", "docx, rtf", "odt, docx", "odt, rtf", "rtf, docx", "rtf, odt"})
    void aCopyIsKnownAgainInTheFormatThatAnotherProgramMadeOfIt(String from, String to) {
        SourceFile copy = CopyChecks.write(format(from), original(from), plan());
        Saved saved = saved(from, copy);
        ImportedDocument back = format(to).read(convert(to, saved, "2026-03-01T08:00:59"));
        assertEquals(TEXT, back.document().text());
        assertEquals(COPY, back.copy());
        assertEquals(2, back.findings().size());
        EmbeddedAnnotation said = back.findings().getFirst();
        assertEquals(SAID, said.id());
        assertEquals("nobody saw it", said.range().of(TEXT));
        assertEquals("Really *nobody*?", said.note());
        assertEquals(List.of("water/rise"), said.tags());
        assertEquals(Color.GREEN, said.color());
        assertEquals(MADE, said.created());
        EmbeddedReply reply = said.replies().getFirst();
        assertEquals(REPLY, reply.id());
        assertEquals("I agree", reply.text());
        assertEquals(ANSWERED, reply.created());
        EmbeddedAnnotation shown = back.findings().getLast();
        assertEquals(SHOWN, shown.id());
        assertEquals(Style.UNDERLINE, shown.style());
        assertEquals("", shown.note());
        assertEquals("Ann", shown.author());
    }

    @ParameterizedTest
    @CsvSource({"odt, 2026-03-01T03:00:59", "odt, 2026-03-01T13:45:59", "docx, 2026-03-01T21:00:59"
    })
    void theTimesMayBeThoseOfAnotherZone(String to, String made) {
        Saved saved = saved("docx", CopyChecks.write(format("docx"), original("docx"), plan()));
        EmbeddedAnnotation said =
                format(to).read(convert(to, saved, made)).findings().getFirst();
        assertEquals(SAID, said.id());
        assertEquals("Really *nobody*?", said.note());
        assertEquals(MADE, said.created());
    }

    @ParameterizedTest
    @CsvSource({"odt", "docx", "rtf"})
    void withoutThePropertiesTheBookmarksTellWhatItIs(String to) {
        Saved all = saved("docx", CopyChecks.write(format("docx"), original("docx"), plan()));
        var saved = new Saved(Map.of(), all.bookmarks);
        ImportedDocument back = format(to).read(convert(to, saved, "2026-03-01T08:00:59"));
        assertNull(back.copy());
        assertTrue(back.findings().stream().anyMatch(f -> SAID.equals(f.id())));
        assertTrue(back.findings().stream().anyMatch(f -> SHOWN.equals(f.id())));
    }

    @ParameterizedTest
    @CsvSource({"docx", "odt", "rtf"})
    void aCopyWithoutTracesHasNoneOfThem(String from) {
        CopyPlan usual = plan();
        var plan = new CopyPlan(COPY, TEXT, usual.annotations(), List.of(), CopyChecks.NO_TRACES);
        Saved saved = saved(from, CopyChecks.write(format(from), original(from), plan));
        assertEquals(new Saved(Map.of(), List.of()), saved);
    }

    /// What LibreOffice keeps of a copy.
    private record Saved(Map<String, String> properties, List<String> bookmarks) {}

    private static Saved saved(String from, SourceFile copy) {
        String text = new String(copy.bytes(), StandardCharsets.ISO_8859_1);
        String property =
                "\\{\\\\propname (Glossator[ \\w]*)}\\\\proptype30\\{\\\\staticval ([^}]*)}";
        if (!from.equals("rtf")) {
            Archive archive = Archive.open(copy);
            String meta = from.equals("docx") ? "docProps/custom.xml" : "meta.xml";
            text = archive.read(from.equals("docx") ? "word/document.xml" : "content.xml")
                            .map(ConvertedCopyTest::utf8)
                            .orElseThrow()
                    + archive.read(meta).map(ConvertedCopyTest::utf8).orElse("");
            property = "name=\"(Glossator[ \\w]*)\"[^>]*>(?:<vt:lpwstr>)?([^<]*)<";
        }
        var properties = new LinkedHashMap<String, String>();
        Pattern.compile(property)
                .matcher(text)
                .results()
                .forEach(m -> properties.put(m.group(1), m.group(2)));
        return new Saved(
                properties,
                Pattern.compile("_Gloss[0-9a-z]{27}")
                        .matcher(text)
                        .results()
                        .map(m -> m.group())
                        .distinct()
                        .toList());
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Format format(String name) {
        return switch (name) {
            case "docx" -> new Docx();
            case "odt" -> new Odt();
            default -> new Rtf();
        };
    }

    private static SourceFile original(String format) {
        return switch (format) {
            case "docx" ->
                OfficeSamples.docx("<w:p><w:r><w:t>" + TEXT + "</w:t></w:r></w:p>", Map.of());
            case "odt" -> OfficeSamples.odt("", "<text:p>" + TEXT + "</text:p>", "");
            default -> rtf(TEXT);
        };
    }

    private static SourceFile rtf(String body) {
        String all = "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times;}}" + body + "\\par}";
        return new SourceFile("a.rtf", all.getBytes(StandardCharsets.ISO_8859_1), null);
    }

    private static CopyPlan plan() {
        var reply = new CopyReply(REPLY, null, "Ben", "I agree", null, ANSWERED, ANSWERED);
        var said = new CopyAnnotation(
                SAID,
                place("nobody saw it"),
                Target.PASSAGE,
                Style.HIGHLIGHT,
                Color.GREEN,
                "Really *nobody*?",
                List.of("water/rise"),
                "Ann",
                MADE,
                MADE,
                List.of(reply),
                false,
                null);
        var shown = new CopyAnnotation(
                SHOWN,
                place("By noon"),
                Target.PASSAGE,
                Style.UNDERLINE,
                Color.BLUE,
                "",
                List.of(),
                "Ann",
                MADE,
                MADE,
                List.of(),
                false,
                null);
        return new CopyPlan(COPY, TEXT, List.of(said, shown), List.of(), CopyOptions.USUAL);
    }

    private static Range place(String words) {
        int start = TEXT.indexOf(words);
        return new Range(start, start + words.length());
    }

    private static SourceFile convert(String to, Saved saved, String made) {
        return switch (to) {
            case "odt" -> odt(saved, made);
            case "docx" -> docx(saved, made);
            default -> rtf(saved);
        };
    }

    private static SourceFile odt(Saved saved, String made) {
        var meta = new StringBuilder(
                "<meta:user-defined meta:name=\"AppVersion\">15.0000" + "</meta:user-defined>");
        saved.properties.forEach((name, value) -> meta.append("<meta:user-defined meta:name=\"")
                .append(name)
                .append("\">")
                .append(value)
                .append("</meta:user-defined>"));
        String later = "2026-03-02T%02d:30:00".formatted(8 + hours(made));
        String text = "<text:p>The river rose, and " + odtMark("start", saved, 0)
                + odtComment("3_64", "Ben", later, "I agree")
                + odtComment(
                        "9_64",
                        "Ann",
                        made,
                        "Really <text:span text:style-name='T7'>nobody"
                                + "</text:span>?</text:p><text:p>Tags: water/rise")
                + "nobody saw it<office:annotation-end office:name='__Annotation__9_64'/>"
                + odtMark("end", saved, 0)
                + "<office:annotation-end office:name='__Annotation__3_64'/>. "
                + odtMark("start", saved, 1) + "By noon" + odtMark("end", saved, 1)
                + " it had gone.</text:p>";
        Map<String, byte[]> entries = OfficeSamples.open("", text, meta.toString());
        entries.computeIfPresent(
                "content.xml",
                (_, bytes) -> OfficeSamples.utf8(utf8(bytes)
                        .replace(
                                "<office:body>",
                                "<office:automatic-styles><style:style"
                                        + " style:name='T7' style:family='text'><style:text-properties"
                                        + " fo:font-style='italic'/></style:style>"
                                        + "</office:automatic-styles><office:body>")));
        return new SourceFile("a.odt", OfficeSamples.zip(entries), null);
    }

    private static int hours(String made) {
        return Integer.parseInt(made.substring(11, 13)) - 7;
    }

    private static String odtMark(String end, Saved saved, int index) {
        return "<text:bookmark-%s text:name='%s'/>".formatted(end, saved.bookmarks.get(index));
    }

    private static String odtComment(String name, String author, String date, String words) {
        return ("<office:annotation office:name='__Annotation__%s' loext:resolved='false'>"
                        + "<dc:creator>%s</dc:creator><dc:date>%s</dc:date><text:p>%s</text:p>"
                        + "</office:annotation>")
                .formatted(name, author, date, words);
    }

    private static SourceFile docx(Saved saved, String made) {
        String body = "<w:p><w:r><w:t xml:space='preserve'>The river rose, and </w:t></w:r>"
                + docxStart(saved, 0) + "<w:commentRangeStart w:id='0'/>"
                + "<w:r><w:rPr><w:shd w:fill='5FB236' w:val='clear'/></w:rPr>"
                + "<w:t>nobody saw it</w:t></w:r><w:bookmarkEnd w:id='0'/>"
                + "<w:commentRangeEnd w:id='0'/><w:r><w:commentReference w:id='0'/></w:r>"
                + "<w:r><w:commentReference w:id='1'/></w:r>"
                + "<w:r><w:t xml:space='preserve'>. </w:t></w:r>"
                + docxStart(saved, 1) + "<w:r><w:t>By noon</w:t></w:r><w:bookmarkEnd w:id='1'/>"
                + "<w:r><w:t xml:space='preserve'> it had gone.</w:t></w:r></w:p>";
        String comments = docxComment(
                        0,
                        "Ann",
                        made,
                        "<w:r><w:t xml:space='preserve'>Really </w:t></w:r><w:r><w:rPr><w:i/>"
                                + "</w:rPr><w:t>nobody</w:t></w:r><w:r><w:t>?</w:t></w:r></w:p>"
                                + "<w:p><w:r><w:t>Tags: water/rise</w:t></w:r>")
                + docxComment(1, "Ben", "2026-03-02T09:30:00", "<w:r><w:t>I agree</w:t></w:r>");
        Map<String, byte[]> entries = OfficeSamples.word(body, Map.of("comments", comments));
        entries.put("docProps/custom.xml", OfficeSamples.utf8(custom(saved)));
        entries.computeIfPresent(
                "_rels/.rels",
                (_, bytes) -> OfficeSamples.utf8(utf8(bytes)
                        .replace(
                                "</Relationships>",
                                "<Relationship Id='rId4' Type='http://schemas.openxmlformats.org/"
                                        + "officeDocument/2006/relationships/custom-properties'"
                                        + " Target='docProps/custom.xml'/></Relationships>")));
        return new SourceFile("a.docx", OfficeSamples.zip(entries), null);
    }

    private static String custom(Saved saved) {
        var custom = new StringBuilder("<Properties xmlns='http://schemas.openxmlformats.org/"
                + "officeDocument/2006/custom-properties' xmlns:vt='http://schemas."
                + "openxmlformats.org/officeDocument/2006/docPropsVTypes'>");
        saved.properties.forEach((name, value) -> custom.append("<property pid='2' name='")
                .append(name)
                .append("'><vt:lpwstr>")
                .append(value)
                .append("</vt:lpwstr></property>"));
        return custom.append("</Properties>").toString();
    }

    private static String docxStart(Saved saved, int index) {
        return "<w:bookmarkStart w:id='%d' w:name='%s'/>"
                .formatted(index, saved.bookmarks.get(index));
    }

    private static String docxComment(int id, String author, String date, String runs) {
        return "<w:comment w:id='%d' w:author='%s' w:date='%sZ'><w:p>%s</w:p></w:comment>"
                .formatted(id, author, date, runs);
    }

    private static SourceFile rtf(Saved saved) {
        var properties = new StringBuilder("{\\*\\userprops");
        saved.properties.forEach((name, value) -> properties
                .append("{\\propname ")
                .append(name)
                .append("}\\proptype30{\\staticval ")
                .append(value)
                .append('}'));
        return rtf(properties + "}\\pard The river rose, and {{\\*\\atrfstart 0}\\loch"
                + rtfMark("start", saved, 0)
                + "nobody saw it}{\\loch" + rtfMark("end", saved, 0) + "}{{\\*\\atrfend 0}\\loch}"
                + "{{\\*\\atnid A}{\\*\\atnauthor Ann}\\chatn{\\*\\annotation{\\*\\atnref 0}"
                + "{\\*\\atndate " + minutes(MADE)
                + "}{Really }{\\i nobody}{?\\par Tags: water/rise}}}"
                + "{{\\*\\atnid B}{\\*\\atnauthor Ben}\\chatn{\\*\\annotation{\\*\\atndate "
                + minutes(ANSWERED) + "}{I agree}}}. " + rtfMark("start", saved, 1)
                + "By noon" + rtfMark("end", saved, 1) + " it had gone.");
    }

    private static String rtfMark(String end, Saved saved, int index) {
        return "{\\*\\bkmk%s %s}".formatted(end, saved.bookmarks.get(index));
    }

    /// As RTF packs a time in UTC: minute, hour, day, month, year from 1900.
    private static int minutes(Instant time) {
        var at = time.atZone(java.time.ZoneId.systemDefault());
        return at.getMinute()
                | at.getHour() << 6
                | at.getDayOfMonth() << 11
                | at.getMonthValue() << 16
                | (at.getYear() - 1900) << 20;
    }
}

package glossator.exchange;

import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.annotation.Tag;
import glossator.annotation.Target;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.Inline;
import glossator.document.Metadata;
import glossator.document.Picture;
import glossator.document.Range;
import glossator.exchange.csv.CsvExporter;
import glossator.exchange.html.HtmlExporter;
import glossator.exchange.markdown.MarkdownExporter;
import glossator.exchange.markdown.NotesExporter;
import glossator.exchange.w3c.WebAnnotationExporter;
import glossator.library.Edition;
import glossator.library.Source;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Works made for the tests; every text here was written for them.
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");
    public static final InstantSource CLOCK = InstantSource.fixed(NOW);
    public static final UUID SOURCE = new UUID(1, 1);
    public static final UUID EDITION = new UUID(1, 2);
    public static final UUID TAG = new UUID(2, 1);
    public static final UUID SUBTAG = new UUID(2, 2);
    public static final String SHA = "ab".repeat(32);
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode(
                    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private Samples() {}

    /// Every export, at the time of [#NOW].
    public static List<Exporter> exports() {
        return List.of(
                new HtmlExporter(CLOCK),
                new MarkdownExporter(CLOCK),
                new WebAnnotationExporter(CLOCK),
                new CsvExporter(),
                new NotesExporter());
    }

    public static Document richDocument() {
        var b = new DocumentBuilder();
        b.metadata(Metadata.of(
                "On Rivers & <Bridges>",
                List.of("Ada Example", "Bo Muster"),
                "Sample Press",
                "2024-05-06",
                "https://example.org/rivers?a=1&b=2",
                "en"));
        b.begin(new Block.Heading(1)).text("On Rivers & <Bridges>");
        b.begin(new Block.Paragraph())
                .text("A river is never ")
                .text("the same", Inline.Emphasis.ITALIC)
                .text(" twice, and a bridge 🌉 is e\u0301lan made stone; see ")
                .text("the guide", new Inline.Link("https://example.org/guide_(1)"))
                .text(", ")
                .text("the list", new Inline.Link("#list"))
                .text(" or ")
                .text("nothing", new Inline.Link("javascript:alert(1)"))
                .text(".")
                .text("1", new Inline.NoteCall("fn1"))
                .text(" End.");
        b.begin(new Block.Heading(2)).text("Words of others");
        b.begin(new Block.Paragraph(), 1, 0)
                .text("Stone remembers\u2028what water forgets.")
                .begin(new Block.Paragraph(), 2, 0)
                .text("A quote in a quote, with ")
                .text("bold", Inline.Emphasis.BOLD)
                .text(" words.");
        b.begin(new Block.Paragraph()).text("הגשר עומד מעל הנהר, and the rest is English.");
        b.begin(new Block.Heading(2)).target("list").text("A list");
        b.begin(new Block.Item("•"), 0, 1).text("first thing");
        b.begin(new Block.Item("1."), 0, 2).text("inner one");
        b.begin(new Block.Item("2."), 0, 2).text("inner two");
        b.begin(new Block.Paragraph(), 0, 2).text("more of inner two");
        b.begin(new Block.Item("•"), 0, 1).text("second thing");
        b.begin(new Block.Item("☑"), 0, 1).text("a thing done");
        b.begin(new Block.Heading(2)).text("Figures");
        b.begin(new Block.Caption()).text("Lengths of bridges");
        b.begin(new Block.Row(0, true)).text("Bridge\tLength");
        b.begin(new Block.Row(0, false)).text("Old | one\t120 m");
        b.begin(new Block.Row(0, false)).text("New one\t=300 m");
        b.begin(new Block.Code("java")).text("if (a < b && c) {\n    call(\"```\");\n}");
        b.begin(new Block.Paragraph()).text("Seen from afar: ").image("pic", "a \"bridge\"");
        b.begin(new Block.Paragraph()).image("gone", "lost picture").text(" was here.");
        b.begin(new Block.Rule());
        b.begin(new Block.Paragraph())
                .text(
                        "Hostile: <script>alert(1)</script> *not* _emphasis_ # [x](y) `code` ~~no~~ ==")
                .text(" &amp; | 1. two");
        b.begin(new Block.Paragraph()).text("1. Not a list - nor + this");
        b.begin(new Block.Paragraph()).text(longText());
        b.begin(new Block.Note("1")).target("fn1").text("The footnote of the source.");
        return b.build();
    }

    private static String longText() {
        var text = new StringBuilder();
        for (int i = 1; text.length() < Block.MAX_LENGTH + 200; i++) {
            text.append("Sentence number ").append(i).append(" of a paragraph without end. ");
        }
        return text.toString().strip();
    }

    public static AnnotatedDocument rich() {
        return work(richDocument(), richAnnotations());
    }

    private static List<Annotation> richAnnotations() {
        Document document = richDocument();
        var all = new ArrayList<Annotation>();
        all.add(mark(document, "never the same twice", Color.YELLOW, "", List.of()));
        all.add(mark(document, "same twice, and a bridge 🌉 is", Color.BLUE, NOTE, List.of(TAG))
                .withStyle(Style.UNDERLINE));
        all.add(mark(document, "bridge 🌉", Color.RED, "", List.of(SUBTAG)));
        all.add(mark(document, "see the guide, the list or", Color.GREEN, "On links.", List.of())
                .withStyle(Style.STRIKEOUT));
        all.add(mark(document, "remembers\u2028what", Color.PURPLE, "Across lines.", List.of()));
        all.add(mark(document, "bold words.\nהגשר", Color.ORANGE, "Two blocks.", List.of()));
        all.add(mark(document, "inner two\nmore of inner", Color.PINK, "In a list.", List.of()));
        all.add(mark(document, "one\t120", Color.GRAY, "Cells & more.", List.of(TAG)));
        all.add(mark(document, "a < b", Color.YELLOW, "In code.", List.of()));
        all.add(mark(document, "afar: \uFFFC", Color.GREEN, "A picture.", List.of()));
        all.add(mark(document, "<script>alert", Color.RED, "=1+1", List.of()));
        int at = document.text().indexOf("English");
        all.add(taken(
                annotation(document, new Range(at, at), Color.BLUE, "A bare position.", List.of()),
                "Word <comment>"));
        int joint = document.start(document.blocks().size() - 2);
        all.add(annotation(
                document, new Range(joint - 12, joint + 9), Color.YELLOW, "", List.of()));
        Annotation lost = mark(document, "second thing", Color.BLUE, "Of old.", List.of());
        all.add(lost.withSelector(
                new Selector(new Range(5, 17), "no such text", "before ", " after")));
        var numbered = new ArrayList<Annotation>();
        for (Annotation a : all) {
            numbered.add(withId(a, new UUID(7, numbered.size() + 1)));
        }
        return numbered;
    }

    public static final String NOTE = """
            ## A thought
            See *this*, <b onclick=x>not that</b>, [a](javascript:alert(1)), ![i](http://e.org/i.png).

            - one
            - two
            """;

    public static Annotation mark(
            Document document, String quote, Color color, String note, List<UUID> tags) {
        int at = document.text().indexOf(quote);
        if (at < 0) {
            throw new IllegalArgumentException("not in the sample: " + quote);
        }
        return annotation(document, new Range(at, at + quote.length()), color, note, tags);
    }

    public static Annotation annotation(
            Document document, Range range, Color color, String note, List<UUID> tags) {
        Instant made = Instant.parse("2026-01-02T03:04:05Z");
        return new Annotation(
                new UUID(7, range.start()),
                SOURCE,
                EDITION,
                Selector.of(document.text(), range),
                Style.HIGHLIGHT,
                color,
                note,
                tags,
                "Reader One",
                made,
                made.plusSeconds(60));
    }

    public static Annotation taken(Annotation a, String origin) {
        return copy(a, a.id(), origin);
    }

    public static Annotation withId(Annotation a, UUID id) {
        return copy(a, id, a.origin());
    }

    private static Annotation copy(Annotation a, UUID id, String origin) {
        return new Annotation(
                id,
                a.source(),
                a.edition(),
                a.selector(),
                Target.PASSAGE,
                a.style(),
                a.color(),
                a.note(),
                a.tags(),
                a.author(),
                a.created(),
                a.changed(),
                origin,
                false);
    }

    public static AnnotatedDocument work(Document document, List<Annotation> annotations) {
        return work(
                document,
                annotations,
                codebook("rhetoric", "irony"),
                Map.of(Color.YELLOW, "important", Color.RED, "doubtful <!>"),
                "rivers.html");
    }

    public static Codebook codebook(String name, String subname) {
        return new Codebook(List.of(
                new Tag(TAG, name, null, "#336699", ""), new Tag(SUBTAG, subname, TAG, "", "")));
    }

    public static AnnotatedDocument work(
            Document document,
            List<Annotation> annotations,
            Codebook codebook,
            Map<Color, String> meanings,
            String fileName) {
        Instant added = Instant.parse("2026-01-01T00:00:00Z");
        var source = new Source(
                SOURCE,
                document.metadata(),
                EDITION,
                1,
                fileName,
                "html",
                document.length(),
                annotations.size(),
                added,
                null,
                null);
        var edition = new Edition(
                EDITION, SOURCE, 1, SHA, fileName, "/nowhere/at/all.html", "html", 1, 12L, added);
        return new AnnotatedDocument(
                source,
                edition,
                document,
                annotations.stream().map(Placement::inOwnEdition).toList(),
                codebook,
                meanings,
                Samples::pic);
    }

    private static Optional<Picture> pic(String id) {
        return id.equals("pic")
                ? Optional.of(new Picture(id, "image/png", PIXEL))
                : Optional.empty();
    }
}

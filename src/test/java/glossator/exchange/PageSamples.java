package glossator.exchange;

import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Placements;
import glossator.annotation.Rectangle;
import glossator.annotation.Reply;
import glossator.annotation.ReviewState;
import glossator.annotation.Style;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.annotation.Threads;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.Metadata;
import glossator.document.PageFrame;
import glossator.document.Picture;
import glossator.document.PrintedPage;
import glossator.document.Range;
import glossator.format.CopyOptions;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A work of three pages, the last without text, with annotations on all kinds of targets and with
/// threads.
public final class PageSamples {
    public static final UUID MEMO = new UUID(8, 1);
    public static final UUID PAGE = new UUID(8, 2);
    public static final UUID AREA = new UUID(8, 3);
    public static final UUID PARTS = new UUID(8, 4);
    public static final UUID PICTURE = new UUID(8, 5);
    public static final UUID PASSAGE = new UUID(8, 6);
    public static final UUID LAST_PAGE = new UUID(8, 7);
    public static final UUID LOST = new UUID(8, 8);

    /// What is drawn for an area; the second page cannot be drawn.
    public static final byte[] CUT_OUT = PictureSamples.png(3, 2);

    private static final Surface.Page FIRST = new Surface.Page(0, "i");
    private static final Surface.Page SECOND = new Surface.Page(1, "2");
    private static final Surface.Page THIRD = new Surface.Page(2, "");

    private PageSamples() {}

    public static AnnotatedDocument pages() {
        Document document = document();
        List<Placement> annotations =
                new ArrayList<>(Placements.of(annotations(document)).all());
        annotations.add(lost(document));
        return with(Samples.work(document, List.of()), annotations, new Threads(replies()));
    }

    public static AnnotatedDocument with(
            AnnotatedDocument work, List<Placement> annotations, Threads threads) {
        return new AnnotatedDocument(
                work.source(),
                work.edition(),
                work.document(),
                annotations,
                work.codebook(),
                work.meanings(),
                work.pictures(),
                threads,
                edition -> edition.equals(Samples.EDITION) ? printed(work.document()) : List.of(),
                PageSamples::cutOut,
                OriginalFile.NONE,
                CopyOptions.USUAL);
    }

    private static Optional<Picture> cutOut(AnnotatedDocument annotated, Placement placement) {
        boolean drawn = !placement.target().onPage().equals(Optional.of(SECOND));
        return drawn
                ? Optional.of(new Picture(placement.id().toString(), "image/png", CUT_OUT))
                : Optional.empty();
    }

    private static Document document() {
        var b = new DocumentBuilder();
        b.metadata(Metadata.of("A scan", List.of("Ada Example"), "", "1850", "", "en"));
        b.page("i").begin(new Block.Heading(1)).text("A scan");
        b.begin(new Block.Paragraph()).text("The first page of the ledger.");
        b.page("2").begin(new Block.Item("•"), 0, 1).text("An entry");
        b.begin(new Block.Row(0, false)).text("one\ttwo");
        b.begin(new Block.Paragraph()).text("A seal: ").image("pic", "the seal");
        return b.build();
    }

    /// The second page is turned by 90 degrees.
    private static List<PrintedPage> printed(Document document) {
        int entry = Math.max(0, document.text().indexOf("An entry"));
        int end = document.length();
        return List.of(
                PrintedPage.of("i", new PageFrame(0, 0, 300, 400, 0), 0, List.of(), ""),
                PrintedPage.of("2", new PageFrame(10, 20, 300, 400, 90), entry, List.of(), ""),
                PrintedPage.of("", new PageFrame(0, 0, 300, 400, 0), end, List.of(), ""));
    }

    private static List<Annotation> annotations(Document document) {
        int ledger = document.text().indexOf("ledger");
        int entry = document.text().indexOf("An entry");
        int seal = document.text().indexOf('\uFFFC');
        return List.of(
                on(Target.WHOLE_SOURCE, 0, MEMO, "What this *book* is.", document)
                        .withTags(List.of(Samples.TAG)),
                on(new Target.WholePage(FIRST), 0, PAGE, "Torn at the edge.", document)
                        .withColor(Color.RED),
                on(
                                area(FIRST, "the ledger", new Rectangle(50, 320, 100.5f, 20)),
                                ledger,
                                AREA,
                                "A blot.",
                                document)
                        .withResolved(true),
                on(
                                area(
                                        SECOND,
                                        "",
                                        new Rectangle(30, 60, 20, 40),
                                        new Rectangle(60, 60, 20, 20)),
                                entry,
                                PARTS,
                                "",
                                document)
                        .withStyle(Style.UNDERLINE),
                on(
                        area(new Surface.Picture("pic"), "", new Rectangle(0, 0.25f, 1, 0.5f)),
                        seal,
                        PICTURE,
                        "Wax.",
                        document),
                on(new Target.WholePage(THIRD), document.length(), LAST_PAGE, "Empty.", document),
                Samples.withId(
                        Samples.mark(document, "first page", Color.BLUE, "", List.of()), PASSAGE));
    }

    private static Target.Area area(Surface on, String words, Rectangle... parts) {
        return new Target.Area(on, List.of(parts), words);
    }

    private static Annotation on(Target target, int at, UUID id, String note, Document document) {
        Annotation bare =
                Samples.annotation(document, new Range(at, at), Color.YELLOW, note, List.of());
        return Samples.withId(bare, id).withTarget(target);
    }

    /// Of an edition whose pages are gone.
    private static Placement lost(Document document) {
        Annotation made = on(
                area(new Surface.Page(11, "12"), "gone words", new Rectangle(1, 2, 3, 4)),
                0,
                LOST,
                "Of old.",
                document);
        Annotation earlier = new Annotation(
                made.id(),
                made.source(),
                new UUID(1, 9),
                made.selector(),
                made.target(),
                made.style(),
                made.color(),
                made.note(),
                made.tags(),
                made.author(),
                made.created(),
                made.changed(),
                "",
                false);
        return new Placement(
                earlier, Samples.EDITION, new Anchor.Orphan(0.9, List.of()), made.target());
    }

    private static List<Reply> replies() {
        return List.of(
                reply(1, AREA, null, "Bo Muster", "Ink, *not* blood.", null),
                reply(
                        2,
                        AREA,
                        new UUID(9, 1),
                        "Cy",
                        "Agreed.\n\n- one\n- two",
                        ReviewState.ACCEPTED),
                reply(3, AREA, null, "", "<b>Also</b> on page 2.", null),
                reply(4, PASSAGE, null, "Bo Muster", "=SUM(A1)", ReviewState.COMPLETED));
    }

    public static Reply reply(
            int number,
            UUID annotation,
            @Nullable UUID parent,
            String author,
            String text,
            @Nullable ReviewState state) {
        Instant made = Instant.parse("2026-01-03T04:05:06Z").plusSeconds(60L * number);
        return new Reply(
                new UUID(9, number),
                Samples.SOURCE,
                annotation,
                parent,
                author,
                text,
                state,
                made,
                made,
                "");
    }

    /// A work whose areas, labels and replies say `words`.
    static AnnotatedDocument saying(String words) {
        var b = new DocumentBuilder().metadata(Metadata.of("A scan", List.of(), "", "", "", "en"));
        b.begin(new Block.Paragraph()).text("Text.");
        Document document = b.build();
        var page = new Surface.Page(0, words);
        List<Annotation> annotations = List.of(
                on(area(page, words, new Rectangle(1, 2, 3, 4)), 0, AREA, words, document),
                on(new Target.WholePage(page), 0, PAGE, words, document),
                on(
                        area(new Surface.Picture(words), words, new Rectangle(1, 2, 3, 4)),
                        0,
                        PICTURE,
                        words,
                        document),
                on(Target.WHOLE_SOURCE, 0, MEMO, words, document));
        var threads = new Threads(List.of(
                reply(1, AREA, null, words, words, null),
                reply(2, AREA, new UUID(9, 1), words, words, ReviewState.REJECTED)));
        AnnotatedDocument empty =
                Samples.work(document, List.of(), Samples.codebook("a", "b"), Map.of(), "file");
        return with(empty, Placements.of(annotations).all(), threads);
    }
}

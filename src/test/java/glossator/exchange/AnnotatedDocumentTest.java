package glossator.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.Range;
import glossator.exchange.html.HtmlExporter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class AnnotatedDocumentTest {
    private static final UUID EARLIER = new UUID(1, 9);
    private static final String TEXT = "old stones and new stones";

    record Case(String name, Placement placement, boolean held, String quote) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() {
        Annotation here = made(Samples.EDITION, new Range(4, 10), "stones");
        Annotation torn = made(Samples.EDITION, new Range(5, 11), "stones");
        Annotation earlier = made(EARLIER, new Range(4, 10), "stones");
        Range later = new Range(19, 25);
        return List.of(
                new Case("made here", Placement.inOwnEdition(here), true, "stones"),
                new Case(
                        "made here over other words",
                        Placement.inOwnEdition(torn),
                        false,
                        "stones"),
                new Case("moved", placed(earlier, new Anchor.Moved(later, 1)), true, "stones"),
                new Case(
                        "changed",
                        placed(earlier, new Anchor.Changed(new Range(15, 25), 0.5, false, 1)),
                        true,
                        "new stones"),
                new Case(
                        "orphan whose offsets happen to fit",
                        placed(earlier, new Anchor.Orphan(1, List.of())),
                        false,
                        "stones"),
                new Case(
                        "orphan of a bare position",
                        placed(made(EARLIER, new Range(4, 4), ""), new Anchor.Orphan(1, List.of())),
                        false,
                        ""));
    }

    private static Placement placed(Annotation annotation, Anchor anchor) {
        return new Placement(annotation, Samples.EDITION, anchor);
    }

    private static Annotation made(UUID edition, Range range, String quote) {
        Instant made = Instant.parse("2026-01-02T03:04:05Z");
        return new Annotation(
                new UUID(7, 1),
                Samples.SOURCE,
                edition,
                new Selector(range, quote, "", ""),
                Style.HIGHLIGHT,
                Color.YELLOW,
                "",
                List.of(),
                "Reader One",
                made,
                made);
    }

    private static AnnotatedDocument work(Placement placement) {
        var b = new DocumentBuilder();
        b.begin(new Block.Paragraph()).text(TEXT);
        Document document = b.build();
        AnnotatedDocument empty = Samples.work(document, List.of());
        return new AnnotatedDocument(
                empty.source(),
                empty.edition(),
                document,
                List.of(placement),
                empty.codebook(),
                empty.meanings(),
                empty.pictures());
    }

    private static String html(AnnotatedDocument annotated) throws IOException {
        var out = new ByteArrayOutputStream();
        new HtmlExporter(Samples.CLOCK).write(List.of(annotated), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anAnnotationIsHeldWhereItStandsAndNowhereElse(Case c) {
        AnnotatedDocument annotated = work(c.placement());
        assertEquals(c.held(), annotated.hasPlace(c.placement()));
        assertEquals(c.quote(), annotated.selectorOf(c.placement()).exact());
        var placing = new ExportLayout(annotated);
        assertEquals(c.held() ? 1 : 0, placing.annotationsHere().size());
        assertEquals(c.held() ? 0 : 1, placing.annotationsElsewhere().size());
    }

    @Test
    void theWordsOfBeforeAreSaidOnlyWhereTheyChanged() {
        List<Optional<String>> said =
                cases().stream().map(c -> c.placement().formerQuote()).toList();
        assertEquals(
                List.of(Optional.of("stones")),
                said.stream().filter(Optional::isPresent).toList());
    }

    @Test
    void anAreaThatLooksDifferentHasNoWordsOfBefore() {
        Placement changed = cases().get(3).placement();
        Annotation area =
                changed.annotation().withTarget(new Target.WholePage(new Surface.Page(0, "1")));
        assertEquals(
                Optional.empty(),
                new Placement(area, changed.edition(), changed.anchor()).formerQuote());
    }

    @Test
    void aChangedPassageIsDrawnOverTheWordsThatStandThere() throws IOException {
        Placement changed = cases().get(3).placement();
        String html = html(work(changed));
        assertTrue(html.contains(">new stones</mark>"), html);
        assertTrue(html.contains("made over “stones” in another edition"), html);
        assertFalse(html(work(cases().get(4).placement())).contains("<mark"));
    }
}

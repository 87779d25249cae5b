package glossator.format.office;

import glossator.annotation.Color;
import glossator.annotation.Rectangle;
import glossator.annotation.ReviewState;
import glossator.annotation.Style;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Inline;
import glossator.document.Range;
import glossator.document.Span;
import glossator.format.CopyAnnotation;
import glossator.format.CopyOptions;
import glossator.format.CopyPlan;
import glossator.format.CopyReply;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Sets of annotations as people never make them all at once: overlapping, crossing, on everything,
/// with every kind of note.
public final class RandomPlans {
    private static final List<String> NOTES = List.of(
            "",
            "",
            "Simple.",
            "Two paragraphs.\n\nThe **second** is *better*.",
            "A line\nand the next.\n\n- a list\n- of two",
            "Emoji \uD83D\uDE00 and a flag \uD83C\uDDEB\uD83C\uDDF7",
            "\u05E9\u05DC\u05D5\u05DD and \u0627\u0644\u0633\u0644\u0627\u0645",
            "<b>&amp;</b> {\\rtf1} \\par ]]> %s ${x} \\* _x_ `code`",
            "control \u0001 \u0007 and a lone \uD800 half",
            "~~gone~~ **a *b* c** 1. x # y > z",
            "  spaces  around  ",
            "x".repeat(3000));

    private static final List<String> AUTHORS = List.of(
            "Ann Author", "", "\u00C5sa \u00D6berg", "\u674E\u660E", "A & B {x}", "a\u0001b");

    private final Document document;
    private final Random random;
    private final List<String> pictures;

    private RandomPlans(Document document, Random random) {
        this.document = document;
        this.random = random;
        pictures = document.blocks().stream()
                .map(Block::spans)
                .flatMap(List::stream)
                .map(Span::inline)
                .filter(Inline.Image.class::isInstance)
                .map(i -> ((Inline.Image) i).id())
                .toList();
    }

    public static CopyPlan of(Document document, Random random, CopyOptions options) {
        var plans = new RandomPlans(document, random);
        var annotations = new ArrayList<CopyAnnotation>();
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            annotations.add(plans.annotation());
        }
        annotations.sort(Comparator.comparing(CopyAnnotation::range));
        return new CopyPlan(plans.uuid(), document.text(), annotations, List.of(), options);
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private CopyAnnotation annotation() {
        Target target = Target.PASSAGE;
        Range range = range();
        if (random.nextInt(6) == 0) {
            target = target();
            range = new Range(range.start(), range.start());
        } else if (random.nextInt(12) == 0) {
            range = new Range(range.start(), range.start());
        }
        Instant created = moment();
        boolean quiet = random.nextInt(3) == 0;
        return new CopyAnnotation(
                uuid(),
                range,
                target,
                one(List.of(Style.values())),
                one(List.of(Color.values())),
                quiet ? "" : one(NOTES),
                quiet ? List.of() : tags(),
                one(AUTHORS),
                created,
                created.plusMillis(random.nextInt(2) * 86_400_123L),
                quiet ? List.of() : replies(),
                !quiet && random.nextInt(4) == 0,
                null);
    }

    private Instant moment() {
        return Instant.ofEpochMilli(1_600_000_000_000L + random.nextInt(1_000_000_000) * 97L);
    }

    private Range range() {
        String text = document.text();
        int start = random.nextInt(text.length());
        int most = random.nextInt(4) == 0 ? text.length() : 30;
        int end = Math.min(text.length(), start + 1 + random.nextInt(most));
        if (Character.isLowSurrogate(text.charAt(start))) {
            start--;
        }
        if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
            end++;
        }
        return new Range(start, end);
    }

    private Target target() {
        var rectangles = List.of(new Rectangle(1.5f, 2, 30, 40.25f), new Rectangle(50, 60, 7, 8));
        var page = new Surface.Page(random.nextInt(3), "xii /,%");
        return switch (random.nextInt(4)) {
            case 0 -> Target.WHOLE_SOURCE;
            case 1 -> new Target.WholePage(page);
            case 2 -> new Target.Area(page, rectangles, "words beneath / it, and more");
            default ->
                pictures.isEmpty()
                        ? Target.WHOLE_SOURCE
                        : new Target.Area(
                                new Surface.Picture(one(pictures)), rectangles.subList(0, 1), "");
        };
    }

    private List<String> tags() {
        return random.nextBoolean()
                ? List.of()
                : List.of("method/interview", "a; b\\c", "\u00FCber uns")
                        .subList(0, 1 + random.nextInt(3));
    }

    private List<CopyReply> replies() {
        var replies = new ArrayList<CopyReply>();
        int count = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0;
        for (int i = 0; i < count; i++) {
            boolean state = random.nextInt(3) == 0;
            @Nullable
            UUID parent = i > 0 && random.nextBoolean()
                    ? replies.get(random.nextInt(i)).id()
                    : null;
            String text = state && random.nextBoolean() ? "" : one(NOTES.subList(2, 10));
            replies.add(new CopyReply(
                    uuid(),
                    parent,
                    one(AUTHORS),
                    text,
                    state ? one(List.of(ReviewState.values())) : null,
                    moment(),
                    moment()));
        }
        return replies;
    }
}

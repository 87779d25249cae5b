package glossator.format.office.docx;

import glossator.annotation.Color;
import glossator.annotation.Rectangle;
import glossator.annotation.ReviewState;
import glossator.annotation.Style;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.Document;
import glossator.document.Range;
import glossator.format.CopyAnnotation;
import glossator.format.CopyReply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/// Annotations as no one would make them: overlapping, crossing, empty, with naughty words.
final class RandomAnnotations {
    private static final List<String> NOTES = List.of(
            "",
            "",
            "Plain.",
            "With **bold**, *italic* and ~~struck~~ words.",
            "First\n\nSecond\n\n- one\n- two\n",
            "<b>&amp; \"quoted\" ]]> -->",
            "שלום \u202E العربية 😀 👩‍👩‍👧",
            "\u0000\u0001\uD800 lone \uDC00 \uFFFE end",
            "  spaces  \t and tabs \r\n and ends  ",
            "Tags: not; these",
            "\\*escaped\\* \\\\ `code` [link](https://example.org)",
            "x".repeat(5_000));
    private static final List<String> AUTHORS =
            List.of("", "Ann Smith", "בן", "O'Neil & \"Sons\" <x>", "A\nB", " Cy ");
    private static final List<List<String>> TAGS = List.of(
            List.of(),
            List.of(),
            List.of("method/interview"),
            List.of("a; b", "c\\d", "ümlaut/😀"),
            List.of("x, y", "Tags: z"));

    private final Random random;

    RandomAnnotations(long seed) {
        random = new Random(seed);
    }

    /// @param point whether bare positions are among them
    List<CopyAnnotation> in(Document document, int count, boolean point) {
        var all = new ArrayList<CopyAnnotation>();
        for (int i = 0; i < count; i++) {
            all.add(annotation(document, point));
        }
        all.sort(Comparator.comparing(CopyAnnotation::range));
        return all;
    }

    private CopyAnnotation annotation(Document document, boolean point) {
        Target target = target();
        Range range =
                target.isPassage() ? range(document.text(), point) : position(target, document);
        return new CopyAnnotation(
                new UUID(random.nextLong(), random.nextLong()),
                range,
                target,
                List.of(Style.values()).get(random.nextInt(3)),
                List.of(Color.values()).get(random.nextInt(8)),
                target.isPassage() ? pick(NOTES) : "On it.",
                pick(TAGS),
                pick(AUTHORS),
                time(),
                time(),
                replies(),
                random.nextInt(4) == 0,
                null);
    }

    private Target target() {
        return switch (random.nextInt(14)) {
            case 0 -> Target.WHOLE_SOURCE;
            case 1 ->
                new Target.Area(
                        new Surface.Picture("p1"),
                        List.of(new Rectangle(1.5f, 2, 30, 40), new Rectangle(50, 2, 3, 4)),
                        "");
            case 2 -> new Target.WholePage(new Surface.Page(3, "iv"));
            default -> Target.PASSAGE;
        };
    }

    private static Range position(Target target, Document document) {
        boolean picture = target instanceof Target.Area;
        int at = picture ? document.text().indexOf('\uFFFC') : 0;
        return new Range(Math.max(0, at), Math.max(0, at));
    }

    private Range range(String text, boolean point) {
        int a = random.nextInt(text.length());
        int length = random.nextInt(3) == 0 ? random.nextInt(200) : random.nextInt(12);
        int end = Math.min(text.length(), a + (point ? 0 : 1) + length);
        int start = whole(text, a, -1);
        return new Range(start, Math.max(start, whole(text, end, 1)));
    }

    private static int whole(String text, int at, int step) {
        boolean inside = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return inside ? at + step : at;
    }

    private Instant time() {
        return Instant.ofEpochMilli(1_600_000_000_000L + random.nextInt(1_000_000_000));
    }

    private List<CopyReply> replies() {
        var replies = new ArrayList<CopyReply>();
        int count = Math.max(0, random.nextInt(8) - 4);
        IntStream.range(0, count)
                .forEach(i -> replies.add(new CopyReply(
                        new UUID(random.nextLong(), random.nextLong()),
                        i > 0 && random.nextBoolean()
                                ? replies.get(random.nextInt(i)).id()
                                : null,
                        pick(AUTHORS),
                        pick(NOTES),
                        random.nextInt(3) == 0 ? ReviewState.ACCEPTED : null,
                        time(),
                        time())));
        return replies;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}

package glossator.format.pdf;

import glossator.annotation.Color;
import glossator.annotation.Rectangle;
import glossator.annotation.ReviewState;
import glossator.annotation.Style;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.PageFrame;
import glossator.document.PrintedPage;
import glossator.document.Range;
import glossator.format.CopyAnnotation;
import glossator.format.CopyReply;
import glossator.format.ImportedDocument;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Annotations of every kind, by chance: overlapping, crossing, over pages, without words, with
/// words that are hard to write.
final class RandomAnnotations {
    private static final List<String> WORDS = List.of(
            "",
            "",
            "A note.",
            "Two lines\nof a note, (with) \\brackets\\ and \"quotes\".",
            "Some *emphasis*, and **strong** words, `code` and ~~errors~~.",
            "# Heading\n\n- a list\n- of *two*\n\n> and a quotation",
            "😀 emoji, क्षि, e\u0301 and 漢字",
            "שלום עולם and العربية together",
            "<script>alert(1)</script> &amp; <b>bold</b>",
            "Tags: none, of these",
            "ends with a blank line\n\n",
            "  indented \t",
            "'; DROP TABLE notes; --",
            "\u202Eoverride\u202C and \u200Bzero width",
            "1\\. not a list, \\*not emphasis\\*",
            "Accepted set by Ada",
            "= + - @ %d %s ${x} {0}");
    private static final List<String> TAGS = List.of(
            "method",
            "method/interview",
            "two words",
            "with, comma",
            "\"quoted\\",
            "Ünïcode/漢字",
            "😀");
    private static final List<String> AUTHORS =
            List.of("", "Ada Well", "Bo (Ford)", "Ælfric 漢字 😀", "עדה");

    private final Random random;
    private final ImportedDocument read;

    RandomAnnotations(long seed, ImportedDocument read) {
        random = new Random(seed);
        this.read = read;
    }

    List<CopyAnnotation> next(int count) {
        var all = new ArrayList<CopyAnnotation>();
        for (int i = 0; i < count; i++) {
            all.add(next());
        }
        return all;
    }

    private CopyAnnotation next() {
        int kind = random.nextInt(10);
        Instant made = moment();
        String text = read.document().text();
        Target target = switch (kind) {
            case 6, 7 -> area();
            case 8 -> new Target.WholePage(surface(random.nextInt(read.pages().size())));
            case 9 -> Target.WHOLE_SOURCE;
            default -> Target.PASSAGE;
        };
        Range range = kind < 5 ? passage(text) : at(random.nextInt(text.length() + 1));
        return new CopyAnnotation(
                id(),
                range,
                target,
                one(List.of(Style.values())),
                one(List.of(Color.values())),
                one(WORDS),
                tags(),
                one(AUTHORS),
                made,
                made.plusMillis(random.nextInt(100_000_000)),
                replies(made),
                random.nextInt(4) == 0,
                null);
    }

    private Range passage(String text) {
        while (true) {
            int from = random.nextInt(text.length());
            int longest = random.nextInt(8) == 0 ? text.length() : 60;
            int to = Math.min(text.length(), from + 1 + random.nextInt(longest));
            if (!text.substring(from, to).isBlank()) {
                return new Range(from, to);
            }
        }
    }

    private static Range at(int offset) {
        return new Range(offset, offset);
    }

    private Surface.Page surface(int page) {
        return new Surface.Page(page, read.pages().get(page).label());
    }

    private Target area() {
        int page = random.nextInt(read.pages().size());
        PrintedPage printed = read.pages().get(page);
        PageFrame frame = printed.frame();
        var boxes = new ArrayList<Rectangle>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            float x = frame.left() + random.nextFloat() * frame.width() * 0.8f;
            float y = frame.bottom() + random.nextFloat() * frame.height() * 0.8f;
            boxes.add(new Rectangle(
                    x,
                    y,
                    1 + random.nextFloat() * frame.width() / 5,
                    1 + random.nextFloat() * frame.height() / 5));
        }
        return new Target.Area(surface(page), boxes, "");
    }

    private List<String> tags() {
        return random.nextInt(2) == 0
                ? List.of()
                : random.ints(1 + random.nextInt(3), 0, TAGS.size())
                        .distinct()
                        .mapToObj(TAGS::get)
                        .toList();
    }

    private List<CopyReply> replies(Instant after) {
        var replies = new ArrayList<CopyReply>();
        int count = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 0;
        Instant made = after;
        for (int i = 0; i < count; i++) {
            made = made.plusSeconds(1 + random.nextInt(100_000));
            ReviewState state = random.nextInt(3) == 0 ? one(List.of(ReviewState.values())) : null;
            String text = one(WORDS);
            replies.add(new CopyReply(
                    id(),
                    parent(replies),
                    one(AUTHORS),
                    text.isEmpty() && state == null ? "Yes." : text,
                    state,
                    made,
                    made));
        }
        return replies;
    }

    private @Nullable UUID parent(List<CopyReply> before) {
        return before.isEmpty() || random.nextBoolean() ? null : one(before).id();
    }

    private Instant moment() {
        return Instant.ofEpochMilli(1_500_000_000_000L + random.nextInt(Integer.MAX_VALUE));
    }

    private UUID id() {
        return new UUID(
                (random.nextLong() & ~0xF000L) | 0x4000L,
                (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}

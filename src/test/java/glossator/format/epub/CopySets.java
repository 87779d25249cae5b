package glossator.format.epub;

import glossator.annotation.Color;
import glossator.annotation.Rectangle;
import glossator.annotation.ReviewState;
import glossator.annotation.Style;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.Document;
import glossator.document.Range;
import glossator.format.CopyAnnotation;
import glossator.format.CopyOptions;
import glossator.format.CopyPlan;
import glossator.format.CopyReply;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Sets of annotations made by a seed: overlapping, crossing, nested, bare, with notes of all
/// kinds, threads, areas, positions and a memo.
final class CopySets {
    private static final List<String> NOTES = List.of(
            "",
            "",
            "plain",
            "**bold** and *italic* with `code`",
            "emoji \uD83D\uDE00\uD83C\uDDE9\uD83C\uDDEA e\u0301",
            "\u05E9\u05DC\u05D5\u05DD \u0627\u0644\u0633\u0644\u0627\u0645",
            "<script>alert('x')</script> & </aside> ]]> <!-- --",
            "# Heading\n\n- one\n- two\n\n> quote\n\n3. three\n",
            "lone \uD83D surrogate and \u0000\u0007\uFFFE controls",
            "[link](https://example.org/a?b=c&d) [bad](javascript:alert(1)) ![p](x.png)",
            "${jndi:ldap://x} %s {0} \\ \" '",
            "line one\nline two  \nline three");

    private final Random random;
    private final Document document;

    CopySets(long seed, Document document) {
        this.random = new Random(seed);
        this.document = document;
    }

    CopyPlan plan(int most, boolean traces) {
        var annotations = new ArrayList<CopyAnnotation>();
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            annotations.add(annotation());
        }
        annotations.sort(java.util.Comparator.comparing(CopyAnnotation::range));
        return plan(annotations, List.of(), traces);
    }

    CopyPlan plan(
            List<CopyAnnotation> annotations, List<EmbeddedAnnotation> removed, boolean traces) {
        CopyOptions usual = CopyOptions.USUAL;
        var options = new CopyOptions(traces, usual.active(), usual.markdown(), usual.meanings());
        return new CopyPlan(uuid(), document.text(), annotations, removed, options);
    }

    private CopyAnnotation annotation() {
        return switch (random.nextInt(12)) {
            case 0 -> of(new Range(0, 0), Target.WHOLE_SOURCE, null);
            case 1 -> area();
            case 2 -> {
                int at = random.nextInt(document.length() + 1);
                yield of(new Range(at, at), Target.PASSAGE, null);
            }
            default -> of(range(), Target.PASSAGE, null);
        };
    }

    private CopyAnnotation area() {
        int at = document.text().indexOf('\uFFFC');
        if (at < 0) {
            return of(range(), Target.PASSAGE, null);
        }
        var rectangle = new Rectangle(random.nextInt(9), random.nextInt(9), 1.5f, 2);
        var area = new Target.Area(new Surface.Picture("p1"), List.of(rectangle), "");
        return of(new Range(at, at), area, null);
    }

    private Range range() {
        String text = document.text();
        int from = random.nextInt(text.length());
        int longest = random.nextInt(4) == 0 ? text.length() : 60;
        int to = Math.min(text.length(), from + 1 + random.nextInt(longest));
        return new Range(whole(from), Math.max(whole(from) + 1, whole(to)));
    }

    private int whole(int at) {
        String text = document.text();
        boolean inside = at > 0
                && at < text.length()
                && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        return inside ? at + 1 : at;
    }

    CopyAnnotation of(Range range, Target target, @Nullable EmbeddedAnnotation embedded) {
        Instant created = Instant.parse("2026-01-01T10:00:00Z").plusSeconds(random.nextInt(9999));
        boolean threads = random.nextInt(5) == 0;
        return new CopyAnnotation(
                uuid(),
                range,
                target,
                one(List.of(Style.values())),
                one(List.of(Color.values())),
                one(NOTES),
                random.nextInt(3) == 0 ? List.of("method/interview", "t <&> \u00E4") : List.of(),
                random.nextBoolean() ? "Ada & Co" : "",
                created,
                created.plusSeconds(random.nextInt(2) * 60L),
                threads ? replies(created) : List.of(),
                random.nextInt(6) == 0,
                embedded);
    }

    private List<CopyReply> replies(Instant created) {
        var replies = new ArrayList<CopyReply>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            UUID parent = i > 0 && random.nextBoolean()
                    ? replies.get(random.nextInt(i)).id()
                    : null;
            Instant at = created.plusSeconds(60L * i);
            ReviewState state = random.nextInt(4) == 0 ? one(List.of(ReviewState.values())) : null;
            replies.add(new CopyReply(uuid(), parent, "Bob", one(NOTES), state, at, at));
        }
        return replies;
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /// What is to be read again of an annotation.
    static List<Object> essence(CopyAnnotation of) {
        List<Object> replies = new ArrayList<>();
        for (CopyReply r : of.replies()) {
            int parent = of.replies().stream().map(CopyReply::id).toList().indexOf(r.parent());
            replies.add(List.of(
                    String.valueOf(r.id()),
                    parent,
                    r.author(),
                    r.text(),
                    String.valueOf(r.state()),
                    r.created()));
        }
        return List.of(
                of.id(),
                of.range(),
                of.target(),
                of.style(),
                of.color(),
                of.note(),
                of.tags(),
                of.author(),
                of.created(),
                of.changed(),
                replies,
                of.resolved());
    }

    static List<Object> essence(EmbeddedAnnotation of) {
        List<Object> replies = new ArrayList<>();
        for (EmbeddedReply r : of.replies()) {
            replies.add(List.of(
                    String.valueOf(r.id()),
                    r.parent(),
                    r.author(),
                    r.text(),
                    String.valueOf(r.state()),
                    r.created()));
        }
        return List.of(
                of.id(),
                of.range(),
                of.target(),
                of.style(),
                of.color(),
                of.note(),
                of.tags(),
                of.author(),
                of.created(),
                of.changed(),
                replies,
                of.resolved());
    }
}

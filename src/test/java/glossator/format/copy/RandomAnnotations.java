package glossator.format.copy;

import glossator.annotation.Color;
import glossator.annotation.ReviewState;
import glossator.annotation.Style;
import glossator.annotation.Target;
import glossator.document.Document;
import glossator.document.Range;
import glossator.format.CopyAnnotation;
import glossator.format.CopyReply;
import glossator.format.ImportedDocument;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Sets of annotations of all kinds on a document, the same for the same seed.
public final class RandomAnnotations {
    /// What a note must not be able to do anything with.
    public static final List<String> NAUGHTY = List.of(
            "",
            "A plain note.",
            "Two paragraphs.\n\nThe second, with *emphasis* and `code`.",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)> and <b>bold</b>",
            "--> <!-- -->",
            "]]> </style></mark></section>",
            "[^note-1]: a definition\n[^note-2] [*1] [*2]",
            "==marked== {==critic==} <mark>html</mark>",
            "- a list\n- of two\n\n1. and\n2. numbers",
            "> a quote\n\n    code\n\n```\nfence",
            "Re: Bob, 2026-03-01 10:20 UTC (accepted)\n\nno reply",
            "a lone \uD83D surrogate and \uDE00 another",
            "emoji 👩‍👩‍👧 🇩🇪 and שלום עולם and عربى",
            "controls \u0000\u0007\u001B and \u2028 lines \u2029 \u0085",
            "[a](javascript:alert(1)) [b](https://example.org) ![p](http://example.org/x.png)",
            "==================== Annotations ====================\n\n[*1] x",
            "<!-- annotations -->\n\n<!--glossator\n{}\n-->",
            "&lt;&amp;&#x41; \\<\\* \\Re: x",
            "\r\nCR and LF\rmixed\n",
            "  spaces at the ends  ",
            "(yellow, underline) #tag",
            "--- \n---\nkey: value\n---");
    private static final List<String> AUTHORS =
            List.of("", "Ann Smith", "Łukasz, Jr. (PhD)", "<b>Bob</b>", "محمد", "A\nB *c* _d_");
    private static final List<String> TAGS = List.of(
            "method", "method/interview", "open question", "#hash", "a,b (c)", "ключ/слово", "<i>");

    private final Random random;
    private final Document document;
    private final AnnotationTargets targets;

    public RandomAnnotations(long seed, Document document) {
        this.random = new Random(seed);
        this.document = document;
        targets = AnnotationTargets.anywhere(random);
    }

    /// On what the file has: its own pages and pictures, and passages that have words.
    public RandomAnnotations(long seed, ImportedDocument read) {
        this.random = new Random(seed);
        this.document = read.document();
        targets = AnnotationTargets.in(read, random);
    }

    public List<CopyAnnotation> make(int count) {
        var all = new ArrayList<CopyAnnotation>();
        for (int i = 0; i < count; i++) {
            all.add(one());
        }
        all.sort(Comparator.comparing(CopyAnnotation::range));
        return all;
    }

    /// The same as a library has them: with characters that UTF-8 can encode.
    public List<CopyAnnotation> makeStored(int count) {
        return make(count).stream().map(RandomAnnotations::stored).toList();
    }

    private static CopyAnnotation stored(CopyAnnotation a) {
        List<CopyReply> replies = a.replies().stream()
                .map(r -> new CopyReply(
                        r.id(),
                        r.parent(),
                        clean(r.author()),
                        clean(r.text()),
                        r.state(),
                        r.created(),
                        r.changed()))
                .toList();
        return new CopyAnnotation(
                a.id(),
                a.range(),
                a.target(),
                a.style(),
                a.color(),
                clean(a.note()),
                a.tags(),
                clean(a.author()),
                a.created(),
                a.changed(),
                replies,
                a.resolved(),
                a.embedded());
    }

    private static String clean(String text) {
        return text.codePoints()
                .map(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                        ? 0xFFFD
                        : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private CopyAnnotation one() {
        Target target = targets.next();
        Instant created = moment();
        return new CopyAnnotation(
                uuid(),
                range(target),
                target,
                pick(List.of(Style.values())),
                pick(List.of(Color.values())),
                pick(NAUGHTY),
                random.nextInt(3) == 0 ? List.of(pick(TAGS), "second") : List.of(),
                pick(AUTHORS),
                created,
                created.plusSeconds(random.nextInt(100_000)),
                replies(),
                random.nextInt(4) == 0,
                null);
    }

    private Range range(Target target) {
        int length = document.length();
        int start = whole(random.nextInt(length + 1));
        if (!target.isPassage()) {
            return at(targets.position(target, start));
        }
        if (random.nextInt(12) == 0) {
            return at(start);
        }
        int most = random.nextInt(10) == 0 ? 3_000 : 60;
        int end = whole(Math.min(length, start + 1 + random.nextInt(most)));
        Range range = new Range(start, Math.max(start, end));
        return targets.isPassage(range.of(document.text())) ? range : at(start);
    }

    private static Range at(int offset) {
        return new Range(offset, offset);
    }

    private int whole(int at) {
        String text = document.text();
        boolean inside = at > 0
                && at < text.length()
                && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        return inside ? at - 1 : at;
    }

    private List<CopyReply> replies() {
        var replies = new ArrayList<CopyReply>();
        int count = random.nextInt(3) == 0 ? random.nextInt(4) : 0;
        for (int i = 0; i < count; i++) {
            // The reading order: each after what it answers, below it.
            UUID parent = replies.isEmpty() || random.nextBoolean()
                    ? null
                    : replies.getLast().id();
            Instant created = moment();
            String author = pick(AUTHORS);
            String text = pick(NAUGHTY);
            ReviewState state = random.nextBoolean() ? null : pick(List.of(ReviewState.values()));
            replies.add(new CopyReply(
                    uuid(),
                    parent,
                    author,
                    text.isEmpty() && state == null ? "Yes." : text,
                    state,
                    created,
                    created));
        }
        return replies;
    }

    private Instant moment() {
        return Instant.ofEpochMilli(1_700_000_000_000L + random.nextInt(1_000_000_000));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}

package glossator.format.office.copy;

import glossator.annotation.Color;
import glossator.annotation.ReviewState;
import glossator.annotation.Style;
import glossator.annotation.Target;
import glossator.document.Range;
import glossator.format.CopyAnnotation;
import glossator.format.CopyReply;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// What a comment cannot hold of an annotation, in a custom property of the document: a property
/// survives saving in Word and LibreOffice, where additions to a comment do not.
///
/// @param bare whether there is no comment for it
/// @param painted whether its passage is colored
/// @param before how many characters its range begins before those that a reader finds: the
///     number of a list item, for instance, is not in the file
/// @param after how many characters its range ends behind them
/// @param words the length of the passage and a hash of it, by which its place is checked
/// @param unseen whether it is resolved and the file itself could not say so
/// @param said a hash of the comment as it was written, which tells whether it has been changed
/// @param note exactly, if the comment does not tell it; otherwise null
/// @param tags exactly, if the comment does not tell them; otherwise null
/// @param author exactly, if the comment does not tell it; otherwise null
public record CopyValues(
        Instant created,
        Instant changed,
        boolean bare,
        boolean painted,
        int before,
        int after,
        boolean resolved,
        boolean unseen,
        Words words,
        Style style,
        Color color,
        Target target,
        int said,
        @Nullable String note,
        @Nullable List<String> tags,
        @Nullable String author,
        List<Reply> replies) {
    /// The property that has the id of the copy as its value.
    public static final String COPY = "Glossator";

    private static final int RADIX = 36;

    public CopyValues {
        replies = List.copyOf(replies);
    }

    /// A length in UTF-16 units and a hash.
    record Words(int length, int hash) {
        static Words of(String passage) {
            return new Words(passage.length(), passage.hashCode());
        }

        boolean fit(String text, int start) {
            return start >= 0
                    && start + length <= text.length()
                    && text.substring(start, start + length).hashCode() == hash;
        }
    }

    /// A reply, by the hash of its text as it was written.
    ///
    /// @param text exactly, if the comment does not tell it; otherwise null
    public record Reply(
            UUID id,
            Instant created,
            int said,
            @Nullable ReviewState state,
            @Nullable String text,
            @Nullable String author) {}

    /// The name of the property of an annotation.
    public static String nameFor(UUID id) {
        return COPY + " " + CompactId.write(id);
    }

    public static boolean isName(String name) {
        return name.equals(COPY) || idIn(name).isPresent();
    }

    /// The id of the annotation whose property has this name.
    public static Optional<UUID> idIn(String name) {
        return name.startsWith(COPY + " ")
                ? CompactId.read(name.substring(COPY.length() + 1))
                : Optional.empty();
    }

    /// What a file shows of an annotation.
    ///
    /// @param note what its comment says
    /// @param reply what the comment of a reply says
    /// @param seen the range that a reader finds
    /// @param unseen whether the format cannot say that a comment is resolved
    public record Shown(
            String note,
            Function<CopyReply, String> reply,
            boolean bare,
            boolean painted,
            Range seen,
            boolean unseen) {}

    /// What is to be written of `item`.
    ///
    /// @param seen the range that a reader finds
    /// @param passage the words of the whole range
    /// @param unseen whether the format cannot say that a comment is resolved
    static CopyValues of(OfficeCopyItem item, Range seen, String passage, boolean unseen) {
        var shown = new Shown(
                CommentBody.toNote(CommentBody.of(item.annotation())),
                reply -> CommentBody.toNote(CommentBody.of(reply)),
                !item.isCommented(),
                item.isPainted(),
                seen,
                unseen);
        return of(item.annotation(), shown, passage);
    }

    /// What is to be written of an annotation.
    ///
    /// @param passage the words of the whole range
    public static CopyValues of(CopyAnnotation annotation, Shown shown, String passage) {
        CommentBody.Read read = CommentBody.read(shown.note);
        String name = NoteParagraphs.clean(annotation.author());
        return new CopyValues(
                annotation.created(),
                annotation.changed(),
                shown.bare,
                shown.painted,
                shown.seen.start() - annotation.range().start(),
                annotation.range().end() - shown.seen.end(),
                annotation.resolved(),
                annotation.resolved() && shown.unseen,
                Words.of(passage),
                annotation.style(),
                annotation.color(),
                annotation.target(),
                shown.note.hashCode(),
                read.note().equals(annotation.note()) ? null : annotation.note(),
                read.tags().equals(annotation.tags()) ? null : annotation.tags(),
                !shown.bare && name.equals(annotation.author()) ? null : annotation.author(),
                annotation.replies().stream()
                        .map(reply -> of(reply, shown.reply.apply(reply)))
                        .toList());
    }

    private static Reply of(CopyReply reply, String shown) {
        String name = NoteParagraphs.clean(reply.author());
        return new Reply(
                reply.id(),
                reply.created(),
                shown.hashCode(),
                reply.state(),
                shown.equals(reply.text()) ? null : reply.text(),
                name.equals(reply.author()) ? null : reply.author());
    }

    /// As much of it as fits into `most` characters: without the texts that a comment tells nearly
    /// as well, then without the last replies.
    ///
    /// @return as [#write()] does
    public String write(int most) {
        String all = write();
        for (int count = replies.size(); all.length() > most && count >= 0; count--) {
            all = withoutTexts(count).write();
        }
        return all;
    }

    /// @param count of the replies that are kept
    private CopyValues withoutTexts(int count) {
        List<Reply> some = replies.subList(0, count).stream()
                .map(r -> new Reply(r.id, r.created, r.said, r.state, null, null))
                .toList();
        return new CopyValues(
                created,
                changed,
                bare,
                painted,
                before,
                after,
                resolved,
                unseen,
                words,
                style,
                color,
                target,
                said,
                null,
                null,
                bare ? author : null,
                some);
    }

    /// One letter and a value each, between spaces.
    public String write() {
        var out = new StringBuilder();
        add(out, 'c', number(created.toEpochMilli()));
        if (!changed.equals(created)) {
            add(out, 'm', number(changed.toEpochMilli()));
        }
        add(out, 'h', number(said));
        add(out, 'k', color.key() + "" + style.word().charAt(0));
        if (words.length > 0) {
            add(out, 'w', number(words.length) + "," + number(words.hash));
        }
        if (bare) {
            add(out, 'b', "");
        }
        if (!painted) {
            add(out, 'f', "");
        }
        if (before != 0 || after != 0) {
            add(out, 'd', before + "," + after);
        }
        if (resolved) {
            add(out, 'r', unseen ? "u" : "");
        }
        if (!target.isPassage()) {
            add(out, 't', TargetText.write(target));
        }
        addText(out, 'n', note);
        if (tags != null) {
            var written = tags.stream().map(ValueText::escape).toList();
            add(out, 'g', String.join(",", written));
        }
        addText(out, 'a', author);
        for (Reply reply : replies) {
            add(out, 'p', CompactId.write(reply.id));
            add(out, 'c', number(reply.created.toEpochMilli()));
            add(out, 'h', number(reply.said));
            if (reply.state != null) {
                add(out, 's', reply.state.word());
            }
            addText(out, 'n', reply.text);
            addText(out, 'a', reply.author);
        }
        return out.toString();
    }

    private static String number(long value) {
        return Long.toString(value, RADIX);
    }

    private static void add(StringBuilder out, char key, String value) {
        out.append(out.isEmpty() ? "" : " ").append(key).append(value);
    }

    private static void addText(StringBuilder out, char key, @Nullable String text) {
        if (text != null) {
            add(out, key, ValueText.escape(text));
        }
    }

    /// Empty if it is damaged.
    public static Optional<CopyValues> read(String written) {
        var parts = new ArrayList<Map<Character, String>>();
        parts.add(new HashMap<>());
        for (String each : written.strip().split("\\s+")) {
            if (each.startsWith("p")) {
                parts.add(new HashMap<>());
            }
            if (!each.isEmpty()) {
                parts.getLast().put(each.charAt(0), each.substring(1));
            }
        }
        try {
            return Optional.of(read(parts.getFirst(), parts.subList(1, parts.size())));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }

    /// The whole range, from the one that a reader finds.
    Range adjust(Range seen, int length) {
        int start = Math.clamp((long) seen.start() - before, 0, length);
        return new Range(start, Math.clamp((long) seen.end() + after, start, length));
    }

    private static CopyValues read(
            Map<Character, String> own, List<Map<Character, String>> others) {
        Instant created = time(own.getOrDefault('c', ""));
        String[] more = own.getOrDefault('d', "0,0").split(",", 2);
        return new CopyValues(
                created,
                own.containsKey('m') ? time(own.getOrDefault('m', "")) : created,
                own.containsKey('b'),
                !own.containsKey('f'),
                Integer.parseInt(more[0]),
                more.length < 2 ? 0 : Integer.parseInt(more[1]),
                own.containsKey('r'),
                own.getOrDefault('r', "").equals("u"),
                words(own.getOrDefault('w', "0,0")),
                CopyBookmark.styleOf(own.getOrDefault('k', "1h").substring(1)),
                CopyBookmark.colorOf(own.getOrDefault('k', "1h").substring(0, 1)),
                TargetText.read(own.getOrDefault('t', "")).orElse(Target.PASSAGE),
                (int) Long.parseLong(own.getOrDefault('h', "0"), RADIX),
                text(own, 'n'),
                tags(own.get('g')),
                text(own, 'a'),
                others.stream().map(CopyValues::reply).toList());
    }

    private static Words words(String written) {
        String[] parts = written.split(",", 2);
        return new Words(
                (int) Long.parseLong(parts[0], RADIX),
                parts.length < 2 ? 0 : (int) Long.parseLong(parts[1], RADIX));
    }

    private static Reply reply(Map<Character, String> of) {
        return new Reply(
                CompactId.read(of.getOrDefault('p', "")).orElseThrow(IllegalArgumentException::new),
                time(of.getOrDefault('c', "")),
                (int) Long.parseLong(of.getOrDefault('h', "0"), RADIX),
                ReviewState.find(of.getOrDefault('s', "")).orElse(null),
                text(of, 'n'),
                text(of, 'a'));
    }

    private static @Nullable List<String> tags(@Nullable String written) {
        return written == null
                ? null
                : Arrays.stream(written.split(",", -1)).map(ValueText::unescape).toList();
    }

    private static @Nullable String text(Map<Character, String> of, char key) {
        String written = of.get(key);
        return written == null ? null : ValueText.unescape(written);
    }

    private static Instant time(String written) {
        return Instant.ofEpochMilli(Long.parseLong(written, RADIX));
    }
}

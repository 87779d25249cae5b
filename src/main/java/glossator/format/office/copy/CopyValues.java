package glossator.format.office.copy;

import glossator.annotation.ReviewState;
import glossator.annotation.Target;
import glossator.format.CopyAnnotation;
import glossator.format.CopyReply;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What a comment cannot hold of an annotation, in a custom property of the document: a property
/// survives saving in Word and LibreOffice, where additions to a comment do not.
///
/// @param bare whether there is no comment for it
/// @param said a hash of the comment as it was written, which tells whether it has been changed
/// @param note exactly, if the comment does not tell it; otherwise null
/// @param author exactly, if the comment does not tell it; otherwise null
public record CopyValues(
        Instant created,
        Instant changed,
        boolean bare,
        boolean resolved,
        Target target,
        int said,
        @Nullable String note,
        @Nullable String author,
        List<Reply> replies) {
    /// The property that has the id of the copy as its value.
    public static final String COPY = "Glossator";

    private static final int RADIX = 36;

    public CopyValues {
        replies = List.copyOf(replies);
    }

    /// @param said a hash of its text as it was written
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

    public static CopyValues of(CopyAnnotation annotation, boolean bare) {
        String shown = CommentBody.toNote(CommentBody.of(annotation));
        CommentBody.Read read = CommentBody.read(shown);
        boolean plain = read.note().equals(annotation.note())
                && read.tags().equals(annotation.tags());
        String seen = NoteParagraphs.clean(annotation.author());
        return new CopyValues(
                annotation.created(),
                annotation.changed(),
                bare,
                annotation.resolved(),
                annotation.target(),
                shown.hashCode(),
                plain ? null : annotation.note(),
                !bare && seen.equals(annotation.author()) ? null : annotation.author(),
                annotation.replies().stream().map(CopyValues::of).toList());
    }

    private static Reply of(CopyReply reply) {
        String shown = CommentBody.toNote(CommentBody.of(reply));
        String seen = NoteParagraphs.clean(reply.author());
        return new Reply(
                reply.id(),
                reply.created(),
                shown.hashCode(),
                reply.state(),
                shown.equals(reply.text()) ? null : reply.text(),
                seen.equals(reply.author()) ? null : reply.author());
    }

    /// One letter and a value each, between spaces.
    public String write() {
        var out = new StringBuilder();
        add(out, 'c', number(created.toEpochMilli()));
        if (!changed.equals(created)) {
            add(out, 'm', number(changed.toEpochMilli()));
        }
        add(out, 'h', number(said));
        if (bare) {
            add(out, 'b', "");
        }
        if (resolved) {
            add(out, 'r', "");
        }
        if (!target.isPassage()) {
            add(out, 't', TargetText.write(target));
        }
        addText(out, 'n', note);
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
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static CopyValues read(Map<Character, String> own, List<Map<Character, String>> more) {
        Instant created = time(own.getOrDefault('c', ""));
        return new CopyValues(
                created,
                own.containsKey('m') ? time(own.getOrDefault('m', "")) : created,
                own.containsKey('b'),
                own.containsKey('r'),
                TargetText.read(own.getOrDefault('t', "")).orElse(Target.PASSAGE),
                (int) Long.parseLong(own.getOrDefault('h', "0"), RADIX),
                text(own, 'n'),
                text(own, 'a'),
                more.stream().map(CopyValues::reply).toList());
    }

    private static Reply reply(Map<Character, String> of) {
        return new Reply(
                CompactId.read(of.getOrDefault('p', ""))
                        .orElseThrow(IllegalArgumentException::new),
                time(of.getOrDefault('c', "")),
                (int) Long.parseLong(of.getOrDefault('h', "0"), RADIX),
                ReviewState.find(of.getOrDefault('s', "")).orElse(null),
                text(of, 'n'),
                text(of, 'a'));
    }

    private static @Nullable String text(Map<Character, String> of, char key) {
        String written = of.get(key);
        return written == null ? null : ValueText.unescape(written);
    }

    private static Instant time(String written) {
        return Instant.ofEpochMilli(Long.parseLong(written, RADIX));
    }
}

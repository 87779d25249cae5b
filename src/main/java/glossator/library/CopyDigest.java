package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.Placement;
import glossator.annotation.Rectangle;
import glossator.annotation.Reply;
import glossator.annotation.ReviewState;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.Range;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A digest of each [CopyPart] of an annotation or reply, to tell what has changed without keeping
/// what it was. Equal parts have equal digests whether they are the library's or read from a file.
///
/// @param parts one for each part, in its order
record CopyDigest(List<String> parts) {
    /// Unlike any digest: an annotation without a place, or that cannot have the part.
    private static final String NONE = "-";

    private static final int LENGTH = 8;

    CopyDigest {
        parts = List.copyOf(parts);
        if (parts.size() != CopyPart.values().length) {
            throw new IllegalArgumentException("not a digest of all parts");
        }
    }

    /// @param text the one that its range counts in
    static CopyDigest of(EmbeddedAnnotation embedded, String text) {
        return new CopyDigest(List.of(
                digest(place(embedded.target(), embedded.range(), text)),
                digest(embedded.style().word()),
                digest(embedded.color().word()),
                digest(note(embedded.note())),
                digest(tags(NamedTags.paths(embedded.tags()))),
                digest(String.valueOf(embedded.resolved())),
                NONE));
    }

    /// @param placement in the edition that the copy was made of
    /// @param text that edition's
    static CopyDigest of(Placement placement, String text, Codebook codebook) {
        Annotation annotation = placement.annotation();
        Optional<Range> range = placement.place();
        return new CopyDigest(List.of(
                range.isEmpty() ? NONE : digest(place(placement.target(), range.get(), text)),
                digest(annotation.style().word()),
                digest(annotation.color().word()),
                digest(note(annotation.note())),
                digest(tags(codebook.paths(annotation.tags()))),
                digest(String.valueOf(annotation.resolved())),
                NONE));
    }

    static CopyDigest of(EmbeddedReply reply) {
        return ofReply(reply.text(), reply.state());
    }

    static CopyDigest of(Reply reply) {
        return ofReply(reply.text(), reply.state());
    }

    private static CopyDigest ofReply(String text, @Nullable ReviewState state) {
        String word = state == null ? "" : state.word();
        return new CopyDigest(
                List.of(NONE, NONE, NONE, digest(note(text)), NONE, digest(word), NONE));
    }

    /// The parts that are not the same in both.
    Set<CopyPart> differing(CopyDigest other) {
        var differing = EnumSet.noneOf(CopyPart.class);
        for (CopyPart part : CopyPart.values()) {
            if (!part(part).equals(other.part(part))) {
                differing.add(part);
            }
        }
        return differing;
    }

    private String part(CopyPart part) {
        return parts.get(List.of(CopyPart.values()).indexOf(part));
    }

    /// All of it, in one word for each part.
    String text() {
        return String.join(" ", parts);
    }

    /// What [#text] wrote; empty for anything else.
    static Optional<CopyDigest> parse(String text) {
        List<String> parts = List.of(text.split(" ", -1));
        return parts.size() == CopyPart.values().length
                ? Optional.of(new CopyDigest(parts))
                : Optional.empty();
    }

    /// Other programs end lines as they like.
    private static String note(String note) {
        return Normalized.cleanText(note).replaceAll("\\R", "\n").strip();
    }

    private static String tags(Collection<String> paths) {
        return String.join(
                "\n",
                paths.stream().map(ChangeRules::folded).distinct().sorted().toList());
    }

    private static String place(Target target, Range range, String text) {
        return switch (target) {
            case Target.Passage _ -> WholeWords.of(range, text).toString();
            case Target.WholeSource _ -> "source";
            case Target.WholePage(Surface.Page page) -> "page " + page.index();
            case Target.Area area -> surface(area.surface()) + " " + rectangles(area);
        };
    }

    private static String surface(Surface surface) {
        return switch (surface) {
            case Surface.Page page -> "page " + page.index();
            case Surface.Picture(String id) -> "picture " + id;
        };
    }

    /// Files hold coordinates with few decimals.
    private static List<String> rectangles(Target.Area area) {
        return area.rectangles().stream().map(CopyDigest::rounded).toList();
    }

    private static String rounded(Rectangle r) {
        return Math.round(r.x()) + "," + Math.round(r.y()) + "," + Math.round(r.width()) + ","
                + Math.round(r.height());
    }

    static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

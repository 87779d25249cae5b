package glossator.exchange;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Mark;
import glossator.document.OutlineEntry;
import glossator.document.Span;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/// What the parts of the annotated HTML share while it is written.
///
/// @param targets the offsets that a link inside the file leads to
record Sheet(
        Html html,
        Work work,
        Placing placing,
        Places places,
        Losses losses,
        HtmlNoteBody notes,
        NavigableSet<Integer> targets) {

    static Sheet of(Html html, Work work, Clean clean, Losses losses) {
        var targets = new TreeSet<Integer>();
        Document document = work.document();
        for (Block block : document.blocks()) {
            for (Span span : block.spans()) {
                target(document, span.mark()).ifPresent(targets::add);
                if (span.mark() instanceof Mark.Link(String href)
                        && href(document, href).isEmpty()) {
                    losses.add(Losses.Kind.LINK_DROPPED);
                }
            }
        }
        for (OutlineEntry entry : document.outline()) {
            targets.add(Math.min(entry.offset(), document.length()));
        }
        return new Sheet(
                html,
                work,
                new Placing(work),
                new Places(document),
                losses,
                new HtmlNoteBody(new NoteSanitizer(clean, losses)),
                targets);
    }

    private static OptionalInt target(Document document, Mark mark) {
        return switch (mark) {
            case Mark.Link(String href) when href.startsWith("#") ->
                    document.target(href.substring(1));
            case Mark.NoteCall(String target) -> document.target(target);
            case Mark.Link _, Mark.Image _, Mark.Emphasis _ -> OptionalInt.empty();
        };
    }

    /// Where a link of the source leads in the file, if it may.
    Optional<String> href(Mark mark) {
        return switch (mark) {
            case Mark.Link(String href) -> href(work.document(), href);
            case Mark.NoteCall(String target) -> href(work.document(), "#" + target);
            case Mark.Image _, Mark.Emphasis _ -> Optional.empty();
        };
    }

    private static Optional<String> href(Document document, String href) {
        if (href.startsWith("#")) {
            OptionalInt offset = document.target(href.substring(1));
            return offset.isPresent()
                    ? Optional.of('#' + targetId(offset.getAsInt()))
                    : Optional.empty();
        }
        return Links.outside(href);
    }

    static String targetId(int offset) {
        return "t-" + offset;
    }
}

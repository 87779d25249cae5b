package glossator.exchange.html;

import glossator.annotation.Placement;
import glossator.bibliography.citation.CitationFormat;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Inline;
import glossator.document.OutlineEntry;
import glossator.document.Span;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.ExportLayout;
import glossator.exchange.ExportLinks;
import glossator.exchange.Losses;
import glossator.exchange.NoteSanitizer;
import glossator.exchange.QuoteCitations;
import glossator.exchange.TextSanitizer;
import glossator.wording.Locators;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/// What the parts of the annotated HTML share while it is written.
///
/// @param citations in the style that was chosen, as HTML
/// @param targets the offsets that are targets of links inside the file
record HtmlContext(
        HtmlWriter html,
        AnnotatedDocument annotated,
        ExportLayout placing,
        Locators places,
        Losses losses,
        HtmlNoteBody notes,
        QuoteCitations citations,
        NavigableSet<Integer> targets) {

    static HtmlContext of(
            HtmlWriter html, AnnotatedDocument annotated, TextSanitizer clean, Losses losses) {
        var targets = new TreeSet<Integer>();
        Document document = annotated.document();
        for (Block block : document.blocks()) {
            for (Span span : block.spans()) {
                findTarget(document, span.inline()).ifPresent(targets::add);
                if (span.inline() instanceof Inline.Link(String href)
                        && href(document, href).isEmpty()) {
                    losses.add(Losses.Kind.LINK_DROPPED);
                }
            }
        }
        for (OutlineEntry entry : document.outline()) {
            targets.add(Math.min(entry.offset(), document.length()));
        }
        return new HtmlContext(
                html,
                annotated,
                new ExportLayout(annotated),
                new Locators(document),
                losses,
                new HtmlNoteBody(new NoteSanitizer(clean, losses)),
                QuoteCitations.of(List.of(annotated), CitationFormat.HTML, clean),
                targets);
    }

    /// What the anchors of an annotation in the file are called by: its ID or, without traces, its
    /// number.
    String key(Placement placement) {
        return annotated.options().traces()
                ? placement.id().toString()
                : String.valueOf(placing.number(placement));
    }

    /// Whether an annotation has more than its color.
    boolean hasContent(Placement placement) {
        return !placement.annotation().note().isBlank()
                || !placement.annotation().tags().isEmpty()
                || placement.annotation().resolved()
                || placement.range().isEmpty()
                || !annotated.repliesTo(placement).isEmpty();
    }

    private static OptionalInt findTarget(Document document, Inline inline) {
        return switch (inline) {
            case Inline.Link(String href)
            when href.startsWith("#") -> document.target(href.substring(1));
            case Inline.NoteCall(String target) -> document.target(target);
            case Inline.Link _,
                    Inline.Image _,
                    Inline.Emphasis _,
                    Inline.Ruby _,
                    Inline.TitlePart _ -> OptionalInt.empty();
        };
    }

    /// The target in the file of a link of the source, if it is allowed.
    Optional<String> href(Inline inline) {
        return switch (inline) {
            case Inline.Link(String href) -> href(annotated.document(), href);
            case Inline.NoteCall(String target) -> href(annotated.document(), "#" + target);
            case Inline.Image _, Inline.Emphasis _, Inline.Ruby _, Inline.TitlePart _ ->
                Optional.empty();
        };
    }

    private static Optional<String> href(Document document, String href) {
        if (href.startsWith("#")) {
            OptionalInt offset = document.target(href.substring(1));
            return offset.isPresent()
                    ? Optional.of('#' + targetId(offset.getAsInt()))
                    : Optional.empty();
        }
        return ExportLinks.toSafeAddress(href);
    }

    static String targetId(int offset) {
        return "t-" + offset;
    }
}

package glossator.exchange.html;

import glossator.annotation.Placement;
import glossator.document.Inline;
import glossator.exchange.RubyWords;

/// An element around a run of text: a link, an emphasis, or an annotation. If two adjacent runs
/// have equal ones, one element contains both.
sealed interface HtmlElement {
    /// A link with a target.
    ///
    /// @param inline the source's inline: a link, or the reference to a note
    record Link(Inline inline, String href) implements HtmlElement {}

    record Emphasized(Inline.Emphasis emphasis) implements HtmlElement {}

    record Ruby(RubyWords words) implements HtmlElement {}

    record Highlighted(Placement placement) implements HtmlElement {}

    default String tag() {
        return switch (this) {
            case Link _ -> "a";
            case Ruby _ -> "ruby";
            case Highlighted _ -> "mark";
            case Emphasized(Inline.Emphasis emphasis) ->
                switch (emphasis) {
                    case BOLD -> "strong";
                    case ITALIC -> "em";
                    case UNDERLINED -> "u";
                    case STRUCK -> "s";
                    case CODE -> "code";
                    case SUPERSCRIPT -> "sup";
                    case SUBSCRIPT -> "sub";
                    case MARKED -> "span";
                };
        };
    }
}

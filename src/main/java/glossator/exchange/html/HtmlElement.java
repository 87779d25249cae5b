package glossator.exchange.html;

import glossator.annotation.Placement;
import glossator.document.Inline;

/// What lies over a run of text as an element: a link, an emphasis, or an annotation. Where two
/// runs next to each other have equal ones, both stand in one element.
sealed interface HtmlElement {
    /// A link that leads somewhere.
    ///
    /// @param mark of the source: a link, or the call of a note
    record Link(Inline mark, String href) implements HtmlElement {}

    record Emphasized(Inline.Emphasis emphasis) implements HtmlElement {}

    record Highlighted(Placement placed) implements HtmlElement {}

    default String tag() {
        return switch (this) {
            case Link _ -> "a";
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

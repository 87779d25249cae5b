package glossator.format.html;

import glossator.document.Inline.TitlePart;

import org.jsoup.nodes.Element;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the subtitle and the byline of a page by the names that editors give them: in classes, in
/// `epub:type` (EPUB Structural Semantics Vocabulary 1.1, titles), and in an `hgroup` (HTML,
/// 4.3.7).
final class HtmlTitleParts {
    /// A longer element has more in it than one part of a title.
    private static final int LONGEST = 250;

    private static final Set<String> BLOCKS =
            Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6");

    private static final Pattern SUBTITLE =
            Pattern.compile("(?i)(?:^|.*\\s)(?:[a-z]+[-_]+)?sub-?title(?:\\s.*|$)");

    private static final Pattern BYLINE =
            Pattern.compile("(?i)(?:^|.*\\s)(?:(?:[a-z]+[-_]+)?by-?line|authors?)(?:\\s.*|$)");

    private static final Pattern TITLE = Pattern.compile("(?:^|.*\\s)(?:full)?title(?:\\s.*|$)");

    private HtmlTitleParts() {}

    static Optional<TitlePart> of(Element e) {
        if (!BLOCKS.contains(e.normalName())) {
            return Optional.empty();
        }
        return part(e).filter(_ -> e.text().length() <= LONGEST);
    }

    private static Optional<TitlePart> part(Element e) {
        String type = e.attr("epub:type");
        String names = e.className();
        boolean heading = e.normalName().charAt(0) == 'h';
        if (SUBTITLE.matcher(names).matches() || SUBTITLE.matcher(type).matches()) {
            return Optional.of(TitlePart.SUBTITLE);
        } else if (BYLINE.matcher(names).matches()) {
            return Optional.of(TitlePart.BYLINE);
        } else if (heading && TITLE.matcher(type).matches()) {
            return Optional.of(TitlePart.TITLE);
        }
        boolean grouped = !heading
                && e.parent() != null
                && e.parent().normalName().equals("hgroup")
                && !e.siblingElements().select("h1, h2, h3, h4, h5, h6").isEmpty();
        return grouped ? Optional.of(TitlePart.SUBTITLE) : Optional.empty();
    }
}

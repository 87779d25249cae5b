package glossator.format.html.article;

import org.jsoup.nodes.Element;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// The heading of an article: the one that says what the title of the page says, or else the
/// nearest before the text.
final class ArticleHeading {
    private static final int MIN_LENGTH = 6;

    private ArticleHeading() {}

    /// @param before the headings of the page that come before the end of the article, in order
    /// @param titles what the page says that its title is
    /// @param early whether a heading comes before the first paragraph of the article
    static Optional<Element> of(
            List<Element> before, List<String> titles, Predicate<Element> early) {
        Element best = null;
        int most = 0;
        for (Element heading : before) {
            int score = score(heading, titles, early.test(heading));
            if (score > 0 && score >= most) {
                best = heading;
                most = score;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int score(Element heading, List<String> titles, boolean early) {
        int likeness = titles.stream()
                .mapToInt(t -> likeness(plain(heading.text()), plain(t)))
                .max()
                .orElse(0);
        int level = heading.nameIs("h1") ? 2 : heading.nameIs("h2") ? 1 : 0;
        if (likeness == 0) {
            return early ? level : 0;
        }
        return 10 * likeness + 2 * level + (early ? 1 : 0);
    }

    /// 3 for the same words, 2 if the title has all of the heading, 1 if they begin alike.
    private static int likeness(String heading, String title) {
        if (heading.length() < 2 || title.isEmpty()) {
            return 0;
        } else if (heading.equals(title)) {
            return 3;
        } else if (heading.length() < MIN_LENGTH) {
            return 0;
        } else if (title.startsWith(heading) || heading.startsWith(title)) {
            return 2;
        }
        boolean much = title.contains(heading) && 2 * heading.length() >= title.length();
        return much ? 1 : 0;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}

package glossator.format.html;

import glossator.format.source.Pictures;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Single tags in a text that is not a page, as in Markdown (CommonMark 0.31, 6.6).
public final class HtmlTags {
    private static final Pattern TAG = Pattern.compile("(?s)<(/?)([A-Za-z][A-Za-z0-9-]*)\\b.*>");

    private final InlineFlow flow;
    private final HtmlImages images;
    private final HtmlLinks links = HtmlLinks.withoutAddress();

    public HtmlTags(InlineFlow flow, Pictures pictures) {
        this.flow = flow;
        this.images = new HtmlImages(flow, pictures);
    }

    /// Opens or closes what the tag means; anything else, such as a comment, shows nothing.
    ///
    /// @param floor how many of the outermost open inlines must not be closed
    public void write(String literal, int floor) {
        Matcher m = TAG.matcher(literal);
        if (!m.matches()) {
            return;
        }
        String name = m.group(2).toLowerCase(Locale.ROOT);
        boolean closes = !m.group(1).isEmpty();
        Element element = closes ? null : element(literal);
        if (element != null) {
            open(element, name);
        } else if (name.equals("a")) {
            flow.closeLink(floor);
        } else if (closes) {
            HtmlStyle.inlinesOf(name).forEach(inline -> flow.close(inline, floor));
        }
    }

    private void open(Element element, String name) {
        if (!element.id().isEmpty()) {
            flow.addTarget(element.id());
        }
        switch (name) {
            case "br" -> flow.addLineBreak();
            case "img" -> images.showImage(element);
            case "a" -> {
                if (!element.attr("name").isEmpty()) {
                    flow.addTarget(element.attr("name"));
                }
                links.of(element).ifPresent(flow::open);
            }
            default -> HtmlStyle.inlinesOf(name).forEach(flow::open);
        }
    }

    private static @Nullable Element element(String tag) {
        return Html.parse(tag).body().firstElementChild();
    }
}

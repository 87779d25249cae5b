package glossator.format.html;

import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.Metadata;
import glossator.format.html.style.PageStyles;
import glossator.format.source.Pictures;
import glossator.format.source.TextPlaces;

/// Reads the text of web pages, and tells their articles from what is around them.
public final class PageTexts {
    private PageTexts() {}

    /// Reads the text of a page.
    ///
    /// @param unscripted whether to show the content for browsers without scripts
    public static PageReader.PageText read(
            org.jsoup.nodes.Document page,
            Metadata metadata,
            HtmlLinks links,
            Pictures pictures,
            PageStyles styles,
            boolean unscripted) {
        var builder = new DocumentBuilder().metadata(metadata);
        var flow = new InlineFlow(builder);
        TextPlaces places = flow.recordPlaces();
        var visibility = PageVisibility.of(page, styles, unscripted);
        new HtmlWalk(flow, pictures, links, HtmlFootnotes.in(page, links), visibility)
                .walk(page.body());
        flow.finish();
        Document document = builder.build();
        var found = places.in(document);
        return new PageReader.PageText(Boilerplate.mark(document, found, page, visibility), found);
    }
}

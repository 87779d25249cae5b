package glossator.format.epub;

import glossator.format.container.Archive;
import glossator.format.html.Html;
import glossator.format.html.XhtmlParser;
import glossator.format.source.Charsets;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// The table of contents and the list of printed pages of a book: the navigation document of EPUB 3
/// (7), else the NCX of EPUB 2 (OPF 2.0.1, 2.4.1), else Adobe's page map.
final class EpubNavigation {
    private static final int MAX_LEVEL = 20;

    private final List<Entry> contents = new ArrayList<>();
    private final List<Entry> pages = new ArrayList<>();
    private final BiFunction<String, String, Optional<String>> places;

    /// @param level from 1
    /// @param place the name of its target; empty for a heading without one
    record Entry(int level, String title, String place) {}

    private EpubNavigation(BiFunction<String, String, Optional<String>> places) {
        this.places = places;
    }

    /// @param places maps an entry of the archive and an address in it to the name of the target
    static EpubNavigation of(
            Archive archive,
            EpubPackage book,
            BiFunction<String, String, Optional<String>> places) {
        var found = new EpubNavigation(places);
        book.withProperty("nav")
                .map(EpubPackage.Item::name)
                .ifPresent(name -> archive.read(name)
                        .map(b -> Charsets.decode(b, Html::declaredCharset).text())
                        .ifPresent(t -> found.nav(name, XhtmlParser.parseXhtml(t))));
        ncx(book)
                .ifPresent(name -> archive.read(name)
                        .ifPresent(b -> found.ncx(name, XhtmlParser.parsePart(b))));
        if (found.pages.isEmpty()) {
            book.ofType("application/oebps-page-map+xml")
                    .map(EpubPackage.Item::name)
                    .ifPresent(name -> archive.read(name)
                            .ifPresent(b -> found.map(name, XhtmlParser.parsePart(b))));
        }
        return found;
    }

    static EpubNavigation none() {
        return new EpubNavigation((_, _) -> Optional.empty());
    }

    private static Optional<String> ncx(EpubPackage book) {
        Element spine = book.root().selectFirst("spine");
        return Optional.ofNullable(spine)
                .flatMap(s -> book.byId(s.attr("toc")))
                .or(() -> book.ofType("application/x-dtbncx+xml"))
                .map(EpubPackage.Item::name);
    }

    List<Entry> contents() {
        return contents;
    }

    List<Entry> pages() {
        return pages;
    }

    private void nav(String name, Element page) {
        for (Element nav : page.getElementsByTag("nav")) {
            List<String> types = XhtmlParser.types(nav);
            boolean toc = types.contains("toc") || types.contains("doc-toc");
            if (toc && contents.isEmpty()) {
                XhtmlParser.children(nav, "ol").forEach(ol -> items(name, ol, 1, contents));
            } else if (types.contains("page-list") || types.contains("doc-pagelist")) {
                XhtmlParser.children(nav, "ol").forEach(ol -> items(name, ol, 1, pages));
            }
        }
    }

    private void items(String name, Element list, int level, List<Entry> to) {
        for (Element item : XhtmlParser.children(list, "li")) {
            Element label = item.selectFirst("> a, > span");
            if (label != null) {
                String title = label.text().isBlank() ? alternative(label) : label.text();
                entry(name, level, title, label.attr("href"), to);
            }
            if (level < MAX_LEVEL) {
                XhtmlParser.children(item, "ol").forEach(ol -> items(name, ol, level + 1, to));
            }
        }
    }

    private static String alternative(Element label) {
        return Stream.concat(
                        Stream.of(label.attr("title"), label.attr("aria-label")),
                        label.select("[alt]").stream().map(i -> i.attr("alt")))
                .filter(t -> !t.isBlank())
                .findFirst()
                .orElse("");
    }

    private void entry(String name, int level, String title, String href, List<Entry> to) {
        String plain = title.strip().replaceAll("\\s+", " ");
        if (!plain.isEmpty()) {
            to.add(new Entry(level, plain, places.apply(name, href).orElse("")));
        }
    }

    private void ncx(String name, Element part) {
        boolean contentsKnown = !contents.isEmpty();
        boolean pagesKnown = !pages.isEmpty();
        if (!contentsKnown) {
            part.getElementsByTag("navMap").forEach(map -> points(name, map, 1));
        }
        if (!pagesKnown) {
            part.getElementsByTag("pageTarget").forEach(target -> point(name, target, 1, pages));
        }
    }

    private void points(String name, Element of, int level) {
        for (Element point : XhtmlParser.children(of, "navpoint")) {
            point(name, point, level, contents);
            if (level < MAX_LEVEL) {
                points(name, point, level + 1);
            }
        }
    }

    private void point(String name, Element point, int level, List<Entry> to) {
        String title = XhtmlParser.children(point, "navlabel").stream()
                .map(Element::text)
                .findFirst()
                .filter(t -> !t.isBlank())
                .orElse(point.attr("value"));
        String href = XhtmlParser.children(point, "content").stream()
                .map(c -> c.attr("src"))
                .findFirst()
                .orElse("");
        entry(name, level, title, href, to);
    }

    private void map(String name, Element part) {
        part.getElementsByTag("page")
                .forEach(p -> entry(name, 1, p.attr("name"), p.attr("href"), pages));
    }
}

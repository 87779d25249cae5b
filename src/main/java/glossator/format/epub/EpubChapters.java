package glossator.format.epub;

import glossator.format.container.Archive;
import glossator.format.container.ArchivePath;
import glossator.format.html.Html;
import glossator.format.html.HtmlLinks;
import glossator.format.html.XhtmlParser;
import glossator.format.source.Charsets;
import glossator.format.source.Pictures;
import glossator.message.Messages;
import glossator.message.Refusal;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/// The pages of a book in reading order, and the names of the targets in them: `folder/page.xhtml`
/// for a page, with `#id` for an element.
final class EpubChapters {
    private final Archive archive;
    private final EpubPackage book;
    private final String file;
    private final Map<String, Element> bodies = new LinkedHashMap<>();
    private final Map<String, EpubMarkup> markup = new LinkedHashMap<>();
    private final BiFunction<String, byte[], Element> parser;
    private final Set<String> places = new HashSet<>();
    private final List<String> warnings = new ArrayList<>();

    private EpubChapters(
            Archive archive,
            EpubPackage book,
            String file,
            BiFunction<String, byte[], Element> parser) {
        this.archive = archive;
        this.book = book;
        this.file = file;
        this.parser = parser;
    }

    /// The pages as they are written; [#settle] makes them those of the book itself.
    static EpubChapters of(Archive archive, EpubPackage book, String file) {
        return of(
                archive,
                book,
                file,
                (_, bytes) -> XhtmlParser.parseXhtml(
                                Charsets.decode(bytes, Html::declaredCharset).text())
                        .body());
    }

    /// @param parser gives the body of the page with this name and content
    static EpubChapters of(
            Archive archive,
            EpubPackage book,
            String file,
            BiFunction<String, byte[], Element> parser) {
        var chapters = new EpubChapters(archive, book, file, parser);
        book.readingItems().forEach(chapters::add);
        chapters.addLinked();
        return chapters;
    }

    /// Takes what an annotated copy has added out of the pages, and names the targets in them.
    /// Whatever is counted in the pages as they are written must be resolved before.
    void settle() {
        markup.values().forEach(EpubMarkup::strip);
        bodies.entrySet().removeIf(e -> e.getValue().hasClass(EpubMarkup.PAGE));
        bodies.forEach(this::name);
    }

    /// What an annotated copy has added to a page.
    EpubMarkup markup(String chapter) {
        return markup.getOrDefault(chapter, EpubMarkup.NONE);
    }

    /// That of all pages, by the names of their entries.
    Map<String, EpubMarkup> markup() {
        return markup;
    }

    /// The id of the annotated copy that the pages name; null if they name none.
    @Nullable
    UUID copyId() {
        return bodies.keySet().stream()
                .map(name -> EpubMarkup.copyId(root(name)))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .map(OwnTerms::uuid)
                .orElse(null);
    }

    /// The bodies of the pages, by the names of their entries.
    Map<String, Element> bodies() {
        return bodies;
    }

    List<String> warnings() {
        return warnings;
    }

    private void add(EpubPackage.Item item) {
        try {
            archive.read(item.name())
                    .flatMap(bytes -> body(item, bytes))
                    .ifPresent(body -> add(item.name(), body));
        } catch (Refusal refused) {
            if (refused.key().equals("format.archive.large")) {
                throw refused;
            }
            warnings.add(refused.sentence());
        }
    }

    private void add(String name, Element body) {
        if (bodies.putIfAbsent(name, body) == null) {
            EpubMarkup added = EpubMarkup.in(body);
            if (!added.isEmpty()) {
                markup.put(name, added);
            }
        }
    }

    private Optional<Element> body(EpubPackage.Item item, byte[] bytes) {
        SpineContent content = SpineContent.of(bytes);
        if (content == SpineContent.PICTURE) {
            return picture(item, bytes);
        }
        if (content == SpineContent.OTHER && !item.isPage()) {
            warnings.add(Messages.of("format.epub.foreign", file, item.name()));
            return Optional.empty();
        }
        Charsets.Decoded decoded = Charsets.decode(bytes, Html::declaredCharset);
        if (decoded.damaged() > 0) {
            warnings.add(Messages.of(
                    "format.damaged",
                    item.name(),
                    decoded.damaged(),
                    decoded.charset().displayName()));
        }
        return Optional.of(parser.apply(item.name(), bytes));
    }

    /// A page that is a picture, or a drawing that frames one.
    private static Optional<Element> picture(EpubPackage.Item item, byte[] bytes) {
        Document page = Html.parse("<body></body>");
        Element svg = Pictures.mediaType(bytes).equals("image/svg+xml")
                ? XhtmlParser.parsePart(bytes).selectFirst("svg")
                : null;
        if (svg != null && svg.selectFirst("image") != null) {
            page.body().appendChild(svg);
        } else {
            String title = svg == null ? "" : XhtmlParser.titleOf(svg);
            String own = item.name().substring(item.name().lastIndexOf('/') + 1);
            String address = own.replace("%", "%25").replace("?", "%3F").replace("#", "%23");
            page.body().appendElement("img").attr("src", address).attr("alt", title);
        }
        return Optional.of(page.body());
    }

    /// Pages missing from the spine, such as those of the notes, come last.
    private void addLinked() {
        var linked = new ArrayList<EpubPackage.Item>();
        bodies.forEach((name, body) -> body.select("a[href]").stream()
                .filter(a -> !a.hasClass(EpubMarkup.REFERENCE))
                .flatMap(a -> book.entry(name, a.attr("href")).stream())
                .filter(e -> !bodies.containsKey(e))
                .flatMap(e -> book.byName(e).stream())
                .filter(i -> book.isPage(i) && !i.has("nav") && !linked.contains(i))
                .forEach(linked::add));
        linked.forEach(this::add);
    }

    private void name(String chapter, Element body) {
        places.add(chapter);
        body.stream().forEach(e -> {
            if (!e.id().isEmpty()) {
                places.add(chapter + '#' + e.id());
            }
            if (e.nameIs("a") && e.hasAttr("name")) {
                places.add(chapter + '#' + e.attr("name"));
            }
        });
    }

    /// The name of the target that `href` in the entry `from` points to; empty if it is in no page
    /// of this book. If the element is missing, the page is the target.
    Optional<String> place(String from, String href) {
        String written = href.strip();
        if (written.isEmpty() || written.toLowerCase(Locale.ROOT).matches("[a-z][a-z0-9+.-]*:.*")) {
            return Optional.empty();
        }
        int hash = written.indexOf('#');
        String fragment = hash < 0 ? "" : ArchivePath.decode(written.substring(hash + 1));
        return book.entry(from, written).filter(bodies::containsKey).map(page -> {
            String place = page + '#' + fragment;
            return places.contains(place) ? place : page;
        });
    }

    HtmlLinks links(String chapter) {
        return HtmlLinks.amongParts(href -> place(chapter, href), id -> chapter + '#' + id);
    }

    /// The name of the page for spine item `item` (from 0).
    Optional<String> ofSpine(int item) {
        List<EpubPackage.Ref> spine = book.spine();
        return item < 0 || item >= spine.size()
                ? Optional.empty()
                : spine.get(item).item().map(EpubPackage.Item::name).filter(bodies::containsKey);
    }

    /// The root element of a page.
    Element root(String chapter) {
        Element body = bodies.get(chapter);
        Element root = body == null ? null : body.parent();
        if (body == null) {
            throw new IllegalArgumentException(chapter);
        }
        return root == null ? body : root;
    }
}

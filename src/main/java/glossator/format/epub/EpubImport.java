package glossator.format.epub;

import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.OutlineEntry;
import glossator.document.PageStart;
import glossator.format.EmbeddedAnnotation;
import glossator.format.ImportedDocument;
import glossator.format.container.Archive;
import glossator.format.container.ArchivePath;
import glossator.format.html.FileSheets;
import glossator.format.html.HtmlLinks;
import glossator.format.html.HtmlPositions;
import glossator.format.html.HtmlWalk;
import glossator.format.html.InlineFlow;
import glossator.format.html.style.PageStyles;
import glossator.format.html.style.StyleContext;
import glossator.format.source.Pictures;
import glossator.format.source.TextPlaces;
import glossator.message.Messages;
import glossator.message.Refusal;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// The import of one book: walks its pages in order into one text, then adds its own table of
/// contents, page list and annotations.
final class EpubImport {
    private final Archive archive;
    private final EpubPackage book;
    private final EpubChapters chapters;
    private final String file;
    private final HtmlPositions positions = new HtmlPositions();
    private final List<String> warnings = new ArrayList<>();
    private int cfis;

    EpubImport(Archive archive, EpubPackage book, String file) {
        this(archive, book, file, EpubChapters.of(archive, book, file));
    }

    EpubImport(Archive archive, EpubPackage book, String file, EpubChapters chapters) {
        this.archive = archive;
        this.book = book;
        this.file = file;
        this.chapters = chapters;
    }

    ImportedDocument read(String format, int version) {
        return read(format, version, EpubStores.in(archive)).imported;
    }

    /// A book with its annotations as it holds them.
    record Read(ImportedDocument imported, List<EpubAnnotations.Found> found) {}

    Read read(String format, int version, EpubStores stores) {
        var annotations = EpubAnnotations.of(stores, book, chapters, positions);
        UUID copy = stores.copy().map(CopyTerms::id).orElse(chapters.copyId());
        chapters.settle();
        EpubNavigation navigation = navigation();
        var pictures = new Pictures(this::picture);
        book.cover().ifPresent(cover -> pictures.keepFirst("cover", cover));
        var builder = new DocumentBuilder().metadata(EpubMetadata.of(book.root()));
        walk(pictures, new InlineFlow(builder));
        Document walked = builder.build();
        if (walked.blocks().isEmpty()) {
            throw new Refusal("format.no-text", file);
        }
        Document document = withNavigation(walked, navigation);
        List<EpubAnnotations.Found> found = annotations.anchorIn(walked, file);
        List<EmbeddedAnnotation> findings =
                found.stream().map(EpubAnnotations.Found::embedded).toList();
        ImportedDocument imported = new ImportedDocument(
                        format,
                        version,
                        document,
                        pictures.found(),
                        Map.of(),
                        allWarnings(annotations),
                        findings)
                .withCopy(copy);
        return new Read(imported, found);
    }

    /// The text, and where its characters come from in the pages.
    record Walked(Document document, List<TextPlaces.Place> places) {}

    Walked walkWithPlaces() {
        chapters.settle();
        var builder = new DocumentBuilder().metadata(EpubMetadata.of(book.root()));
        var flow = new InlineFlow(builder);
        TextPlaces places = flow.recordPlaces();
        walk(new Pictures(this::picture), flow);
        Document document = builder.build();
        return new Walked(document, places.in(document));
    }

    private EpubNavigation navigation() {
        try {
            return EpubNavigation.of(archive, book, this::place);
        } catch (Refusal refused) {
            warnings.add(refused.sentence());
            return EpubNavigation.none();
        }
    }

    /// Also resolves a fragment identifier that counts out a position (EPUB CFI 1.1).
    private Optional<String> place(String from, String href) {
        int at = href.indexOf("#epubcfi(");
        if (at < 0) {
            return chapters.place(from, href);
        }
        return Cfi.parse(ArchivePath.decode(href.substring(at + 1)))
                .map(Cfi.Span::start)
                .flatMap(this::probe);
    }

    private Optional<String> probe(Cfi cfi) {
        return chapters.ofSpine(cfi.item())
                .flatMap(chapter -> cfi.findIn(chapters.root(chapter)))
                .map(place -> {
                    String name = HtmlPositions.PREFIX + "page" + cfis++;
                    positions.add(place.node(), place.at(), name);
                    return name;
                });
    }

    private Optional<byte[]> picture(String entry) {
        try {
            return archive.find(entry).flatMap(archive::read);
        } catch (Refusal refused) {
            warnings.add(refused.sentence());
            return Optional.empty();
        }
    }

    private void walk(Pictures pictures, InlineFlow flow) {
        var pages = new LinkedHashMap<Element, HtmlLinks>();
        chapters.bodies().forEach((name, body) -> pages.put(body, chapters.links(name)));
        var styles = new StyleContext(new FileSheets(pictures));
        var walk = HtmlWalk.overParts(flow, pictures, pages).withPositions(positions);
        chapters.bodies().forEach((name, body) -> {
            flow.addTarget(name);
            pictures.resolveWith(address -> ArchivePath.resolve(name, address).orElse(""));
            walk.walkPage(
                    body, chapters.links(name), PageStyles.of(chapters.root(name), name, styles));
        });
        flow.finish();
        if (styles.isExceeded()) {
            warnings.add(Messages.of("format.styles", file));
        }
    }

    private Document withNavigation(Document walked, EpubNavigation navigation) {
        var targets = new TreeMap<String, Integer>(walked.targets());
        targets.keySet().removeIf(name -> name.startsWith(HtmlPositions.PREFIX));
        List<OutlineEntry> contents = outline(walked, navigation.contents());
        boolean fuller =
                contents.size() > 1 || contents.size() >= walked.outline().size();
        return new Document(
                walked.metadata(),
                walked.blocks(),
                fuller ? contents : walked.outline(),
                targets,
                pages(walked, navigation.pages()));
    }

    /// A heading without a target gets the position of the first entry below it.
    private static List<OutlineEntry> outline(
            Document document, List<EpubNavigation.Entry> contents) {
        var outline = new ArrayList<OutlineEntry>();
        int next = -1;
        for (EpubNavigation.Entry entry : contents.reversed()) {
            int at = document.target(entry.place()).orElse(-1);
            if (at < 0 && entry.place().isEmpty()) {
                at = next;
            }
            if (at >= 0) {
                outline.addFirst(new OutlineEntry(entry.level(), entry.title(), at));
                next = at;
            }
        }
        outline.sort(Comparator.comparingInt(OutlineEntry::offset));
        return outline;
    }

    private static List<PageStart> pages(Document document, List<EpubNavigation.Entry> listed) {
        var pages = new ArrayList<PageStart>();
        for (EpubNavigation.Entry entry : listed) {
            document.target(entry.place())
                    .ifPresent(at -> pages.add(new PageStart(entry.title(), at)));
        }
        pages.sort(Comparator.comparingInt(PageStart::offset));
        return pages.isEmpty() ? document.pages() : pages;
    }

    private List<String> allWarnings(EpubAnnotations annotations) {
        var all = new ArrayList<String>(book.warnings());
        all.addAll(chapters.warnings());
        all.addAll(archive.warnings());
        all.addAll(warnings);
        if (annotations.missingCount() > 0) {
            all.add(Messages.of("format.epub.missing-words", file, annotations.missingCount()));
        }
        if (annotations.lostCount() > 0) {
            all.add(Messages.of("format.epub.lost", file, annotations.lostCount()));
        }
        return all.stream().distinct().toList();
    }
}

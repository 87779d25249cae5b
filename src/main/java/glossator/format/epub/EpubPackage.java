package glossator.format.epub;

import glossator.format.container.Archive;
import glossator.format.container.ArchivePath;
import glossator.format.html.XhtmlParser;
import glossator.message.Messages;
import glossator.message.Refusal;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The package document of a book: its items and their reading order (EPUB 3.3, 5; OPF 2.0.1).
final class EpubPackage {
    private static final String CONTAINER = "META-INF/container.xml";

    private static final Pattern UNSEEN =
            Pattern.compile("(?i)audio|video|font|text/css|text/javascript"
                    + "|application/(x-)?(font|javascript|vnd\\.ms-opentype|smil)");

    private final Archive archive;
    private final String file;
    private final String name;
    private final Element root;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final List<Ref> spine = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    /// The ids of the items whose entries are missing.
    private final Set<String> lacking = new HashSet<>();

    private final Map<String, String> cfis = new HashMap<>();
    private final Map<String, SpineContent> contents = new HashMap<>();
    private final List<String> warnings = new ArrayList<>();

    /// @param name of the entry in the archive
    record Item(String id, String name, String type, Set<String> properties, String fallback) {
        boolean has(String property) {
            return properties.contains(property);
        }

        boolean isPage() {
            return type.contains("html")
                    || type.contains("dtbook")
                    || name.toLowerCase(Locale.ROOT).matches(".*\\.(x?html?|xht)");
        }

        boolean isPicture() {
            return type.startsWith("image/");
        }
    }

    /// An item of the spine; `item` is empty if the book lacks it.
    record Ref(Optional<Item> item, boolean linear) {}

    private EpubPackage(Archive archive, String file, String name, Element root) {
        this.archive = archive;
        this.file = file;
        this.name = name;
        this.root = root;
    }

    static boolean isIn(Archive archive) {
        return archive.find(CONTAINER).isPresent()
                || archive.read("mimetype")
                        .filter(b -> new String(b, java.nio.charset.StandardCharsets.UTF_8)
                                .contains("application/epub+zip"))
                        .isPresent();
    }

    /// Throws [Refusal] if the book has none.
    static EpubPackage of(Archive archive, String file) {
        String name = name(archive).orElseThrow(() -> new Refusal("format.epub.no-package", file));
        Element root = archive.read(name)
                .map(XhtmlParser::parsePart)
                .map(part -> part.selectFirst("package"))
                .orElseThrow(() -> new Refusal("format.epub.package", file, name));
        var book = new EpubPackage(archive, file, name, root);
        book.readManifest();
        book.readSpine();
        return book;
    }

    private static Optional<String> name(Archive archive) {
        Optional<String> told = archive.find(CONTAINER)
                .flatMap(archive::read)
                .map(XhtmlParser::parsePart)
                .flatMap(c -> c.getElementsByTag("rootfile").stream()
                        .map(r -> r.attr("full-path").strip())
                        .flatMap(p -> findEntry(archive, "", p).stream())
                        .findFirst());
        return told.or(() -> archive.names().stream()
                .filter(n -> n.toLowerCase(Locale.ROOT).endsWith(".opf"))
                .findFirst());
    }

    private static Optional<String> findEntry(Archive archive, String from, String reference) {
        return ArchivePath.resolve(from, reference).flatMap(archive::find);
    }

    /// The entry that `reference` in the entry `from` points to.
    Optional<String> entry(String from, String reference) {
        return findEntry(archive, from, reference);
    }

    private void readManifest() {
        for (Element item : root.getElementsByTag("item")) {
            String href = item.attr("href").strip();
            Optional<String> entry = href.isEmpty() ? Optional.empty() : entry(name, href);
            if (entry.isEmpty()) {
                lacking.add(item.attr("id"));
                // Nobody misses what is not shown.
                if (!UNSEEN.matcher(item.attr("media-type")).lookingAt()) {
                    missing.add(href);
                }
                continue;
            }
            items.putIfAbsent(
                    item.attr("id"),
                    new Item(
                            item.attr("id"),
                            entry.get(),
                            item.attr("media-type").strip().toLowerCase(Locale.ROOT),
                            Set.copyOf(List.of(item.attr("properties").strip().split("\\s+", -1))),
                            item.attr("fallback")));
        }
    }

    private void readSpine() {
        for (Element ref : root.getElementsByTag("itemref")) {
            String id = ref.attr("idref");
            Optional<Item> item = Optional.ofNullable(items.get(id));
            if (item.isEmpty() && !lacking.contains(id)) {
                missing.add(id);
            }
            spine.add(new Ref(item, !ref.attr("linear").equalsIgnoreCase("no")));
        }
        if (spine.stream().allMatch(r -> r.item.isEmpty())) {
            items.values().stream()
                    .filter(i -> isPage(i) && !i.has("nav"))
                    .forEach(i -> spine.add(new Ref(Optional.of(i), true)));
        }
        if (!missing.isEmpty()) {
            warnings.add(
                    Messages.of("format.epub.missing", file, missing.size(), missing.getFirst()));
        }
    }

    String name() {
        return name;
    }

    Element root() {
        return root;
    }

    /// The spine as the package lists it, for positions that count its items.
    List<Ref> spine() {
        return List.copyOf(spine);
    }

    List<String> warnings() {
        return warnings;
    }

    /// The pages in reading order: the linear ones first, then the others.
    List<Item> readingItems() {
        var order = new ArrayList<Item>();
        spine.stream().filter(Ref::linear).forEach(r -> r.item.ifPresent(order::add));
        spine.stream().filter(r -> !r.linear).forEach(r -> r.item.ifPresent(order::add));
        return order.stream().map(this::findReadable).distinct().toList();
    }

    /// The item itself or its fallback; if neither can be shown, the item, so that it is missed.
    private Item findReadable(Item item) {
        Item at = item;
        for (int i = 0; i < 10 && !isReadable(at) && items.containsKey(at.fallback); i++) {
            at = items.get(at.fallback);
        }
        return isReadable(at) ? at : item;
    }

    private boolean isReadable(Item item) {
        return item.isPicture() || isPage(item) || content(item) == SpineContent.PICTURE;
    }

    /// Whether the item is a page, by what the book says of it or else by its content.
    boolean isPage(Item item) {
        return item.isPage()
                || (!UNSEEN.matcher(item.type).lookingAt() && content(item) == SpineContent.PAGE);
    }

    private SpineContent content(Item item) {
        return contents.computeIfAbsent(item.name, this::contentOf);
    }

    private SpineContent contentOf(String entry) {
        try {
            return archive.read(entry).map(SpineContent::of).orElse(SpineContent.OTHER);
        } catch (Refusal refused) {
            return SpineContent.OTHER; // it is reported when the page is read
        }
    }

    Optional<Item> byName(String entry) {
        return items.values().stream().filter(i -> i.name.equals(entry)).findFirst();
    }

    Optional<Item> withProperty(String property) {
        return items.values().stream().filter(i -> i.has(property)).findFirst();
    }

    Optional<Item> byId(String id) {
        return Optional.ofNullable(items.get(id));
    }

    Optional<Item> ofType(String type) {
        return items.values().stream().filter(i -> i.type.equals(type)).findFirst();
    }

    /// The cover picture, as EPUB 3 or else EPUB 2 declares it.
    Optional<String> cover() {
        return withProperty("cover-image")
                .or(() -> root.getElementsByTag("meta").stream()
                        .filter(m -> m.attr("name").equalsIgnoreCase("cover"))
                        .flatMap(m -> byId(m.attr("content")).stream())
                        .findFirst())
                .or(() -> byId("cover-image"))
                .or(() -> byId("cover"))
                .filter(Item::isPicture)
                .map(Item::name);
    }

    boolean isVersion3() {
        return root.attr("version").strip().startsWith("3");
    }

    List<String> identifiers() {
        return root.getElementsByTag("identifier").stream()
                .map(e -> e.text().strip())
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    /// The address of an entry, relative to the package document.
    String reference(String entry) {
        return EpubReferences.relative(name, entry);
    }

    /// The address of the first page.
    String firstReference() {
        return readingItems().stream().findFirst().map(i -> reference(i.name)).orElse("");
    }

    /// The steps of a CFI from the package document to a page (EPUB CFI 1.1, 3.2); empty if it is
    /// not in the spine.
    String cfiOf(String page) {
        return cfis.computeIfAbsent(page, this::findCfi);
    }

    private String findCfi(String page) {
        Element listed = root.getElementsByTag("spine").first();
        int at = spineIndex(page);
        if (listed == null || at < 0) {
            return "";
        }
        String id = root.getElementsByTag("itemref").get(at).id();
        return "/%d/%d%s"
                .formatted(
                        2 * (listed.elementSiblingIndex() + 1),
                        2 * (at + 1),
                        id.matches("[\\w.:-]+") ? "[" + id + "]" : "");
    }

    /// The index of a page in the spine, from 0; -1 if it is not there.
    int spineIndex(String page) {
        for (int i = 0; i < spine.size(); i++) {
            if (spine.get(i).item.filter(item -> item.name.equals(page)).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isFixed(Element meta) {
        return meta.attr("name").equals("fixed-layout")
                ? meta.attr("content").equals("true")
                : meta.attr("property").equals("rendition:layout")
                        && meta.text().strip().equals("pre-paginated");
    }

    /// The pages whose layout is fixed (EPUB 3.3, 8.2.2.2; the older options of vendors).
    Set<String> fixedPages(Archive archive) {
        boolean all = root.getElementsByTag("meta").stream().anyMatch(EpubPackage::isFixed)
                || archive.find("META-INF/com.apple.ibooks.display-options.xml")
                        .flatMap(archive::read)
                        .map(XhtmlParser::parsePart)
                        .map(part -> part.selectFirst("option[name=fixed-layout]"))
                        .filter(option -> option.text().strip().equals("true"))
                        .isPresent();
        var fixed = new HashSet<String>();
        for (Element ref : root.getElementsByTag("itemref")) {
            String own = ref.attr("properties");
            boolean is = own.contains("layout-pre-paginated")
                    || (all && !own.contains("layout-reflowable"));
            if (is) {
                byId(ref.attr("idref")).ifPresent(item -> fixed.add(item.name));
            }
        }
        return fixed;
    }
}

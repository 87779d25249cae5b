package glossator.bibliography.citation;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.DefaultAbbreviationProvider;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLCitation;
import de.undercouch.citeproc.csl.CSLCitationItem;
import de.undercouch.citeproc.csl.CSLCitationItemBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLLabel;

import glossator.bibliography.csl.CslItem;
import glossator.document.DetailField;
import glossator.document.Metadata;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Citations in one style and language. The style is parsed once in the life of the program. The
/// library that does the work is given the text of style and locale, never their names: those it
/// would look for on the class path and on the net.
public final class Citations {
    private static final Pattern YEAR_SUFFIX =
            Pattern.compile("disambiguate-add-year-suffix=[\"']true[\"']");
    private static final Pattern DEMOTED =
            Pattern.compile("demote-non-dropping-particle=[\"']display-and-sort[\"']");
    private static final int LETTERS = 26;
    private static final Map<String, Citations> MADE = new ConcurrentHashMap<>();

    private final String xml;
    private final String locale;
    private final Ordinals ordinals;
    private final Items items = new Items();
    private final Map<Use, CSL> processors = new HashMap<>();

    private Citations(String xml, String locale) throws IOException {
        this.xml = xml;
        this.locale = locale;
        this.ordinals = new Ordinals(CitationStyles.locale(locale));
        processors.put(Use.USUAL, parse(Use.USUAL));
    }

    /// What citeproc-java cannot tell apart in one style: what locators count, and whether a work
    /// was cited before.
    private record Use(String label, CitePosition position) {
        static final Use USUAL = new Use("page", CitePosition.FIRST);
    }

    private CSL parse(Use use) throws IOException {
        return new CSL(
                items,
                CitationStyles::locale,
                new DefaultAbbreviationProvider(),
                StyleAdaptation.adapt(xml, use.label(), use.position()),
                locale);
    }

    /// The citations of a style in a language; refuses a style that is not complete.
    ///
    /// @param locale a BCP 47 tag such as `de-DE`; empty for that of the style, or English
    public static Citations of(CitationStyles styles, CitationStyle style, String locale) {
        String xml = styles.independent(style).xml();
        return MADE.computeIfAbsent(
                locale + "\n" + style.id() + "\n" + xml.hashCode(), _ -> parse(style, xml, locale));
    }

    private static Citations parse(CitationStyle style, String xml, String locale) {
        try {
            return new Citations(xml, Locales.full(locale.isBlank() ? style.locale() : locale));
        } catch (IOException | RuntimeException e) {
            throw new Refusal(e, "bibliography.style.broken", style.title(), style.id() + ".csl");
        }
    }

    /// One citation of all the works, as it stands in the text or in a footnote of it.
    public synchronized String cite(List<Cited> works, CitationFormat format) {
        var ids = new ArrayList<String>();
        var cited = new ArrayList<CSLCitationItem>();
        items.byId.clear();
        for (Cited work : works) {
            String id = "w" + ids.size();
            ids.add(id);
            items.add(id, work.metadata(), ordinals);
            cited.add(item(id, work));
        }
        String label = works.isEmpty() ? "page" : works.getFirst().label();
        CSL processor = prepare(new Use(label, CitePosition.FIRST), ids);
        return CitationMarkup.write(render(processor, cited), format);
    }

    /// The citations of a text in their order, and the list of its works: numbers are those of the
    /// list, and what is cited again is shortened as the style wants it.
    ///
    /// @param quotes one for each citation
    public synchronized CitedText citeAll(List<Cited> quotes, CitationFormat format) {
        var order = new LinkedHashMap<Metadata, String>();
        items.byId.clear();
        for (int i = 0; i < quotes.size(); i++) {
            Metadata work = quotes.get(i).metadata();
            if (order.putIfAbsent(work, "w" + order.size()) == null) {
                items.add(order.get(work), work, ordinals);
                items.setFirstNote(order.get(work), i + 1);
            }
        }
        List<String> ids = List.copyOf(order.values());
        tellApart(ids);
        var prepared = new HashMap<Use, CSL>();
        List<CitePosition> positions = CitePosition.of(quotes);
        var citations = new ArrayList<String>();
        for (int i = 0; i < quotes.size(); i++) {
            Cited quote = quotes.get(i);
            CSL processor = prepared.computeIfAbsent(
                    new Use(quote.label(), positions.get(i)), use -> prepare(use, ids));
            var cited = List.of(item(order.getOrDefault(quote.metadata(), ""), quote));
            citations.add(CitationMarkup.write(render(processor, cited), format));
        }
        List<String> references = list(ids, format);
        Map<String, String> single = entries(ids, format);
        List<String> entries = quotes.stream()
                .map(quote -> single.getOrDefault(order.getOrDefault(quote.metadata(), ""), ""))
                .toList();
        return new CitedText(citations, entries, references);
    }

    /// Gives the years of works that would be cited alike letters, in the order of the list, if the
    /// style wants it (CSL 1.0.2, “disambiguate-add-year-suffix”): citeproc-java does not.
    private void tellApart(List<String> ids) {
        if (ids.size() < 2 || !YEAR_SUFFIX.matcher(xml).find()) {
            return;
        }
        CSL processor = prepare(Use.USUAL, ids);
        Map<String, List<String>> alike = new LinkedHashMap<>();
        for (String id : ids) {
            String citation = render(processor, List.of(new CSLCitationItem(id)));
            alike.computeIfAbsent(citation, _ -> new ArrayList<>()).add(id);
        }
        alike.values().removeIf(same -> same.size() < 2);
        if (alike.isEmpty()) {
            return;
        }
        List<String> list = list(ids, CitationFormat.TEXT);
        Map<String, String> entries = entries(ids, CitationFormat.TEXT);
        alike.values().forEach(same -> {
            same.sort(Comparator.comparingInt(id -> list.indexOf(entries.get(id))));
            for (int i = 0; i < same.size(); i++) {
                items.setYearSuffix(same.get(i), letters(i));
            }
        });
    }

    /// `a` to `z`, then `aa`.
    private static String letters(int number) {
        String last = String.valueOf((char) ('a' + number % LETTERS));
        return number < LETTERS ? last : letters(number / LETTERS - 1) + last;
    }

    private static String render(CSL processor, List<CSLCitationItem> cited) {
        return processor
                .makeCitation(new CSLCitation(cited.toArray(CSLCitationItem[]::new)))
                .getLast()
                .getText();
    }

    /// The entries of the list of works, in the order of the style.
    public synchronized List<String> bibliography(List<Metadata> works, CitationFormat format) {
        var ids = new ArrayList<String>();
        items.byId.clear();
        for (Metadata work : works) {
            ids.add("w" + ids.size());
            items.add(ids.getLast(), work, ordinals);
        }
        tellApart(ids);
        return list(ids, format);
    }

    private List<String> list(List<String> ids, CitationFormat format) {
        return Stream.of(prepareList(ids).makeBibliography().getEntries())
                .map(entry -> CitationMarkup.write(entry, format))
                .toList();
    }

    /// The entries by the ids of their works, with the numbers that they have in the list:
    /// citeproc-java does not say which entry is whose.
    private Map<String, String> entries(List<String> ids, CitationFormat format) {
        CSL processor = prepareList(ids);
        Map<String, String> entries = new HashMap<>();
        for (String id : ids) {
            String[] one =
                    processor.makeBibliography(item -> item.getId().equals(id)).getEntries();
            entries.put(id, one.length == 0 ? "" : CitationMarkup.write(one[0], format));
        }
        return entries;
    }

    /// For the list of works, where a style may put the “van” of a name behind the given name.
    private CSL prepareList(List<String> ids) {
        items.demoting = DEMOTED.matcher(xml).find();
        try {
            return prepare(Use.USUAL, ids);
        } finally {
            items.demoting = false;
        }
    }

    private CSL prepare(Use use, List<String> ids) {
        CSL processor = processors.computeIfAbsent(use, this::parseAgain);
        processor.reset();
        processor.setOutputFormat("html");
        processor.setConvertLinks(false);
        processor.registerCitationItems(ids);
        return processor;
    }

    private CSL parseAgain(Use use) {
        try {
            return parse(use);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CSLCitationItem item(String id, Cited work) {
        var item = new CSLCitationItemBuilder(id);
        if (!work.locator().isBlank()) {
            item.locator(work.locator()).label(CSLLabel.fromString(work.label()));
        }
        return item.build();
    }

    /// The works of the citation that is being made.
    private static final class Items implements ItemDataProvider {
        private final Map<String, CSLItemData> byId = new LinkedHashMap<>();
        private boolean demoting;

        void setYearSuffix(String id, String letters) {
            byId.computeIfPresent(
                    id,
                    (_, item) ->
                            new CSLItemDataBuilder(item).yearSuffix(letters).build());
        }

        /// @param number of the first note that cites it, from 1
        void setFirstNote(String id, int number) {
            byId.computeIfPresent(
                    id,
                    (_, item) -> new CSLItemDataBuilder(item)
                            .firstReferenceNoteNumber(String.valueOf(number))
                            .build());
        }

        void add(String id, Metadata metadata, Ordinals ordinals) {
            Map<String, Object> item = CslItem.citable(id, metadata);
            String edition = metadata.details().get(DetailField.EDITION);
            if (edition.matches("\\d{1,3}")) {
                item.put(StyleAdaptation.ORDINAL_EDITION, ordinals.of(Integer.parseInt(edition)));
            }
            byId.put(id, CSLItemData.fromJson(item));
        }

        @Override
        public @Nullable CSLItemData retrieveItem(String id) {
            CSLItemData item = byId.get(id);
            return item == null || !demoting ? item : Particles.demote(item);
        }

        @Override
        public Collection<String> getIds() {
            return byId.keySet();
        }
    }
}

package glossator.bibliography.citation;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.DefaultAbbreviationProvider;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLCitation;
import de.undercouch.citeproc.csl.CSLCitationItem;
import de.undercouch.citeproc.csl.CSLCitationItemBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLLabel;

import glossator.bibliography.csl.CslItem;
import glossator.document.DetailField;
import glossator.document.Metadata;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Citations in one style and language. The style is parsed once in the life of the program. The
/// library that does the work is given the text of style and locale, never their names: those it
/// would look for on the class path and on the net.
public final class Citations {
    private static final Map<String, Citations> MADE = new ConcurrentHashMap<>();

    private final String xml;
    private final String locale;
    private final Ordinals ordinals;
    private final Items items = new Items();
    private final Map<String, CSL> processors = new HashMap<>();

    private Citations(String xml, String locale) throws IOException {
        this.xml = xml;
        this.locale = locale;
        this.ordinals = new Ordinals(CitationStyles.locale(locale));
        processors.put("page", parse("page"));
    }

    /// The style for locators that count `label`.
    private CSL parse(String label) throws IOException {
        return new CSL(
                items,
                CitationStyles::locale,
                new DefaultAbbreviationProvider(),
                StyleAdaptation.adapt(xml, label),
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
        CSL processor = prepare(works.isEmpty() ? "page" : works.getFirst().label(), ids);
        String html = processor
                .makeCitation(new CSLCitation(cited.toArray(CSLCitationItem[]::new)))
                .getLast()
                .getText();
        return CitationMarkup.write(html, format);
    }

    /// The entries of the list of works, in the order of the style.
    public synchronized List<String> bibliography(List<Metadata> works, CitationFormat format) {
        var ids = new ArrayList<String>();
        items.byId.clear();
        for (Metadata work : works) {
            ids.add("w" + ids.size());
            items.add(ids.getLast(), work, ordinals);
        }
        var bibliography = prepare("page", ids).makeBibliography();
        return List.of(bibliography.getEntries()).stream()
                .map(entry -> CitationMarkup.write(entry, format))
                .toList();
    }

    private CSL prepare(String label, List<String> ids) {
        CSL processor = processors.computeIfAbsent(label, this::parseAgain);
        processor.reset();
        processor.setOutputFormat("html");
        processor.setConvertLinks(false);
        processor.registerCitationItems(ids);
        return processor;
    }

    private CSL parseAgain(String label) {
        try {
            return parse(label);
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
            return byId.get(id);
        }

        @Override
        public Collection<String> getIds() {
            return byId.keySet();
        }
    }
}

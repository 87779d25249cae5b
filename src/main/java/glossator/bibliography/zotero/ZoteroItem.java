package glossator.bibliography.zotero;

import glossator.bibliography.AttachedFile;
import glossator.bibliography.BibliographyEntry;
import glossator.bibliography.EntryLinks;
import glossator.bibliography.PartialDate;
import glossator.document.Contributor;
import glossator.document.DetailField;
import glossator.document.Details;
import glossator.document.Metadata;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An item of Zotero while it is read: its type, its fields by the names that Zotero gives them,
/// and what belongs to it.
public final class ZoteroItem {
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("journalArticle", "article-journal"),
            Map.entry("magazineArticle", "article-magazine"),
            Map.entry("newspaperArticle", "article-newspaper"),
            Map.entry("book", "book"),
            Map.entry("bookSection", "chapter"),
            Map.entry("conferencePaper", "paper-conference"),
            Map.entry("thesis", "thesis"),
            Map.entry("report", "report"),
            Map.entry("webpage", "webpage"),
            Map.entry("blogPost", "post-weblog"),
            Map.entry("forumPost", "post"),
            Map.entry("encyclopediaArticle", "entry-encyclopedia"),
            Map.entry("dictionaryEntry", "entry-dictionary"),
            Map.entry("manuscript", "manuscript"),
            Map.entry("dataset", "dataset"),
            Map.entry("computerProgram", "software"),
            Map.entry("patent", "patent"),
            Map.entry("film", "motion_picture"),
            Map.entry("videoRecording", "motion_picture"),
            Map.entry("tvBroadcast", "broadcast"),
            Map.entry("radioBroadcast", "broadcast"),
            Map.entry("podcast", "song"),
            Map.entry("audioRecording", "song"),
            Map.entry("artwork", "graphic"),
            Map.entry("map", "map"),
            Map.entry("letter", "personal_communication"),
            Map.entry("email", "personal_communication"),
            Map.entry("instantMessage", "personal_communication"),
            Map.entry("interview", "interview"),
            Map.entry("presentation", "speech"),
            Map.entry("case", "legal_case"),
            Map.entry("statute", "legislation"),
            Map.entry("bill", "bill"),
            Map.entry("hearing", "hearing"),
            Map.entry("standard", "standard"),
            Map.entry("preprint", "article"));

    private static final Map<DetailField, List<String>> FIELDS = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    DetailField.CONTAINER,
                    List.of(
                            "publicationTitle",
                            "bookTitle",
                            "proceedingsTitle",
                            "encyclopediaTitle",
                            "dictionaryTitle",
                            "websiteTitle",
                            "blogTitle",
                            "forumTitle",
                            "programTitle",
                            "code",
                            "reporter")),
            Map.entry(DetailField.SERIES, List.of("series", "seriesTitle")),
            Map.entry(DetailField.SERIES_NUMBER, List.of("seriesNumber")),
            Map.entry(DetailField.VOLUME, List.of("volume", "reporterVolume", "codeVolume")),
            Map.entry(DetailField.ISSUE, List.of("issue")),
            Map.entry(DetailField.PAGES, List.of("pages", "firstPage", "codePages")),
            Map.entry(DetailField.EDITION, List.of("edition")),
            Map.entry(DetailField.PLACE, List.of("place")),
            Map.entry(DetailField.DOI, List.of("DOI")),
            Map.entry(DetailField.ISBN, List.of("ISBN")),
            Map.entry(DetailField.ISSN, List.of("ISSN")),
            Map.entry(DetailField.ARCHIVE, List.of("archive")),
            Map.entry(DetailField.SHELF_MARK, List.of("archiveLocation", "callNumber")),
            Map.entry(
                    DetailField.GENRE,
                    List.of(
                            "thesisType",
                            "reportType",
                            "manuscriptType",
                            "genre",
                            "websiteType",
                            "letterType")),
            Map.entry(
                    DetailField.AUTHORITY, List.of("court", "legislativeBody", "issuingAuthority")),
            Map.entry(
                    DetailField.NUMBER,
                    List.of(
                            "reportNumber",
                            "docketNumber",
                            "patentNumber",
                            "publicLawNumber",
                            "billNumber",
                            "number")),
            Map.entry(DetailField.EVENT, List.of("conferenceName", "meetingName")),
            Map.entry(DetailField.SHORT_TITLE, List.of("shortTitle")),
            Map.entry(DetailField.ABSTRACT, List.of("abstractNote")),
            Map.entry(DetailField.CITATION_KEY, List.of("citationKey"))));

    private static final Map<String, Contributor.Role> ROLES = Map.ofEntries(
            Map.entry("editor", Contributor.Role.EDITOR),
            Map.entry("translator", Contributor.Role.TRANSLATOR),
            Map.entry("interviewer", Contributor.Role.INTERVIEWER),
            Map.entry("recipient", Contributor.Role.RECIPIENT),
            Map.entry("director", Contributor.Role.DIRECTOR),
            Map.entry("contributor", Contributor.Role.CONTRIBUTOR),
            Map.entry("bookAuthor", Contributor.Role.CONTAINER_AUTHOR),
            Map.entry("seriesEditor", Contributor.Role.SERIES_EDITOR));

    private static final Pattern KEY = Pattern.compile("(?im)^citation key:\\s*(\\S+)\\s*$");

    private final String type;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<Contributor> people = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<AttachedFile> files = new ArrayList<>();
    private final List<String> collections = new ArrayList<>();
    private final List<EntryLinks.WebPage> webPages = new ArrayList<>();
    private final List<String> related = new ArrayList<>();
    private final String id;

    /// @param id by which other items name it
    public ZoteroItem(String id, String type) {
        this.id = id;
        this.type = type;
    }

    /// Puts it into a collection.
    ///
    /// @param path names from the root, separated by `/`
    public void collection(String path) {
        if (!collections.contains(path)) {
            collections.add(path);
        }
    }

    /// Attaches a link to the web.
    public void page(String title, String address) {
        var page = new EntryLinks.WebPage(title.strip(), address.strip());
        if (!page.address().isEmpty() && !webPages.contains(page)) {
            webPages.add(page);
        }
    }

    /// Relates it to another item.
    public void related(String other) {
        if (!other.isBlank() && !related.contains(other)) {
            related.add(other);
        }
    }

    public void field(String name, String value) {
        if (!value.isBlank()) {
            fields.putIfAbsent(name, value.strip());
        }
    }

    /// Adds a person.
    ///
    /// @param role as Zotero calls it; the main one of each type is that of the author
    public void person(String role, String last, String first) {
        if (!(last + first).isBlank()) {
            var as = ROLES.getOrDefault(role, Contributor.Role.AUTHOR);
            boolean whole = last.isBlank();
            people.add(new Contributor(
                    as, whole ? first.strip() : last.strip(), whole ? "" : first.strip()));
        }
    }

    public void tag(String tag) {
        if (!tag.isBlank() && !tags.contains(tag.strip())) {
            tags.add(tag.strip());
        }
    }

    /// Adds a note.
    ///
    /// @param html as Zotero keeps it
    public void note(String html) {
        String note = ZoteroNote.toMarkdown(html);
        if (!note.isEmpty()) {
            notes.add(note);
        }
    }

    public void file(AttachedFile file) {
        files.add(file);
    }

    /// The entry; fields that have no place are free fields.
    public BibliographyEntry toEntry() {
        String title = take("title", "caseName", "nameOfAct", "subject");
        var known = new EnumMap<DetailField, String>(DetailField.class);
        FIELDS.forEach((field, names) -> known.put(field, take(names.toArray(String[]::new))));
        known.put(DetailField.ACCESSED, iso(take("accessDate")));
        String pages = known.getOrDefault(DetailField.PAGES, "");
        known.put(DetailField.PAGES, pages.replaceFirst("^(\\w+)-(\\w+)$", "$1–$2"));
        String extra = take("extra");
        Matcher key = KEY.matcher(extra);
        if (key.find()) {
            known.put(DetailField.CITATION_KEY, key.group(1));
            extra = key.replaceAll("").strip();
        }
        String publisher = take(
                "publisher",
                "university",
                "institution",
                "studio",
                "label",
                "company",
                "network",
                "distributor");
        String date = iso(take("date", "dateEnacted", "dateDecided", "issueDate"));
        String url = take("url");
        String language = take("language");
        if (!extra.isBlank()) {
            fields.put("note", extra);
        }
        List.of("libraryCatalog", "dateAdded", "dateModified").forEach(fields::remove);
        var details = new Details(KINDS.getOrDefault(type, ""), known, fields);
        var metadata = new Metadata(title, people, publisher, date, url, language, details);
        return new BibliographyEntry(
                details.get(DetailField.CITATION_KEY),
                metadata,
                tags,
                notes,
                files,
                0,
                new EntryLinks(id, collections, webPages, related));
    }

    private String take(String... names) {
        String value = "";
        for (String name : names) {
            String found = fields.remove(name);
            value = value.isEmpty() && found != null ? found : value;
        }
        return value;
    }

    /// Zotero keeps dates as `2013-05-00 May 2013`, with zeros for what is unknown.
    static String iso(String date) {
        String first = date.replaceFirst("^(\\d{4}-\\d{2}-\\d{2})[ T].*$", "$1")
                .replaceFirst("-00-00$", "")
                .replaceFirst("-00$", "");
        Optional<PartialDate> known = PartialDate.of(first);
        if (known.isPresent()) {
            return known.get().iso();
        }
        Matcher american = Pattern.compile("(\\d{1,2})/(\\d{4})").matcher(date);
        return american.matches()
                ? String.format(
                        Locale.ROOT,
                        "%s-%02d",
                        american.group(2),
                        Integer.parseInt(american.group(1)))
                : date;
    }
}

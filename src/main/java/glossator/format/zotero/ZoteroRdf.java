package glossator.format.zotero;

import glossator.bibliography.AttachedFile;
import glossator.bibliography.Bibliography;
import glossator.bibliography.BibliographyEntry;
import glossator.bibliography.zotero.ZoteroCollections;
import glossator.bibliography.zotero.ZoteroItem;
import glossator.bibliography.zotero.ZoteroNote;
import glossator.format.container.SafeXml;
import glossator.message.Messages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads “Zotero RDF”: items, the journals they are in, their attachments and notes, which refer to
/// each other by address. Paths of files are relative to the RDF.
public final class ZoteroRdf {
    private static final Set<String> PARTS = Set.of(
            "bib:Journal",
            "bib:Series",
            "bib:Periodical",
            "z:Collection",
            "z:Attachment",
            "bib:Memo");
    private static final Map<String, String> ROLES = Map.of(
            "bib:authors", "author",
            "bib:editors", "editor",
            "bib:contributors", "contributor",
            "z:translators", "translator",
            "z:seriesEditors", "seriesEditor",
            "z:interviewers", "interviewer",
            "z:bookAuthors", "bookAuthor",
            "z:recipients", "recipient",
            "z:directors", "director",
            "z:interviewees", "interviewee");
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("dc:title", "title"),
            Map.entry("dc:date", "date"),
            Map.entry("dcterms:abstract", "abstractNote"),
            Map.entry("dcterms:dateSubmitted", "accessDate"),
            Map.entry("bib:pages", "pages"),
            Map.entry("prism:volume", "volume"),
            Map.entry("prism:number", "number"),
            Map.entry("prism:edition", "edition"),
            Map.entry("dc:coverage", "archiveLocation"),
            Map.entry("dc:description", "extra"),
            Map.entry("dc:type", "genre"),
            Map.entry("z:language", "language"));

    private final Map<String, RdfNode> known = new HashMap<>();
    private final Set<String> children = new HashSet<>();
    private final ZoteroCollections collections = new ZoteroCollections();

    /// The ids of the collections that an item is in, by the address of the item.
    private final Map<String, List<String>> collected = new HashMap<>();

    private ZoteroRdf() {}

    /// Reads an export; refuses what is no well-formed XML.
    ///
    /// @param name what a refusal names
    public static Bibliography read(byte[] rdf, String name) {
        var root = new RdfNode(SafeXml.parse(rdf, name, name).getDocumentElement());
        return new ZoteroRdf().read(root);
    }

    private Bibliography read(RdfNode root) {
        List<RdfNode> nodes = root.children();
        nodes.forEach(node -> known.put(node.about(), node));
        for (RdfNode node : nodes) {
            node.children("link:link").forEach(link -> children.add(link.resource()));
            node.children("dcterms:isReferencedBy").forEach(link -> children.add(link.resource()));
        }
        readCollections(nodes);
        var entries = new ArrayList<BibliographyEntry>();
        var problems = new ArrayList<String>();
        for (RdfNode node : nodes) {
            if (entries.size() == Bibliography.MOST) {
                problems.add(Messages.of("format.zotero.too-many", Bibliography.MOST));
                break;
            } else if (!PARTS.contains(node.name())) {
                entries.add(item(node));
            } else if (!children.contains(node.about())) {
                alone(node, entries, problems);
            }
        }
        collections.paths().forEach((id, path) -> {
            if (known.containsKey(id)
                    && known.get(id).children("dcterms:hasPart").isEmpty()) {
                problems.add(Messages.of("format.zotero.empty", path));
            }
        });
        return new Bibliography(entries, problems);
    }

    private void readCollections(List<RdfNode> nodes) {
        List<RdfNode> all =
                nodes.stream().filter(n -> n.name().equals("z:Collection")).toList();
        all.forEach(c -> collections.add(c.about(), c.textOf("dc:title"), ""));
        for (RdfNode collection : all) {
            for (RdfNode part : collection.children("dcterms:hasPart")) {
                if (collections.contains(part.resource())) {
                    collections.setParent(part.resource(), collection.about());
                } else {
                    collected
                            .computeIfAbsent(part.resource(), _ -> new ArrayList<>())
                            .add(collection.about());
                }
            }
        }
    }

    /// A file or a note that belongs to no item.
    private void alone(RdfNode node, List<BibliographyEntry> entries, List<String> problems) {
        if (node.name().equals("z:Attachment")) {
            var item = new ZoteroItem(node.about(), "");
            item.field("title", node.textOf("dc:title"));
            attach(item, node);
            connect(item, node);
            entries.add(item.toEntry());
        } else if (node.name().equals("bib:Memo")) {
            String note = ZoteroNote.toMarkdown(node.textOf("rdf:value"));
            problems.add(Messages.of(
                    "format.zotero.note", note.substring(0, Math.min(60, note.length()))));
        }
    }

    private BibliographyEntry item(RdfNode node) {
        String said = node.textOf("z:itemType");
        var item = new ZoteroItem(node.about(), said.isEmpty() ? type(node.name()) : said);
        for (RdfNode child : node.children()) {
            field(item, child);
        }
        connect(item, node);
        return item.toEntry();
    }

    private void connect(ZoteroItem item, RdfNode node) {
        collected
                .getOrDefault(node.about(), List.of())
                .forEach(id -> item.collection(collections.path(id)));
        node.children("dc:relation").forEach(other -> item.related(other.resource()));
    }

    /// What an item is if it does not say: the names are those of Zotero's translator.
    private static String type(String name) {
        return switch (name) {
            case "bib:Article" -> "journalArticle";
            case "bib:BookSection" -> "bookSection";
            case "bib:Thesis" -> "thesis";
            case "bib:Report" -> "report";
            case "bib:Document" -> "webpage";
            case "bib:Manuscript" -> "manuscript";
            case "bib:Letter" -> "letter";
            default -> "book";
        };
    }

    private void field(ZoteroItem item, RdfNode child) {
        String name = child.name();
        if (ROLES.containsKey(name)) {
            child.below("foaf:Person").forEach(person -> person(item, ROLES.get(name), person));
        } else if (FIELDS.containsKey(name)) {
            item.field(FIELDS.get(name), child.text());
        } else {
            switch (name) {
                case "dc:identifier" -> identifier(item, child);
                case "dc:publisher" -> publisher(item, child);
                case "dc:subject" -> subject(item, child);
                case "dcterms:isPartOf" -> part(item, child);
                case "bib:presentedAt" ->
                    child.below("dc:title").forEach(t -> item.field("conferenceName", t.text()));
                case "link:link" -> attachment(item, child);
                case "dcterms:isReferencedBy" -> memo(item, child);
                default -> own(item, name, child);
            }
        }
    }

    /// Fields of Zotero's own, such as `z:shortTitle`, have the names that it gives them.
    private static void own(ZoteroItem item, String name, RdfNode child) {
        boolean isField = name.startsWith("z:")
                && !name.equals("z:itemType")
                && child.children().isEmpty();
        if (isField) {
            item.field(name.substring(2), child.text());
        }
    }

    private static void person(ZoteroItem item, String role, RdfNode person) {
        String last = person.textOf("foaf:surname");
        String first = person.textOf("foaf:givenName");
        item.person(role, last, first.isEmpty() ? person.textOf("foaf:givenname") : first);
    }

    private static void identifier(ZoteroItem item, RdfNode identifier) {
        String uri = identifier.below("rdf:value").stream()
                .map(RdfNode::text)
                .findFirst()
                .orElse("");
        item.field("url", uri);
        String[] parts = identifier.text().split("\\s+", 2);
        if (parts.length == 2 && Set.of("DOI", "ISBN", "ISSN").contains(parts[0])) {
            item.field(parts[0], parts[1]);
        }
    }

    private static void publisher(ZoteroItem item, RdfNode publisher) {
        publisher.below("foaf:name").forEach(n -> item.field("publisher", n.text()));
        publisher.below("vcard:locality").forEach(n -> item.field("place", n.text()));
    }

    private static void subject(ZoteroItem item, RdfNode subject) {
        List<RdfNode> kinds = subject.children();
        boolean isCall = kinds.stream().anyMatch(k -> k.name().equals("dcterms:LCC"));
        if (isCall) {
            item.field("callNumber", subject.text());
        } else {
            item.tag(subject.text());
        }
    }

    private void part(ZoteroItem item, RdfNode part) {
        RdfNode referred = known.get(part.resource());
        List<RdfNode> in = referred == null ? part.children() : List.of(referred);
        for (RdfNode container : in) {
            boolean series = container.name().equals("bib:Series");
            item.field(series ? "series" : "publicationTitle", container.textOf("dc:title"));
            item.field("volume", container.textOf("prism:volume"));
            item.field(
                    series ? "seriesNumber" : "issue",
                    container.textOf(series ? "dc:identifier" : "prism:number"));
            container.children("dc:identifier").forEach(i -> identifier(item, i));
            container.children("dcterms:isPartOf").forEach(p -> part(item, p));
        }
    }

    private void attachment(ZoteroItem item, RdfNode link) {
        RdfNode attachment = known.get(link.resource());
        if (attachment != null && attachment.name().equals("z:Attachment")) {
            attach(item, attachment);
        }
    }

    /// A file, or a link to the web (link mode 3), with the note and the tags on it.
    private static void attach(ZoteroItem item, RdfNode attachment) {
        AttachedFile file = file(attachment);
        boolean onTheWeb = attachment.textOf("z:linkMode").equals("3")
                || file.path().matches("(?i)https?://.*");
        if (onTheWeb || file.path().isEmpty()) {
            item.page(attachment.textOf("dc:title"), address(attachment, file));
        } else {
            item.file(file);
        }
        attachment.children("dc:description").forEach(note -> item.note(note.text()));
        attachment.children("dc:subject").forEach(tag -> item.tag(tag.text()));
    }

    private static String address(RdfNode attachment, AttachedFile file) {
        return attachment.children("dc:identifier").stream()
                .flatMap(identifier -> identifier.below("rdf:value").stream())
                .map(RdfNode::text)
                .findFirst()
                .orElse(file.path());
    }

    private static AttachedFile file(RdfNode attachment) {
        String path = attachment
                .child("rdf:resource")
                .or(() -> attachment.child("z:path"))
                .map(RdfNode::resource)
                .orElse("")
                .replaceFirst("^attachments:", "");
        return new AttachedFile(path, attachment.textOf("dc:title"), List.of());
    }

    private void memo(ZoteroItem item, RdfNode reference) {
        RdfNode memo = known.get(reference.resource());
        if (memo != null && memo.name().equals("bib:Memo")) {
            item.note(memo.textOf("rdf:value"));
            memo.children("dc:subject").forEach(tag -> item.tag(tag.text()));
        }
    }
}

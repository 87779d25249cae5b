package glossator.format.office.docx;

import glossator.document.Inline.Emphasis;
import glossator.format.container.XmlSource;
import glossator.format.office.XmlNames;
import glossator.format.office.copy.NoteParagraphs;
import glossator.format.office.copy.NoteRun;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes the comments part and those that belong to it ([MS-DOCX] 2.5.3 to 2.5.6 and 2.5.1): the
/// threads, the lasting ids, the times with a zone, the people.
final class DocxCommentParts {
    private static final String WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private static final String WORD_2012 = "http://schemas.microsoft.com/office/word/2012/wordml";
    private static final String IDS = "http://schemas.microsoft.com/office/word/2016/wordml/cid";
    private static final String EXTENSIBLE =
            "http://schemas.microsoft.com/office/word/2018/wordml/cex";

    private final DocxParts parts;
    private final Map<DocxPackage.Kind, DocxXmlPart> all = new HashMap<>();
    private final WordNames names;
    private final Set<String> people = new HashSet<>();
    private final Set<String> known = new HashSet<>();
    private final DocxIds ids;

    DocxCommentParts(DocxParts parts, DocxIds ids) {
        this.parts = parts;
        this.ids = ids;
        String namespace = String.valueOf(parts.main().root().getNamespaceURI());
        all.put(
                DocxPackage.Kind.COMMENTS,
                part(DocxPackage.Kind.COMMENTS, "w", namespace, "comments"));
        all.put(
                DocxPackage.Kind.THREADS,
                part(DocxPackage.Kind.THREADS, "w15", WORD_2012, "commentsEx"));
        all.put(DocxPackage.Kind.IDS, part(DocxPackage.Kind.IDS, "w16cid", IDS, "commentsIds"));
        all.put(
                DocxPackage.Kind.TIMES,
                part(DocxPackage.Kind.TIMES, "w16cex", EXTENSIBLE, "commentsExtensible"));
        all.put(DocxPackage.Kind.PEOPLE, part(DocxPackage.Kind.PEOPLE, "w15", WORD_2012, "people"));
        Element root = get(DocxPackage.Kind.COMMENTS).root();
        String own = root == null ? namespace : String.valueOf(root.getNamespaceURI());
        names = new WordNames(get(DocxPackage.Kind.COMMENTS).prefix(own, "w", false), "");
        addPeople();
    }

    private DocxXmlPart part(DocxPackage.Kind kind, String prefix, String namespace, String root) {
        DocxParts.Part part = DocxPackage.find(parts, kind).orElse(null);
        return new DocxXmlPart(
                part, part == null ? null : parts.source(part), prefix, namespace, root);
    }

    DocxXmlPart get(DocxPackage.Kind kind) {
        return java.util.Objects.requireNonNull(all.get(kind));
    }

    private void addPeople() {
        Element root = get(DocxPackage.Kind.PEOPLE).root();
        if (root != null) {
            XmlNames.children(root).forEach(e -> people.add(DocxComments.local(e, "author")));
        }
    }

    /// A comment to be written.
    ///
    /// @param paragraph the id of its last paragraph
    /// @param parent that of the comment that it answers; empty if there is none
    record Text(
            String id,
            String paragraph,
            String parent,
            String author,
            Instant created,
            boolean resolved,
            List<List<NoteRun>> paragraphs) {
        DocxTrace.Key key() {
            return new DocxTrace.Key(
                    paragraph,
                    id,
                    NoteParagraphs.clean(author),
                    date(created),
                    NoteParagraphs.toNote(paragraphs).hashCode());
        }
    }

    /// To the second; empty for a year that has not four digits.
    private static String date(Instant time) {
        int year = time.atOffset(ZoneOffset.UTC).getYear();
        return year < 1 || year > 9999
                ? ""
                : time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    void add(Text comment) {
        String author = NoteParagraphs.clean(comment.author);
        var attributes = new ArrayList<>(List.of("id", comment.id, "author", author));
        String date = date(comment.created);
        if (!date.isEmpty()) {
            attributes.addAll(List.of("date", date));
        }
        attributes.addAll(List.of("initials", initials(author)));
        get(DocxPackage.Kind.COMMENTS)
                .add(names.start("comment", attributes.toArray(String[]::new))
                        + paragraphs(comment.paragraphs, comment.paragraph)
                        + names.end("comment"));
        addThread(comment.paragraph, comment.parent, comment.resolved);
        addTimes(comment.paragraph, date);
        addPerson(author);
    }

    private void addTimes(String paragraph, String date) {
        String cid = get(DocxPackage.Kind.IDS).prefix(IDS, "w16cid", false);
        String cex = get(DocxPackage.Kind.TIMES).prefix(EXTENSIBLE, "w16cex", false);
        get(DocxPackage.Kind.IDS)
                .add("<%1$s:commentId %1$s:paraId=\"%2$s\" %1$s:durableId=\"%2$s\"/>"
                        .formatted(cid, paragraph));
        if (!date.isEmpty()) {
            get(DocxPackage.Kind.TIMES)
                    .add("<%1$s:commentExtensible %1$s:durableId=\"%2$s\" %1$s:dateUtc=\"%3$s\"/>"
                            .formatted(cex, paragraph, date));
        }
    }

    private void addThread(String paragraph, String parent, boolean resolved) {
        String p = get(DocxPackage.Kind.THREADS).prefix(WORD_2012, "w15", false);
        String answers = parent.isEmpty() ? "" : " %s:paraIdParent=\"%s\"".formatted(p, parent);
        get(DocxPackage.Kind.THREADS)
                .add("<%1$s:commentEx %1$s:paraId=\"%2$s\"%3$s %1$s:done=\"%4$s\"/>"
                        .formatted(p, paragraph, answers, resolved ? "1" : "0"));
    }

    private void addPerson(String author) {
        if (!author.isEmpty() && people.add(author)) {
            String p = get(DocxPackage.Kind.PEOPLE).prefix(WORD_2012, "w15", false);
            String name = XmlSource.escapeAttribute(author);
            get(DocxPackage.Kind.PEOPLE)
                    .add(
                            "<%1$s:person %1$s:author=\"%2$s\"><%1$s:presenceInfo %1$s:providerId=\"None\" %1$s:userId=\"%2$s\"/></%1$s:person>"
                                    .formatted(p, name));
        }
    }

    /// The first letters of up to three words.
    private static String initials(String author) {
        var initials = new StringBuilder();
        for (String word : author.split("[\\s.,;()-]+")) {
            if (!word.isEmpty() && initials.codePointCount(0, initials.length()) < 3) {
                initials.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
            }
        }
        return initials.toString();
    }

    /// @param id of the last paragraph
    private String paragraphs(List<List<NoteRun>> paragraphs, String id) {
        List<List<NoteRun>> all = paragraphs.isEmpty() ? List.of(List.of()) : paragraphs;
        String p = get(DocxPackage.Kind.COMMENTS).prefix(WORD_2010, "w14", true);
        var out = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            boolean last = i == all.size() - 1;
            out.append('<').append(names.prefixed("p"));
            out.append(last ? " " + p + ":paraId=\"" + id + "\">" : ">");
            if (i == 0) {
                out.append(names.start("r")).append(names.empty("annotationRef"));
                out.append(names.end("r"));
            }
            all.get(i).forEach(run -> out.append(run(run)));
            out.append(names.end("p"));
        }
        return out.toString();
    }

    private String run(NoteRun run) {
        var look = new StringBuilder();
        look.append(run.emphases().contains(Emphasis.BOLD) ? names.empty("b") : "");
        look.append(run.emphases().contains(Emphasis.ITALIC) ? names.empty("i") : "");
        look.append(run.emphases().contains(Emphasis.STRUCK) ? names.empty("strike") : "");
        String properties = look.isEmpty() ? "" : names.start("rPr") + look + names.end("rPr");
        return names.start("r")
                + properties
                + "<" + names.prefixed("t") + " xml:space=\"preserve\">"
                + XmlSource.escape(run.text())
                + names.end("t")
                + names.end("r");
    }

    /// Takes a comment out of all parts.
    void remove(DocxComment comment) {
        get(DocxPackage.Kind.COMMENTS).delete(comment.element());
        if (comment.paragraph().isEmpty()) {
            return;
        }
        deleteAll(DocxPackage.Kind.THREADS, "paraId", comment.paragraph());
        for (String id : deleteAll(DocxPackage.Kind.IDS, "paraId", comment.paragraph())) {
            deleteAll(DocxPackage.Kind.TIMES, "durableId", id);
        }
    }

    /// @return the lasting ids of what was deleted
    private List<String> deleteAll(DocxPackage.Kind kind, String attribute, String value) {
        var lasting = new ArrayList<String>();
        for (Element e : entries(kind, attribute, value)) {
            get(kind).delete(e);
            lasting.add(DocxComments.local(e, "durableId"));
        }
        return lasting;
    }

    private final Map<String, List<Element>> entries = new HashMap<>();

    private List<Element> entries(DocxPackage.Kind kind, String attribute, String value) {
        if (known.add(kind.name())) {
            Element root = get(kind).root();
            for (Element e : root == null ? List.<Element>of() : XmlNames.children(root)) {
                String key = kind + " " + DocxComments.local(e, attribute);
                entries.computeIfAbsent(key, _ -> new ArrayList<>()).add(e);
            }
        }
        return entries.getOrDefault(kind + " " + value, List.of());
    }

    /// The id of the last paragraph of a comment, which gets one if it has none.
    String paragraph(DocxComment comment, java.util.UUID of) {
        if (!comment.paragraph().isEmpty()) {
            return comment.paragraph();
        }
        return given.computeIfAbsent(comment.id(), _ -> {
            String id = ids.nextParagraph(of);
            List<Element> paragraphs = XmlNames.children(comment.element(), "w:p");
            String p = get(DocxPackage.Kind.COMMENTS).prefix(WORD_2010, "w14", true);
            if (!paragraphs.isEmpty() && !replaced.contains(comment.id())) {
                get(DocxPackage.Kind.COMMENTS)
                        .setAttribute(paragraphs.getLast(), p + ":paraId", id);
            }
            return id;
        });
    }

    private final Map<String, String> given = new HashMap<>();
    private final Set<String> replaced = new HashSet<>();

    /// Gives a comment other words.
    void setText(DocxComment comment, List<List<NoteRun>> paragraphs, java.util.UUID of) {
        replaced.add(comment.id());
        DocxXmlPart part = get(DocxPackage.Kind.COMMENTS);
        String markup = paragraphs(paragraphs, paragraph(comment, of));
        List<Element> children = XmlNames.children(comment.element());
        Element e = comment.element();
        if (!children.isEmpty()) {
            part.edits()
                    .replace(
                            new glossator.document.Range(
                                    part.source().startTag(children.getFirst()).start(),
                                    part.source().endTag(children.getLast()).end()),
                            markup);
        } else if (part.source().isEmptyTag(e)) {
            int end = part.source().startTag(e).end();
            part.edits()
                    .replace(
                            new glossator.document.Range(end - 2, end),
                            ">" + markup + "</" + e.getNodeName() + ">");
        } else {
            part.edits().insert(part.source().endTag(e).start(), markup);
        }
    }

    void setAuthor(DocxComment comment, String author) {
        String clean = NoteParagraphs.clean(author);
        DocxXmlPart part = get(DocxPackage.Kind.COMMENTS);
        part.setAttribute(comment.element(), names.prefixed("author"), clean);
        part.setAttribute(comment.element(), names.prefixed("initials"), initials(clean));
        addPerson(clean);
    }

    /// @param paragraph the id of the last paragraph of the comment
    /// @param parent that of the comment that it answers; empty if there is none
    void setResolved(String paragraph, String parent, boolean resolved) {
        List<Element> entries = entries(DocxPackage.Kind.THREADS, "paraId", paragraph);
        if (entries.isEmpty()) {
            addThread(paragraph, parent, resolved);
            return;
        }
        DocxXmlPart part = get(DocxPackage.Kind.THREADS);
        String p = part.prefix(WORD_2012, "w15", false);
        part.setAttribute(entries.getFirst(), p + ":done", resolved ? "1" : "0");
    }

    /// Whether the thread part has an entry for it.
    boolean isListed(String paragraph) {
        return !entries(DocxPackage.Kind.THREADS, "paraId", paragraph).isEmpty();
    }

    @Nullable
    DocxXmlPart find(DocxPackage.Kind kind) {
        return all.get(kind);
    }
}

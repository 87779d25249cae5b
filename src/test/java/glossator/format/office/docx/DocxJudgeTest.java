package glossator.format.office.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import glossator.document.Range;
import glossator.format.CopyAnnotation;
import glossator.format.CopyReply;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.office.CommentSpan;
import glossator.format.office.copy.NoteParagraphs;
import glossator.format.office.copy.NoteRun;

import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Apache POI as the judge: what it finds in copies.
class DocxJudgeTest {
    @Test
    void anotherLibraryFindsTheCommentsOverTheRightWords() throws IOException {
        SourceFile original = RichDocx.file();
        ImportedDocument before = DocxCopies.read(original);
        // The label of the endnote is not in the file.
        String text = before.document().text().replace("anotheri.", "another1.");
        int body = text.indexOf("The first note speaks.");
        int start = text.indexOf("In the box");
        // No comment in a box; nothing but all of a formula or ruby.
        List<Range> whole = List.of(
                new Range(start, text.indexOf("Cell one")), of(text, "(a+b)/c"), of(text, "漢"));
        for (int seed = 300; seed < 306; seed++) {
            List<CopyAnnotation> wanted =
                    new RandomAnnotations(seed).in(before.document(), 25, false);
            SourceFile copy = DocxCopies.write(original, DocxCopies.plan(original, wanted));
            try (var document = new XWPFDocument(new ByteArrayInputStream(copy.bytes()))) {
                Map<String, String> ranges = ranges(document);
                Map<String, XWPFComment> byText = new HashMap<>();
                for (XWPFComment comment : document.getComments()) {
                    byText.put(comment.getId(), comment);
                }
                Set<String> all = said(byText);
                for (CopyAnnotation annotation : wanted) {
                    if (annotation.isBare() && annotation.target().isPassage()) {
                        continue;
                    }
                    String note = words(DocxShownNote.of(annotation));
                    String author = NoteParagraphs.clean(annotation.author());
                    assertEquals(true, all.contains(author + "|" + note), note);
                    for (CopyReply reply : annotation.replies()) {
                        String answer = NoteParagraphs.clean(reply.author()) + "|"
                                + words(DocxShownNote.of(reply));
                        assertEquals(true, all.contains(answer), answer);
                    }
                    // One that leaves its table is over the words of its cell.
                    boolean inBody = annotation.target().isPassage()
                            && CommentSpan.of(before.document(), annotation.range())
                                    .equals(annotation.range())
                            && annotation.range().end() < body
                            && whole.stream().noneMatch(annotation.range()::overlaps);
                    if (inBody) {
                        String letters = letters(annotation.range().of(text));
                        assertEquals(
                                true,
                                byText.values().stream()
                                        .anyMatch(c -> c.getAuthor().equals(author)
                                                && words(c).equals(note)
                                                && letters(ranges.getOrDefault(c.getId(), ""))
                                                        .equals(letters)),
                                seed + " " + annotation.range().of(text));
                    }
                }
            }
        }
    }

    private static Range of(String text, String words) {
        return new Range(text.indexOf(words), text.indexOf(words) + words.length());
    }

    private static Set<String> said(Map<String, XWPFComment> comments) {
        var said = new HashSet<String>();
        comments.values().forEach(c -> said.add(c.getAuthor() + "|" + words(c)));
        return said;
    }

    private static String words(XWPFComment comment) {
        return comment.getText().replaceAll("\\s+", " ").strip();
    }

    private static String words(List<List<NoteRun>> paragraphs) {
        return paragraphs.stream()
                .map(p -> p.stream().map(NoteRun::text).collect(Collectors.joining()))
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /// The letters in order of their numbers: the reading of a ruby may come before its base.
    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /// What stands between the two ends of each comment, by its id.
    private static Map<String, String> ranges(XWPFDocument document) {
        var open = new HashMap<String, StringBuilder>();
        var ranges = new HashMap<String, String>();
        Node root = document.getDocument().getDomNode();
        for (Node at = root; at != null; at = next(at)) {
            String name = String.valueOf(at.getLocalName());
            String id = at instanceof Element e
                    ? e.getAttributeNS(String.valueOf(at.getNamespaceURI()), "id")
                    : "";
            switch (name) {
                case "commentRangeStart" -> open.put(id, new StringBuilder());
                case "commentRangeEnd" -> {
                    assertNotNull(open.get(id), "ends before it begins");
                    ranges.put(id, open.remove(id).toString());
                }
                case "t" -> {
                    String text =
                            at.getFirstChild() == null ? "" : at.getFirstChild().getNodeValue();
                    open.values().forEach(range -> range.append(text));
                }
                default -> {}
            }
        }
        return ranges;
    }

    /// The next node; boxes are no part of the line that they are anchored in, nor are readings.
    private static @Nullable Node next(Node at) {
        boolean beside = "txbxContent".equals(at.getLocalName()) || "rt".equals(at.getLocalName());
        if (at.getFirstChild() != null && !beside) {
            return at.getFirstChild();
        }
        Node up = at;
        while (up != null && up.getNextSibling() == null) {
            up = up.getParentNode();
        }
        return up == null ? null : up.getNextSibling();
    }
}

package glossator.format.office.docx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.annotation.ReviewState;
import glossator.format.CopyAnnotation;
import glossator.format.CopyOptions;
import glossator.format.CopyPlan;
import glossator.format.CopyReply;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;
import glossator.format.container.Archive;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/// What is checked of every copy.
final class DocxCopies {
    static final UUID COPY = UUID.fromString("11111111-2222-4333-8444-555555555555");

    private DocxCopies() {}

    static ImportedDocument read(SourceFile file) {
        return new Docx().read(file);
    }

    static CopyPlan plan(SourceFile original, List<CopyAnnotation> annotations) {
        return new CopyPlan(
                COPY, read(original).document().text(), annotations, List.of(), CopyOptions.USUAL);
    }

    static SourceFile apply(SourceFile original, WrittenCopy written) {
        return new SourceFile(original.name(), written.patch().applyTo(original.bytes()), null);
    }

    static SourceFile write(SourceFile original, CopyPlan plan) {
        return apply(original, new Docx().write(original, plan));
    }

    /// An annotation as one line, the same for what was to be written and for what is read.
    static List<String> lines(List<CopyAnnotation> annotations) {
        return annotations.stream().map(DocxCopies::line).sorted().toList();
    }

    static List<String> found(List<EmbeddedAnnotation> annotations) {
        return annotations.stream().map(DocxCopies::line).sorted().toList();
    }

    private static String line(CopyAnnotation a) {
        return String.join(
                " | ",
                String.valueOf(a.id()),
                a.range().toString(),
                a.target().toString(),
                a.style() + " " + a.color(),
                escaped(a.note()),
                a.tags().toString(),
                escaped(a.author()),
                a.created() + " " + a.changed(),
                a.resolved() + "",
                replies(a.replies()));
    }

    private static String line(EmbeddedAnnotation a) {
        return String.join(
                " | ",
                String.valueOf(a.id()),
                a.range().toString(),
                a.target().toString(),
                a.style() + " " + a.color(),
                escaped(a.note()),
                a.tags().toString(),
                escaped(a.author()),
                a.created() + " " + a.changed(),
                a.resolved() + "",
                embedded(a.replies()));
    }

    private static String replies(List<CopyReply> replies) {
        var lines = new ArrayList<String>();
        for (CopyReply r : replies) {
            int parent = -1;
            for (int i = 0; i < replies.size(); i++) {
                parent = replies.get(i).id().equals(r.parent()) ? i : parent;
            }
            lines.add(reply(r.id(), parent, r.author(), r.text(), r.state(), r.created() + ""));
        }
        return lines.toString();
    }

    private static String embedded(List<EmbeddedReply> replies) {
        var lines = new ArrayList<String>();
        for (EmbeddedReply r : replies) {
            lines.add(reply(r.id(), r.parent(), r.author(), r.text(), r.state(), r.created() + ""));
        }
        return lines.toString();
    }

    private static String reply(
            @Nullable UUID id,
            int parent,
            String author,
            String text,
            @Nullable ReviewState state,
            String created) {
        return id + " " + parent + " " + escaped(author) + " " + escaped(text) + " " + state + " "
                + created;
    }

    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(c -> c < ' ' || (c >= 0xD800 && c < 0xE000)
                        ? "\\" + Integer.toHexString(c)
                        : Character.toString(c))
                .reduce("", String::concat);
    }

    static Map<String, byte[]> entries(SourceFile file) {
        var entries = new TreeMap<String, byte[]>(Comparator.naturalOrder());
        Archive archive = Archive.open(file);
        for (String name : archive.names()) {
            entries.put(name, archive.read(name).orElseThrow());
        }
        return entries;
    }

    static String entry(SourceFile file, String name) {
        Archive archive = Archive.open(file);
        return new String(archive.read(name).orElseThrow(), StandardCharsets.UTF_8);
    }

    /// The parts that comments are in, and what lists the parts.
    private static final Pattern OURS = Pattern.compile("customXml/(_rels/)?item.*|"
            + "docProps/custom\\.xml|_rels/\\.rels|"
            + "\\[Content_Types]\\.xml|word/_rels/document\\.xml\\.rels|"
            + "word/(comments|commentsExtended|commentsIds|commentsExtensible|people)\\.xml|"
            + "word/(document|footnotes|endnotes)\\.xml");

    /// Everything but the marks is as it was.
    static void assertOnlyMarked(SourceFile original, SourceFile copy) {
        Map<String, byte[]> before = entries(original);
        Map<String, byte[]> after = entries(copy);
        for (String name : before.keySet()) {
            if (!OURS.matcher(name).matches()) {
                assertArrayEquals(before.get(name), after.get(name), name);
            }
        }
        for (String name : after.keySet()) {
            assertEquals(true, before.containsKey(name) || OURS.matcher(name).matches(), name);
        }
        Map<String, String> covers = covers(after);
        for (String name : Set.of("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")) {
            if (before.containsKey(name)) {
                String was = new String(before.get(name), StandardCharsets.UTF_8);
                String is = new String(after.get(name), StandardCharsets.UTF_8);
                String wanted = joined(was);
                String found = joined(strip(is, was, covers));
                int at = Arrays.mismatch(wanted.toCharArray(), found.toCharArray());
                if (at >= 0) {
                    int from = Math.max(0, at - 150);
                    assertEquals(
                            wanted.substring(from, Math.min(wanted.length(), at + 300)),
                            found.substring(from, Math.min(found.length(), at + 300)),
                            name);
                }
            }
        }
    }

    /// The properties that marks stand in for, by the bookmark around their run.
    private static Map<String, String> covers(Map<String, byte[]> entries) {
        var covers = new TreeMap<String, String>();
        entries.forEach((name, bytes) -> {
            String xml = new String(bytes, StandardCharsets.UTF_8);
            var each = Pattern.compile("<cover name=\"(\\w+)\">(.*?)</cover>").matcher(xml);
            while (name.startsWith("customXml/item") && each.find()) {
                String properties = each.group(2)
                        .replaceAll("<attribute.*?</attribute>|</?property[^>]*>", "")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"");
                covers.put(each.group(1), properties);
            }
        });
        return covers;
    }

    /// Takes out what a writer of marks puts in, and nothing else.
    private static String strip(String xml, String original, Map<String, String> covers) {
        String text = xml;
        for (Map.Entry<String, String> cover : covers.entrySet()) {
            text = uncover(text, cover.getKey(), cover.getValue());
        }
        text = text.replaceAll("<w:bookmarkStart w:id=\"(\\d+)\" w:name=\"_Gloss\\w+\"/>", "");
        var ids = Pattern.compile("<w:commentReference w:id=\"(\\d+)\"/>").matcher(xml);
        var ends = Pattern.compile("<w:bookmarkEnd w:id=\"(\\d+)\"/>").matcher(xml);
        while (ends.find()) {
            text = original.contains(ends.group()) ? text : text.replace(ends.group(), "");
        }
        while (ids.find()) {
            String id = "w:id=\"" + ids.group(1) + "\"/>";
            if (!original.contains("<w:commentReference " + id)) {
                text = text.replace("<w:commentRangeStart " + id, "")
                        .replace("<w:commentRangeEnd " + id, "")
                        .replace("<w:r><w:commentReference " + id + "</w:r>", "");
            }
        }
        for (String fill : List.of(
                "FFD400", "FF6666", "5FB236", "2EA8E5", "A28AE5", "F19837", "E56EEE", "9A9A9A")) {
            text = text.replace(
                            "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + fill + "\"/>", "")
                    .replace("<w:u w:val=\"single\" w:color=\"" + fill + "\"/>", "");
        }
        return text;
    }

    private static String uncover(String text, String name, String properties) {
        var start = Pattern.compile("<w:bookmarkStart w:id=\"(\\d+)\" w:name=\"" + name + "\"/>")
                .matcher(text);
        if (!start.find()) {
            return text;
        }
        String end = "<w:bookmarkEnd w:id=\"" + start.group(1) + "\"/>";
        int from = start.end();
        int to = text.indexOf(end, from);
        String run = text.substring(from, to);
        return text.substring(0, start.start())
                + run.replaceFirst("</w:rPr>", properties.replace("$", "\\$") + "</w:rPr>")
                + text.substring(to + end.length());
    }

    /// Neighboring runs with the same properties are one, whoever has split them.
    private static String joined(String xml) {
        // One that was there already looks the same.
        String text = xml.replace("<w:strike/>", "")
                .replace(" xml:space=\"preserve\"", "")
                .replace("<w:rPr></w:rPr>", "");
        text = text.replaceAll("<w:t>(\\s+)", "$1<w:t>").replaceAll("(\\s+)</w:t>", "</w:t>$1");
        text = sorted(text);
        return joinedRuns(text).replaceAll("</w:t>(\\s*)<w:t>", "$1").replaceAll("\\s+", "");
    }

    private static String joinedRuns(String xml) {
        var tokens = new ArrayList<String>();
        var each = Pattern.compile("<w:rPr>.*?</w:rPr>|<[^>]+>|[^<]+", Pattern.DOTALL)
                .matcher(xml);
        while (each.find()) {
            tokens.add(each.group());
        }
        var out = new ArrayList<String>();
        var open = new ArrayList<String>();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            out.add(token);
            if (token.startsWith("<w:r>") || token.startsWith("<w:r ")) {
                open.add(head(tokens, i));
            } else if (token.equals("</w:r>")) {
                String head = open.removeLast();
                int next = i + 1;
                while (next < tokens.size() && tokens.get(next).isBlank()) {
                    next++;
                }
                if (next < tokens.size() && head(tokens, next).equals(head)) {
                    out.removeLast();
                    open.add(head);
                    i = head.contains("<w:rPr>") ? next + 1 : next;
                }
            }
        }
        return String.join("", out);
    }

    /// The start tag of the run that begins there, and its properties.
    private static String head(List<String> tokens, int at) {
        String next = at + 1 < tokens.size() ? tokens.get(at + 1) : "";
        return tokens.get(at) + (next.startsWith("<w:rPr>") ? next : "");
    }

    /// The order of properties is not told apart.
    private static String sorted(String xml) {
        var out = new StringBuilder();
        var each = Pattern.compile("<w:rPr>(.*?)</w:rPr>", Pattern.DOTALL).matcher(xml);
        while (each.find()) {
            var items = new ArrayList<String>();
            var item = Pattern.compile("<[^>]+>").matcher(each.group(1));
            while (item.find()) {
                items.add(item.group());
            }
            items.sort(Comparator.naturalOrder());
            String all = "<w:rPr>" + String.join("", items) + "</w:rPr>";
            each.appendReplacement(out, all.replace("\\", "\\\\").replace("$", "\\$"));
        }
        return each.appendTail(out).toString();
    }
}

package glossator.format.container;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Range;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

class XmlSourceTest {
    private static XmlSource source(String xml, Charset charset, Document tree) {
        return XmlSource.of(xml.getBytes(charset), tree, "x.docx", "x.xml");
    }

    private static Document tree(String xml, Charset charset) {
        return SafeXml.parse(xml.getBytes(charset), "x.docx", "x.xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                "<a></a>",
                "<?xml version='1.0' encoding=\"UTF-8\"?>\r\n<!-- c > --><a b='x>y'>t</a>\n<!-- e -->",
                "\uFEFF<?xml version=\"1.0\"?><w:a xmlns:w='u'><w:b w:c=\"&lt;\"/>x<w:b\n>y</w:b\n></w:a>",
                "<a>one\r\ntwo\rthree</a>",
                "<a>&amp;&lt;&#65;&#x1F600;x&quot;<b/>&#13;</a>",
                "<a><![CDATA[<b>&amp;]]>&amp;<![CDATA[]]>z</a>",
                "<a><?p i?>x<!--c-->y<?q?></a>",
                "<a>😀é\u00a0<b>ü</b> </a>"
            })
    void everyNodeIsFoundWhereItIsWritten(String xml) {
        Document tree = tree(xml, StandardCharsets.UTF_8);
        XmlSource source = source(xml, StandardCharsets.UTF_8, tree);
        check(tree.getDocumentElement(), source);
        assertEquals(xml, source.edit().toText());
    }

    private static void check(Node node, XmlSource source) {
        if (node instanceof Element element) {
            String start = source.startTag(element).of(source.text());
            assertTrue(start.startsWith("<" + element.getNodeName()), start);
            assertTrue(start.endsWith(">"), start);
            String end = source.endTag(element).of(source.text());
            assertEquals(source.isEmptyTag(element), end.isEmpty());
            assertTrue(end.isEmpty() || end.startsWith("</" + element.getNodeName()), end);
        } else if (node.getNodeType() == Node.TEXT_NODE) {
            String data = node.getNodeValue();
            for (int i = 0; i < data.length(); i += data.codePointAt(i) > 0xFFFF ? 2 : 1) {
                int at = source.position(node, i);
                char c = source.text().charAt(at);
                assertTrue(c == data.charAt(i) || c == '&' || c == '\r', data + " at " + i);
            }
            assertEquals(source.characters(node).end(), source.position(node, data.length()));
        }
        for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
            check(n, source);
        }
    }

    @Test
    void theValueOfAnAttributeIsFound() {
        String xml = "<a xx:b='1' b = \"2>\" cb='3'\n c=''/>";
        String whole = xml.replace("<a", "<a xmlns:xx='u'");
        Document tree = tree(whole, StandardCharsets.UTF_8);
        XmlSource source = source(whole, StandardCharsets.UTF_8, tree);
        Element a = tree.getDocumentElement();
        assertEquals("1", source.attribute(a, "xx:b").orElseThrow().of(whole));
        assertEquals("2>", source.attribute(a, "b").orElseThrow().of(whole));
        assertEquals("", source.attribute(a, "c").orElseThrow().of(whole));
        assertTrue(source.attribute(a, "d").isEmpty());
    }

    @Test
    void editsChangeNothingElse() {
        String xml = "<?xml version='1.0'?>\r\n<a x = '1'>b&amp;c<d/></a>";
        Document tree = tree(xml, StandardCharsets.UTF_8);
        XmlSource source = source(xml, StandardCharsets.UTF_8, tree);
        Element a = tree.getDocumentElement();
        Node text = a.getFirstChild();
        String edited = source.edit()
                .insert(source.position(text, 2), "<m/>")
                .insert(source.position(text, 1), "<n>")
                .insert(source.position(text, 1), "</n>")
                .replace(source.element((Element) a.getLastChild()), "<e>&#160;</e>")
                .toText();
        assertEquals(
                "<?xml version='1.0'?>\r\n<a x = '1'>b<n></n>&amp;<m/>c<e>&#160;</e></a>", edited);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"})
    void keepsTheCharacterSetAndWritesWhatItLacksAsReferences(String name) {
        Charset charset = Charset.forName(name);
        String bom = name.startsWith("UTF-16") ? "\uFEFF" : "";
        String declared = name.startsWith("UTF-16") ? "UTF-16" : name;
        String xml = bom + "<?xml version=\"1.0\" encoding=\"" + declared + "\"?><a>é</a>";
        Document tree = tree(xml, charset);
        XmlSource source = source(xml, charset, tree);
        assertArrayEquals(xml.getBytes(charset), source.edit().toBytes());
        Range end = source.endTag(tree.getDocumentElement());
        byte[] edited = source.edit().insert(end.start(), "я😀").toBytes();
        Document again = SafeXml.parse(edited, "x.docx", "x.xml");
        assertEquals("éя😀", again.getDocumentElement().getTextContent());
    }

    @Test
    void refusesBytesThatAreNotThoseOfTheTree() {
        Document tree = tree("<a><b/></a>", StandardCharsets.UTF_8);
        assertThrows(Refusal.class, () -> source("<a><c/></a>", StandardCharsets.UTF_8, tree));
        assertThrows(Refusal.class, () -> source("<a><b/>", StandardCharsets.UTF_8, tree));
    }

    @Test
    void escapesWhatIsNotAllowed() {
        assertEquals(
                "&lt;a b=\"c\"&gt;&amp;\t\uFFFD\uFFFD😀",
                XmlSource.escape("<a b=\"c\">&\t\u0001\uD83D😀"));
        assertEquals("&quot;", XmlSource.escapeAttribute("\""));
    }
}

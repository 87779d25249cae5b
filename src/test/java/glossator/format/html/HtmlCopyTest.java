package glossator.format.html;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.Rounds;
import glossator.document.Range;
import glossator.format.CopyAnnotation;
import glossator.format.CopyLoss;
import glossator.format.CopyOptions;
import glossator.format.CopyOptions.TextMarks;
import glossator.format.EmbeddedAnnotation;
import glossator.format.SourceFile;
import glossator.format.copy.CopyRoundTrip;
import glossator.format.copy.RandomAnnotations;
import glossator.message.Refusal;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

public class HtmlCopyTest {
    public static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>A page &amp; more</title>
            <style>mark { color: red }</style><script>var a = "</" + "mark>";</script></head>
            <body onload="x()">
            <h1>The <em>first</em> heading</h1>
            <p>A paragraph with <b>bold <i>and italic</b> words</i>, <a href="https://example.org/">a
            link of words</a>, &eacute;ntities &lt;&#8212;&gt; and <code>code  span</code>.<br>Line.
            <p>Not closed <ruby>漢<rt>kan</rt></ruby> שלום 👩‍👩‍👧 <img src="x.png" alt="picture"> end
            <ul><li>one<li>two <mark>their own mark</mark></ul>
            <table><tr><td>a cell<td>another <b>cell</b></tr><tr><th>x</table>
            <pre>
            pre   formatted
              text</pre>
            <form><textarea>area text</textarea><select><option>one<option>two</select>
            <button>a button</button></form>
            <svg><text>drawn</text></svg><template><p>template</p></template>
            <blockquote>quoted <sup><a href="#n1">1</a></sup></blockquote>
            <p id="n1">1 The note.</p>
            </body></html>
            """;

    private static final Set<String> ALLOWED = Set.of(
            "section",
            "h2",
            "ol",
            "ul",
            "li",
            "p",
            "span",
            "div",
            "a",
            "em",
            "strong",
            "code",
            "pre",
            "blockquote",
            "hr",
            "br",
            "del",
            "script");
    private static final Set<String> ATTRIBUTES =
            Set.of("data-marginalia", "style", "id", "value", "href", "type");

    private static CopyRoundTrip trip(String name, String page) {
        return new CopyRoundTrip(
                new Html(), new SourceFile(name, page.getBytes(StandardCharsets.UTF_8), null));
    }

    @Test
    void randomSetsComeBackEqual() {
        for (int seed = 0; seed < Rounds.of(200); seed++) {
            SourceFile copy = trip("a.html", PAGE).check(seed, 1 + seed % 12, CopyOptions.USUAL);
            assertNotesAreHarmless(copy);
        }
    }

    /// An independent look at what the notes have become in the page.
    private static void assertNotesAreHarmless(SourceFile copy) {
        var page = Jsoup.parse(new String(copy.bytes(), StandardCharsets.UTF_8));
        assertEquals(1, page.select("section").size());
        for (Element e : page.expectFirst("section").getAllElements()) {
            assertTrue(ALLOWED.contains(e.normalName()), e.outerHtml());
            for (Attribute attribute : e.attributes()) {
                assertTrue(ATTRIBUTES.contains(attribute.getKey()), e.outerHtml());
            }
            assertTrue(
                    !e.hasAttr("href") || e.attr("href").matches("(#|https?:|mailto:).*"),
                    e.outerHtml());
        }
        assertEquals(
                List.of("application/ld+json"), page.select("section script").eachAttr("type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain words and <b>bold</b> ones",
                "<p>no end",
                "<body><p>a<p>b</body>after",
                "<html><body><p>words</p></body></html><!-- end -->",
                "<p>text<textarea>never closed",
                "<p>text</p><!-- never closed",
                "<body><p>text<script>never closed",
                "<p>text<plaintext>the <b>rest",
                "<table><tr><td>cell<tr>misplaced<td>x",
                "<p>text<select><option>a<option>b",
                "<body><noscript><p>only without scripts</p></noscript>",
                "<p>a<template><p>b</p></template><svg><text>c</text></svg><math><mi>d</mi></math>",
                "<p data-x='annotation-1'>their own annotation-1</p>",
                "<p>a\r\nb</p>\r\n",
                "<p>a<x-y><template shadowrootmode=open><p>own words</p><slot></slot><p>more"
                        + "</template><p>in the slot</p></x-y><p>b",
                "<style>.h{display:none}</style><p>a<p class=h>hidden<p>b<p class=h>hidden<p>c",
                "<style>.h{display:none;behavior:url(x)}</style><p>a<p class=h>hidden<p>b",
                "<p>words before<iframe srcdoc='<p onclick=x()>in the &quot;frame&quot;</p>"
                        + "<script>1</script>'></iframe><p>words after",
            })
    void pagesOfAllKindsCanBeAnnotated(String page) {
        for (int seed = 0; seed < 8; seed++) {
            trip("a.html", page).check(seed, 5, CopyOptions.USUAL);
            trip("a.html", page)
                    .check(seed, 5, new CopyOptions(false, true, TextMarks.EQUALS, Map.of()));
        }
    }

    private static CopyAnnotation passage(CopyRoundTrip trip, Range range) {
        return new RandomAnnotations(1, trip.document())
                .make(30).stream()
                        .filter(a -> a.target().isPassage())
                        .findFirst()
                        .orElseThrow()
                        .withRange(range);
    }

    @Test
    void marksAreWrittenIntoShadowRoots() {
        CopyRoundTrip trip = trip(
                "a.html",
                "<p>a<x-y><template shadowrootmode=open><p>own words</p></template></x-y><p>b");
        int at = trip.document().text().indexOf("own words");
        List<CopyAnnotation> all = List.of(passage(trip, new Range(at, at + 9)));
        String copy = new String(
                trip.copy(trip.write(all, CopyOptions.USUAL)).bytes(), StandardCharsets.UTF_8);
        assertTrue(Jsoup.parse(copy).select("template mark").text().contains("own words"), copy);
    }

    @Test
    void aMarkInAFrameIsNamedAsALoss() {
        CopyRoundTrip trip = trip(
                "a.html", "<p>before</p><iframe srcdoc='<p>framed words</p>'></iframe><p>after");
        int at = trip.document().text().indexOf("framed");
        CopyAnnotation mark = passage(trip, new Range(at, at + 6));
        var written = trip.write(List.of(mark), CopyOptions.USUAL);
        assertEquals(List.of(new CopyLoss(mark.id(), CopyLoss.Kind.UNMARKED)), written.losses());
        SourceFile copy = trip.copy(written);
        assertEquals(
                "before\nframed words\nafter", new Html().read(copy).document().text());
        assertEquals(
                List.of(new Range(at, at + 6)),
                new Html()
                        .read(copy).findings().stream()
                                .map(EmbeddedAnnotation::range)
                                .toList());
    }

    @Test
    void aPageOfFramesIsRefused() {
        CopyRoundTrip trip = trip(
                "a.html", "<frameset><frame src=a></frameset><noframes><p>words</p></noframes>");
        List<CopyAnnotation> all = new RandomAnnotations(3, trip.document()).make(3);
        Refusal refused = assertThrows(Refusal.class, () -> trip.write(all, CopyOptions.USUAL));
        assertEquals("format.copy.page", refused.key());
    }

    @Test
    void pagesOfXhtmlStayWellFormed() {
        String page = """
                <?xml version="1.0" encoding="utf-8"?>
                <html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head>
                <body><p>One &amp; two<br/> and <i>three</i> <![CDATA[ four < five ]]> six.</p>
                </body></html>
                """;
        for (int seed = 0; seed < 40; seed++) {
            SourceFile copy = trip("a.xhtml", page).check(seed, 6, CopyOptions.USUAL);
            glossator.format.container.SafeXml.parse(copy.bytes(), "a.xhtml", "a.xhtml");
        }
    }

    @Test
    void withoutWhatWasAddedTheBytesAreThoseOfTheOriginal() {
        byte[] bytes = PAGE.getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 10; seed++) {
            SourceFile copy = trip("a.html", PAGE).check(seed, 8, CopyOptions.USUAL);
            var second = new CopyRoundTrip(new Html(), copy);
            List<EmbeddedAnnotation> found = new Html().read(copy).findings();
            var none = new CopyOptions(false, true, TextMarks.EQUALS, Map.of());
            assertArrayEquals(
                    bytes, second.copy(second.write(List.of(), found, none)).bytes());
        }
    }

    @Test
    void anotherProgramMayWriteThePageAgain() {
        CopyRoundTrip trip = trip("a.html", PAGE);
        for (int seed = 0; seed < 20; seed++) {
            List<CopyAnnotation> all = new RandomAnnotations(seed, trip.document()).make(6);
            SourceFile copy = trip.copy(trip.write(all, CopyOptions.USUAL));
            var page = Jsoup.parse(new String(copy.bytes(), StandardCharsets.UTF_8));
            page.outputSettings().prettyPrint(false);
            var saved = new SourceFile(
                    "a.html", page.outerHtml().getBytes(StandardCharsets.UTF_8), null);
            var read = new Html().read(saved);
            assertEquals(trip.document().text(), read.document().text());
            CopyRoundTrip.assertSame(all, read.findings(), "seed " + seed);
        }
    }

    @Test
    void aNoteThatSomebodyChangedInThePageIsAChange() {
        CopyRoundTrip trip = trip("a.html", PAGE);
        List<CopyAnnotation> all = new RandomAnnotations(3, trip.document()).make(1);
        SourceFile copy = trip.copy(trip.write(all, CopyOptions.USUAL));
        var page = Jsoup.parse(new String(copy.bytes(), StandardCharsets.UTF_8));
        page.outputSettings().prettyPrint(false);
        Element note = page.expectFirst("[data-marginalia=a1]");
        note.select("[data-marginalia=t]").remove();
        note.expectFirst("p")
                .after(
                        "<div data-marginalia=t><p>It is <em>new</em>.</p><ul><li>a<li>b</ul></div>");
        var read = new Html()
                .read(new SourceFile(
                        "a.html", page.outerHtml().getBytes(StandardCharsets.UTF_8), null));
        EmbeddedAnnotation found = read.findings().getFirst();
        assertEquals(all.getFirst().id(), found.id());
        assertTrue(found.note().startsWith("It is *new*.\n\n- a"), found.note());
        assertEquals(all.getFirst().author(), found.author());
    }

    @Test
    void aCopyForSendingRunsAndLoadsNothing() {
        String active = """
                <!DOCTYPE html><html><head><meta charset="utf-8"><title>t</title>
                <meta http-equiv="refresh" content="0;url=http://e.org">
                <link rel="stylesheet" href="//e.org/a.css"><link rel=canonical href="http://e.org/p">
                <style>@import "http://e.org/b.css"; p { background: url(//e.org/c.png) }</style>
                <style>p { background: \\75rl(http\\3a//e.org/c.png) }</style>
                <script src="http://e.org/d.js"></script><script>document.write("x")</script>
                <script type="application/ld+json">{"@type":"Article","headline":"T"}</script>
                </head><body background="http://e.org/e.png" onload="f()" onload="g()">
                <p onclick="h()" style="background:url('http://e.org/f.png');font-weight:bold">bold</p>
                <img src="http://e.org/g.png" srcset="a.png 1x, //e.org/h.png 2x" alt="eye">
                <a href="java&#10;script:i()">one</a> <a href="http://e.org/k" ping="//e.org">two</a>
                <iframe srcdoc="<script>l()</script>" src="m.html">old</iframe>
                <svg><image xlink:href="http://e.org/n.svg"/><script>o()</script><text>s</text></svg>
                <video poster="http://e.org/p.png"><source src="//e.org/q.mp4"></video>
                <object data="http://e.org/r.swf">instead</object><p>end</p></body></html>
                """;
        CopyRoundTrip trip = trip("a.html", active);
        var options = new CopyOptions(true, false, TextMarks.EQUALS, Map.of());
        for (int seed = 0; seed < 10; seed++) {
            SourceFile copy = trip.check(seed, 6, options);
            var page = Jsoup.parse(new String(copy.bytes(), StandardCharsets.UTF_8));
            page.select("[data-marginalia=s]").remove();
            String html = page.outerHtml();
            assertFalse(
                    html.matches("(?s).*(onload|onclick|script:|l\\(\\)|refresh|ping=).*"), html);
            assertEquals(
                    List.of("http://e.org/p", "http://e.org/k"),
                    page.select("[href^=http]").eachAttr("href"));
            assertFalse(
                    html.replace("http://e.org/p", "")
                            .replace("http://e.org/k", "")
                            .contains("//e.org"),
                    html);
        }
    }
}

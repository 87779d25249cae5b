package glossator.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Inline;
import glossator.document.Range;
import glossator.document.Span;
import glossator.format.epub.SampleBook;
import glossator.format.office.OfficeSamples;
import glossator.wording.ReadingWording;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The readings of words stand beside the text, in every format that has them.
class RubyTest {
    private static Arguments html(String ruby, String text, String... readings) {
        return Arguments.of(ruby, "<p>" + ruby, text, List.of(readings));
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                html(
                        "彼は<ruby>季節<rt>きせつ</rt></ruby>の<ruby>空<rt>そら</rt>色<rt>いろ</rt></ruby>",
                        "彼は季節の空色",
                        "季節=きせつ",
                        "空=そら",
                        "色=いろ"),
                html("<ruby>東京<rp>(</rp><rt>とう</rt><rp>)</rp></ruby>へ", "東京へ", "東京=とう"),
                html("<ruby><rb>漢</rb><rb>字</rb><rt>かん</rt><rt>じ</rt></ruby>", "漢字", "漢=かん", "字=じ"),
                html(
                        "<ruby>\n <rb>漢</rb>\n <rb>字</rb>\n <rp>(</rp><rt>かん</rt>\n <rt>じ</rt></ruby>。",
                        "漢字。",
                        "漢=かん",
                        "字=じ"),
                html("<ruby><rb>漢</rb><rb>字</rb><rt>かんじ</rt></ruby>", "漢字", "漢字=かんじ"),
                html("<ruby>漢字<rt>かん<rt>じ</ruby>", "漢字", "漢字=かんじ"),
                html("<ruby><b>漢</b>字<rt><i>かん</i>じ</rt></ruby>", "漢字", "漢字=かんじ"),
                html(
                        "<ruby><ruby>攻殻<rt>こうかく</rt></ruby><rt>Shell</rt></ruby>",
                        "攻殻",
                        "攻殻=こうかく",
                        "攻殻=Shell"),
                html(
                        "<ruby><rb>東</rb><rb>南</rb><rtc><rt>とう</rt><rt>なん</rt></rtc>"
                                + "<rtc>SE</rtc></ruby>",
                        "東南",
                        "東南=SE",
                        "東=とう",
                        "南=なん"),
                html("人<ruby>日<rt>に</rt></ruby><ruby>日<rt>に</rt></ruby>", "人日日", "日=に", "日=に"),
                html("<ruby>漢<rt></rt></ruby>字", "漢字"),
                html("<ruby>漢<rt style='display:none'>x</rt></ruby>字", "漢字"),
                html("<ruby>漢字</ruby>", "漢字"),
                html("<ruby><rt>かん</rt></ruby>字", "かん字"),
                html("漢<rt>かん</rt>字", "漢(かん)字"));
    }

    private static List<String> readings(Document document) {
        var readings = new ArrayList<String>();
        for (Block block : document.blocks()) {
            for (Span span : block.spans()) {
                if (span.inline() instanceof Inline.Ruby(String reading)) {
                    String words = block.text().substring(span.start(), span.end());
                    readings.add(words + '=' + reading);
                }
            }
        }
        return readings;
    }

    private static void holds(Document document, String text, List<String> readings) {
        assertEquals(text, document.text());
        assertEquals(readings, readings(document));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void readingsOfPages(String name, String page, String text, List<String> readings) {
        SourceFile file = SampleSourceFiles.file("a.html", "<!DOCTYPE html><html>" + page);
        holds(Formats.read(file).document(), text, readings);
    }

    /// Words with their reading as older versions of Word write them.
    private static final String RTF_FIELD = "{\\field{\\*\\fldinst {EQ \\\\* jc2 \\\\* hps10 "
            + "\\\\o\\\\ad(\\\\s\\\\up 9(\\u12395?),\\u26085?)}}{\\fldrslt }}";

    /// Two fields, the second in several runs and without a result.
    private static String field(String begin) {
        String mark = "<w:r><w:fldChar w:fldCharType=\"%s\"/></w:r>";
        String code = "<w:r><w:instrText>%s</w:instrText></w:r>";
        return mark.formatted("begin")
                + code.formatted(begin + "\\s\\up 9(に),日)")
                + mark.formatted("separate")
                + mark.formatted("end")
                + mark.formatted("begin")
                + code.formatted(begin)
                + code.formatted("\\s\\up 9(に)")
                + code.formatted(",日)")
                + mark.formatted("end");
    }

    static Stream<Arguments> files() {
        String word = "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>に</w:t></w:r></w:rt>"
                + "<w:rubyBase><w:r><w:t>日</w:t></w:r></w:rubyBase></w:ruby></w:r>";
        String open = "<text:ruby><text:ruby-base>日</text:ruby-base>"
                + "<text:ruby-text>に</text:ruby-text></text:ruby>";
        return Stream.of(
                Arguments.of(
                        OfficeSamples.docx(
                                "<w:p><w:r><w:t>人</w:t></w:r>"
                                        + word
                                        + word
                                        + "<w:r><w:t>本</w:t></w:r></w:p>",
                                Map.of()),
                        "人日日本"),
                Arguments.of(
                        OfficeSamples.odt("", "<text:p>人" + open + open + "本</text:p>", ""),
                        "人日日本"),
                Arguments.of(
                        OfficeSamples.docx(
                                "<w:p><w:r><w:t>人</w:t></w:r>"
                                        + field(
                                                "EQ \\* jc2 \\* \"Font:MS Mincho\" \\* hps10 \\o\\ad(")
                                        + "<w:r><w:t>本</w:t></w:r></w:p>",
                                Map.of()),
                        "人日日本"),
                Arguments.of(
                        SampleSourceFiles.file(
                                "a.rtf",
                                "{\\rtf1\\ansi \\u20154?"
                                        + RTF_FIELD
                                        + RTF_FIELD
                                        + "\\u26412?\\par}"),
                        "人日日本"),
                Arguments.of(
                        SampleSourceFiles.file(
                                "a.md",
                                "人<ruby>日<rt>に</rt></ruby><ruby>日<rp>(</rp><rt>に</rt><rp>)</rp>"
                                        + "</ruby>本\n"),
                        "人日日本"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void readingsOfOtherFiles(SourceFile file, String text) {
        holds(Formats.read(file).document(), text, List.of("日=に", "日=に"));
    }

    @Test
    void readingsOfBooks() {
        Document book = SampleBook.of("<p>人<ruby>日<rt>に</rt></ruby></p>", "<p>本</p>")
                .read()
                .document();
        holds(book, "人日\n本", List.of("日=に"));
    }

    static Stream<Arguments> brackets() {
        return Stream.of(
                Arguments.of(0, 4, "人日(に)本"),
                Arguments.of(0, 2, "人日(に)"),
                Arguments.of(2, 3, "本"),
                Arguments.of(0, 1, "人"),
                Arguments.of(0, 0, ""));
    }

    @ParameterizedTest
    @MethodSource("brackets")
    void readingsAreWrittenInBracketsBehindTheWords(int start, int end, String expected) {
        Document document = Formats.read(SampleSourceFiles.file(
                        "a.html", "<!DOCTYPE html><p>人<ruby>日<rt>に</rt></ruby>本</p>"))
                .document();
        Range part = new Range(start, Math.min(end, document.length()));
        assertEquals(expected, ReadingWording.inBrackets(document, part));
    }
}

package glossator.format.html.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/// Style sheets made to take long, or to overflow the stack.
class HostileStylesTest {
    private static final String NONE = "{display:none}";

    private static Stream<Arguments> sheets() {
        var names = new StringBuilder();
        for (int i = 0; names.length() < 1 << 20; i++) {
            names.append(".a").append(i).append(",");
        }
        return Stream.of(
                Arguments.of("a megabyte of selectors", names + ".z" + NONE),
                Arguments.of("the same class very often", ".p{display:none}".repeat(60_000)),
                Arguments.of("rules in rules", "a{".repeat(100_000) + "b" + NONE),
                Arguments.of("lists of rules in rules", "a,b,&{".repeat(2_000) + "c" + NONE),
                Arguments.of("conditions", "@media screen{".repeat(50_000) + "p" + NONE),
                Arguments.of("conditions in one another", "@media " + "(".repeat(50_000) + "{}"),
                Arguments.of("negations", ":not(".repeat(50_000) + "p" + ")".repeat(50_000) + NONE),
                Arguments.of("functions", "p{width:" + "calc(".repeat(50_000) + ";display:none}"),
                Arguments.of("a chain", "* ".repeat(1_900) + NONE),
                Arguments.of("siblings", "p" + "~p".repeat(1_900) + NONE),
                Arguments.of("what it has", ("p:has(~p:has(~p:has(~p)))" + NONE).repeat(50)),
                Arguments.of("layers", "@layer a.b{p{color:red}}".repeat(30_000)),
                Arguments.of("strings", "\"".repeat(100_001) + "p" + NONE),
                Arguments.of("comments", "/*".repeat(100_000) + "p" + NONE),
                Arguments.of("escapes", "\\".repeat(100_001) + NONE),
                Arguments.of("a long value", "p{display:" + "x".repeat(1 << 20) + "}"),
                Arguments.of("sheets without end", "@import url(a.css);".repeat(10_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sheets")
    void theyAreReadWithLimitedWork(String name, String css) {
        String text = "<p class=p>x</p>".repeat(300);
        Document page = Jsoup.parse("<style>" + css + "</style>" + text);
        var context = new StyleContext(new LinkedSheets() {
            @Override
            public java.util.Optional<String> resolve(String address, String from) {
                return java.util.Optional.of(address);
            }

            @Override
            public java.util.Optional<String> read(String sheet) {
                return java.util.Optional.of(css);
            }
        });
        PageStyles styles = PageStyles.of(page, "", context);
        int hidden = 0;
        for (Element e : page.select("p")) {
            hidden += styles.isHidden(e) ? 1 : 0;
        }
        assertTrue(hidden >= 0 && hidden <= 300, name);
    }

    @Test
    void whatIsLeftUndecidedIsSaid() {
        Document page = Jsoup.parse("<style>" + "p:has(~p:has(~p))~b{display:none}".repeat(90)
                + "</style>" + "<p>x</p>".repeat(900) + "<b>words</b>");
        var context = new StyleContext(LinkedSheets.NONE);
        PageStyles styles = PageStyles.of(page, "", context);
        Element b = page.expectFirst("b");
        assertFalse(styles.isHidden(page.expectFirst("p")));
        assertEquals(context.isExceeded(), !styles.isHidden(b));
    }
}

package glossator.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Collectors;

/// What queries mean, and what is said about those that do not parse.
final class QueryParserTest {
    /// Fully parenthesized; a phrase is its terms with `_` between them.
    private static String form(Query query) {
        return switch (query) {
            case Query.Phrase(var _, var terms, boolean prefix) ->
                String.join("_", terms) + (prefix ? "*" : "");
            case Query.Near(var phrases, int distance) ->
                phrases.stream()
                        .map(QueryParserTest::form)
                        .collect(Collectors.joining("~" + distance + "~"));
            case Query.And(var all) ->
                all.stream()
                        .map(QueryParserTest::form)
                        .collect(Collectors.joining(" & ", "(", ")"));
            case Query.Or(var any) ->
                any.stream()
                        .map(QueryParserTest::form)
                        .collect(Collectors.joining(" | ", "(", ")"));
            case Query.Not(Query inner) -> "!" + form(inner);
            case Query.Within(var parts, Query inner) ->
                parts.stream().sorted().map(Part::word).collect(Collectors.joining("+")) + ":"
                        + form(inner);
            case Query.Tagged(String tag) -> "tag=" + tag;
            case Query.Colored(var color) -> "color=" + color.word();
            case Query.By(Query.Phrase name) -> "by=" + form(name);
            case Query.InSource(String source) -> "source=" + source;
            case Query.OfKind(String kind) -> "kind=" + kind;
            case Query.Before(var day) -> "<" + day;
            case Query.After(var day) -> ">=" + day;
            case Query.Is(State state) -> "is=" + state.word();
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            freedom                       § freedom
            Café NAÏVE                    § (cafe & naive)
            "brave new world"             § brave_new_world
            „brave new world“             § brave_new_world
            «brave» new                   § (brave & new)
            don’t                         § don_t
            don't                         § don_t
            well–known                    § well_known
            free­dom                      § freedom
            histor*                       § histor*
            "brave new wo*"               § brave_new_wo*
            "brave new wo"*               § brave_new_wo*
            NEAR(a b, 5)                  § a~5~b
            NEAR(a "b c")                 § a~10~b_c
            NEAR(a)                       § a
            a AND b OR c                  § ((a & b) | c)
            a (b OR c)                    § (a & (b | c))
            a NOT b                       § (a & !b)
            a -b                          § (a & !b)
            a - b                         § (a & b)
            NOT NOT a                     § !!a
            and or not                    § (and & or & not)
            rock & roll                   § (rock & roll)
            tag:method                    § tag=method
            tag:"a method/own"            § tag=a method/own
            Tag:method                    § tag=method
            colour:grey                   § color=gray
            COLOR:Red                     § color=red
            author:"de Beauvoir"          § by=de_beauvoir
            in:notes brave                § quotes+notes+replies+tags:brave
            in:title in:people a          § titles+people:a
            a (in:note b)                 § (a & notes:b)
            -in:text a                    § titles+people+quotes+notes+replies+tags:a
            in:Huxley soma                § (source=Huxley & soma)
            kind:PDF                      § kind=pdf
            before:2020                   § <2020-01-01
            after:2020-05                 § >=2020-05-01
            after:2020-5-7                § >=2020-05-07
            is:orphan -is:resolved        § (is=orphan & !is=resolved)
            https://example.org           § https_example_org
            tag:                          § tag
            12:30                         § 12_30
            東京都                        § 東京_京都
            東                            § 東*
            第3章                         § 第_3_章*
            ภาษาไทย                       § ภา_าษ_ษา_าไ_ไท_ทย
            C++                           § c
            """)
    void aQueryMeans(String query, String meaning) {
        assertEquals(meaning, form(QueryParser.parse(query).orThrow()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            `   `            § 0 § search.empty
            …                § 0 § search.nothing
            ( & )            § 0 § search.nothing
            "free            § 0 § search.unclosed-quote
            a "free          § 2 § search.unclosed-quote
            a “              § 2 § search.unclosed-quote
            NEAR(a b         § 0 § search.unclosed-near
            (a OR b          § 0 § search.unclosed-parenthesis
            a ((b) c         § 2 § search.unclosed-parenthesis
            a)               § 1 § search.stray-close
            ) a              § 0 § search.stray-close
            a ()             § 3 § search.empty-parentheses
            AND a            § 0 § search.nothing-before
            OR               § 0 § search.nothing-before
            a OR OR b        § 5 § search.nothing-before
            a AND AND b      § 6 § search.nothing-before
            (OR a)           § 1 § search.nothing-before
            a AND            § 2 § search.nothing-after
            a OR             § 2 § search.nothing-after
            a NOT            § 2 § search.nothing-after
            (a AND) b        § 3 § search.nothing-after
            a NOT OR b       § 2 § search.nothing-after
            hi*story         § 2 § search.star
            *story           § 0 § search.star
            h*               § 0 § search.short-beginning
            a NEAR b         § 2 § search.near
            a NEAR/5 b       § 2 § search.near
            NEAR(a OR b)     § 7 § search.in-near
            NEAR(a (b))      § 7 § search.in-near
            NEAR()           § 5 § search.empty-near
            NEAR(a b, x)     § 10 § search.distance
            NEAR(a b, 5000)  § 10 § search.distance
            x tga:method     § 2 § search.unknown-field
            tag:""           § 4 § search.no-value
            tag:(a)          § 0 § search.no-value
            color:mauve      § 6 § search.unknown-color
            is:lost          § 3 § search.unknown-state
            kind:letter      § 5 § search.unknown-kind
            before:2020-13   § 7 § search.bad-day
            after:yesterday  § 6 § search.bad-day
            """)
    void aQueryThatDoesNotParseSaysWhere(String query, int at, String key) {
        var fault = assertInstanceOf(ParsedQuery.Unsound.class, QueryParser.parse(query));
        assertEquals(key, fault.refusal().key(), fault.refusal().sentence());
        assertEquals(at, fault.at(), fault.refusal().sentence());
        assertTrue(fault.at() + fault.length() <= query.length());
        assertTrue(
                at == 0 || fault.refusal().sentence().contains("character " + (at + 1)),
                fault.refusal().sentence());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            "brave new       § brave_new
            (a OR b          § (a | b)
            a AND            § a
            a OR             § a
            a NOT            § a
            a -              § a
            a tag:           § a
            a tag:"me        § (a & tag=me)
            free             § free*
            fr               § fr
            free dom         § (free & dom*)
            "free dom"       § free_dom
            NEAR(a b         § a~10~b
            """)
    void aQueryThatIsBeingTypedMayLackItsEnd(String query, String meaning) {
        assertEquals(meaning, form(QueryParser.parseTyped(query).orThrow()));
    }

    @Test
    void noQueryIsTooLongOrTooDeepToBeRefused() {
        for (String query : new String[] {
            "word ".repeat(10_000),
            "\"" + "word ".repeat(10_000) + "\"",
            "(".repeat(10_000) + "a",
            "NOT ".repeat(10_000) + "a",
            "- ".repeat(10_000),
            "NEAR(".repeat(10_000),
            "tag:".repeat(10_000),
            "\"".repeat(10_001),
        }) {
            assertInstanceOf(
                    ParsedQuery.Unsound.class, QueryParser.parse(query), query.substring(0, 9));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:b:c",
                "x(y",
                "\u0000",
                "\uD800",
                "a\uDC00*",
                "'; DROP TABLE note; --",
                "{title} : a",
                "^a",
                "a + b",
                "rowid:1",
                "NEAR",
                "\"a\" \"b",
                "مرحبا*",
                "क्षि",
                "🙂",
                "ﷺ",
                "½",
                "⑴"
            })
    void nothingElseIsThrown(String query) {
        QueryParser.parse(query);
        QueryParser.parseTyped(query);
    }
}

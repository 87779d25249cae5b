package glossator.format.html.style;

import org.htmlunit.cssparser.dom.CSSValueImpl;
import org.htmlunit.cssparser.dom.Property;
import org.htmlunit.cssparser.parser.CSSErrorHandler;
import org.htmlunit.cssparser.parser.CSSOMParser;
import org.htmlunit.cssparser.parser.CSSParseException;
import org.htmlunit.cssparser.parser.InputSource;
import org.htmlunit.cssparser.parser.javacc.CSS3Parser;
import org.htmlunit.cssparser.parser.selector.Selector;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The one way to the CSS parser: declarations and selectors, each given to it by itself, so that
/// what it does not know costs no more than that. It is recursive and slow with long input, so
/// neither may be long or nested deeply.
final class CssValues {
    static final int MAX_SELECTORS = 4_000;
    private static final int MAX_DECLARATIONS = 2_000;
    private static final int MAX_NESTING = 24;
    private static final int MAX_KNOWN = 4_000;

    private static final Pattern HOST = Pattern.compile(":host\\(([^()]*)\\)");
    private static final Pattern SLOTTED = Pattern.compile("[\\w-]*::slotted\\(([^()]*)\\)");
    private static final Pattern NAMESPACE =
            Pattern.compile("(?<![\\w\\]|-])[\\w*-]*\\|(?=[\\w*])");
    private static final Pattern ANY = Pattern.compile(":(-webkit-any|-moz-any|matches)\\(");

    private final CSS3Parser parser = new CSS3Parser();
    private final CSSOMParser values = new CSSOMParser(parser);
    private final Map<String, List<Declaration>> known = new HashMap<>();
    private final Map<String, List<Selector>> knownSelectors = new HashMap<>();
    private final StyleBudget budget;
    private boolean failed;

    CssValues(StyleBudget budget) {
        this.budget = budget;
        values.setErrorHandler(new CSSErrorHandler() {
            @Override
            public void warning(CSSParseException e) {
                // An unusual value; it is checked anyway.
            }

            @Override
            public void error(CSSParseException e) {
                failed = true;
            }

            @Override
            public void fatalError(CSSParseException e) {
                failed = true;
            }
        });
    }

    /// The declarations that may hide something, in order.
    List<Declaration> declarations(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (lower.length() > MAX_DECLARATIONS || isNestedTooDeeply(lower)) {
            return List.of();
        }
        if (known.size() > MAX_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(lower, this::parse);
    }

    private List<Declaration> parse(String text) {
        var found = new ArrayList<Declaration>();
        try {
            for (Property one : values.parseStyleDeclaration(text).getProperties()) {
                CSSValueImpl value = one.getValue();
                String written = value == null ? "" : value.getCssText();
                StyleProperty.find(one.getName())
                        .filter(p -> p.accepts(written))
                        .ifPresent(p -> found.add(new Declaration(p, written, one.isImportant())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            return List.of(); // the parser has several kinds for what it does not understand
        }
        return found;
    }

    /// The selectors of a rule; none if one of them is unknown, as the rule is then invalid.
    List<Selector> selectors(String text) {
        List<Selector> parsed = knownSelectors.get(text);
        if (parsed == null) {
            parsed = text.length() > MAX_SELECTORS ? eachSelector(text) : parseSelectors(text);
            knownSelectors.put(text, parsed);
        }
        return parsed;
    }

    private List<Selector> parseSelectors(String text) {
        if (isNestedTooDeeply(text) || !budget.takeSelectors(1)) {
            return List.of();
        }
        failed = false;
        try {
            var list = parser.parseSelectors(new InputSource(new StringReader(plain(text))));
            return failed || list == null ? List.of() : List.copyOf(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            return List.of(); // the parser has several kinds for what it does not understand
        }
    }

    /// Those of a list that is too long, one by one.
    private List<Selector> eachSelector(String list) {
        var all = new ArrayList<Selector>();
        int from = 0;
        int depth = 0;
        for (int i = 0; i <= list.length(); i++) {
            char c = i < list.length() ? list.charAt(i) : ',';
            if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            }
            if (c == ',' && depth <= 0) {
                String one = list.substring(from, i).strip();
                all.addAll(one.length() > MAX_SELECTORS ? List.of() : parseSelectors(one));
                from = i + 1;
            }
        }
        return all;
    }

    /// What the parser does not know, as something that it does.
    private static String plain(String text) {
        String plain = text;
        if (plain.contains(":host(")) {
            plain = HOST.matcher(plain).replaceAll("$1:host");
        }
        if (plain.contains("::slotted(")) {
            plain = SLOTTED.matcher(plain).replaceAll("$1:slotted");
        }
        if (plain.indexOf('|') >= 0 && plain.indexOf('[') < 0) {
            plain = NAMESPACE.matcher(plain).replaceAll("");
        }
        return ANY.matcher(plain).replaceAll(":is(");
    }

    private static boolean isNestedTooDeeply(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[' || c == '{') {
                if (++depth > MAX_NESTING) {
                    return true;
                }
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            }
        }
        return false;
    }
}

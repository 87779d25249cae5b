package glossator.format.html.style;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the rules that may hide something from the style sheets of one scope, in their order
/// (CSS Syntax 3, 5; CSS Nesting 1; CSS Cascade 5). Conditions are decided at once.
final class StyleSheetReader {
    private static final int MAX_DEPTH = 16;
    private static final int MAX_IMPORTS = 8;
    private static final Pattern IMPORT =
            Pattern.compile("(?is)^(?:url\\(\\s*)?([\"']?)([^\"')]+)\\1"
                    + "\\s*\\)?\\s*(layer(?:\\([^)]*\\))?)?\\s*(supports\\(.*\\))?\\s*(.*)$");
    private static final Pattern NAME = Pattern.compile("^@(-?[a-zA-Z-]+)");

    /// What a declaration that hides something must contain.
    private static final Pattern TELLING = Pattern.compile(
            "(?i)display|visibility|clip|(left|right|top)\\s*:\\s*-\\d{3}|height\\s*:\\s*[01](px)?\\b");

    private final StyleContext context;
    private final List<StyleRule> rules = new ArrayList<>();
    private final Map<String, Integer> layers = new LinkedHashMap<>();

    /// @param selectors of the rule that is open here; empty if none is
    /// @param sheet its name; that of the page if it is written in the page
    /// @param imports how many sheets led to it
    private record Context(String selectors, String layer, int depth, String sheet, int imports) {
        Context inside(String of) {
            return new Context(of, layer, depth + 1, sheet, imports);
        }

        Context inLayer(String of) {
            return new Context(
                    selectors, layer.isEmpty() ? of : layer + "." + of, depth + 1, sheet, imports);
        }
    }

    StyleSheetReader(StyleContext context) {
        this.context = context;
    }

    List<StyleRule> rules() {
        return rules;
    }

    /// Reads a sheet.
    ///
    /// @param name that its text is found by; empty if it is given as `css`
    void read(String css, String name) {
        read(name.isEmpty() ? css : context.find(name), new Context("", "", 0, name, 0));
    }

    private void read(String css, Context in) {
        if (context.budget().takeLength(css.length())) {
            block(new CssText(css), 0, css.length(), in);
        }
    }

    private void block(CssText css, int from, int end, Context in) {
        if (in.depth > MAX_DEPTH) {
            return;
        }
        int order = rules.size();
        var declarations = new StringBuilder();
        int at = css.skipBlank(from, end);
        while (at < end) {
            int stop = css.endOfPrelude(at, end);
            String prelude = css.part(at, stop);
            boolean opens = stop < end && css.text().charAt(stop) == '{';
            int close = opens ? css.endOfBlock(stop, end) : stop;
            if (prelude.startsWith("@")) {
                atRule(css, prelude, opens ? stop + 1 : close, close, in);
            } else if (opens && !prelude.startsWith("--")) {
                block(css, stop + 1, close, in.inside(nested(prelude, in.selectors)));
            } else if (!opens && !in.selectors.isEmpty()) {
                declarations.append(prelude).append(';');
            }
            at = css.skipBlank(Math.min(close + 1, end), end);
        }
        add(declarations.toString(), order, in);
    }

    private void add(String declarations, int order, Context in) {
        if (TELLING.matcher(declarations).find()) {
            List<Declaration> parsed = context.values().declarations(declarations);
            if (!parsed.isEmpty()) {
                rules.add(order, new StyleRule(in.selectors, parsed, layer(in.layer)));
            }
        }
    }

    /// A nested rule stands for elements inside of those of the outer one, unless it says where.
    private static String nested(String selectors, String outer) {
        if (outer.isEmpty() || selectors.isEmpty()) {
            return selectors;
        }
        String parent = ":is(" + outer + ")";
        long times = Math.max(1, selectors.chars().filter(c -> c == '&').count());
        if (times * parent.length() > CssValues.MAX_SELECTORS) {
            return ":too-long";
        }
        return selectors.indexOf('&') >= 0
                ? selectors.replace("&", parent)
                : parent + " " + selectors;
    }

    private void atRule(CssText css, String prelude, int from, int to, Context in) {
        Matcher m = NAME.matcher(prelude);
        String name = m.find() ? m.group(1).toLowerCase(Locale.ROOT) : "";
        String rest = prelude.substring(name.length() + 1);
        switch (name) {
            case "media", "container" -> {
                if (MediaCondition.holdsFor(withoutName(name, rest))) {
                    block(css, from, to, in.inside(in.selectors));
                }
            }
            case "supports" -> {
                if (MediaCondition.isSupported(rest)) {
                    block(css, from, to, in.inside(in.selectors));
                }
            }
            case "layer" -> layers(css, rest.strip(), from, to, in);
            case "import" -> importSheet(rest.strip(), in);
            default -> {} // fonts, animations, printed pages
        }
    }

    /// A condition about a container may begin with its name.
    private static String withoutName(String rule, String condition) {
        return rule.equals("container")
                ? condition.strip().replaceFirst("^(?!not\\b)[\\w-]+\\s+(?=\\()", "")
                : condition;
    }

    private void layers(CssText css, String names, int from, int to, Context in) {
        if (to > from) {
            String name = names.isEmpty() ? "\0" + layers.size() : names;
            Context inner = in.inLayer(name);
            layer(inner.layer);
            block(css, from, to, inner);
        } else {
            for (String name : names.split(",", -1)) {
                layer(in.inLayer(name.strip()).layer);
            }
        }
    }

    private int layer(String name) {
        return name.isEmpty()
                ? StyleRule.UNLAYERED
                : Math.min(
                        layers.computeIfAbsent(name, _ -> layers.size()), StyleRule.UNLAYERED - 1);
    }

    private void importSheet(String written, Context in) {
        Matcher m = IMPORT.matcher(written);
        if (in.imports >= MAX_IMPORTS || !m.matches() || !MediaCondition.holdsFor(m.group(5))) {
            return;
        }
        String own = m.group(3) == null ? "" : m.group(3).replaceAll("(?i)^layer\\(?|\\)$", "");
        Context outer = m.group(3) == null ? in : in.inLayer(own.isEmpty() ? "\0import" : own);
        context.resolve(m.group(2).strip(), in.sheet)
                .ifPresent(name -> read(
                        context.find(name), new Context("", outer.layer, 0, name, in.imports + 1)));
    }
}

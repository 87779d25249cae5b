package glossator.format.html.style;

import org.htmlunit.cssparser.parser.condition.Condition;
import org.htmlunit.cssparser.parser.selector.ElementSelector;
import org.htmlunit.cssparser.parser.selector.Selector;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rules of one scope, found by the last part of their selectors, and which of their
/// declarations win for an element (CSS Cascade 5, 6.1).
final class Cascade {
    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final List<Entry> outward = new ArrayList<>();
    private final SelectorMatcher matcher;

    /// @param order among all selectors of the scope, from 0
    private record Entry(Selector selector, StyleRule rule, int weight, int order) {}

    Cascade(List<StyleRule> rules, StyleScope scope, CssValues values, StyleBudget budget) {
        matcher = new SelectorMatcher(scope, budget);
        int order = 0;
        for (StyleRule rule : rules) {
            for (Selector selector : values.selectors(rule.selectors())) {
                var entry = new Entry(selector, rule, SelectorWeight.of(selector), order++);
                if (isOutward(selector)) {
                    outward.add(entry);
                } else {
                    entries.computeIfAbsent(key(selector), _ -> new ArrayList<>())
                            .add(entry);
                }
            }
        }
    }

    /// Whether the selector is about the host of a shadow root, or what is in its slots.
    private static boolean isOutward(Selector selector) {
        return selector.getSimpleSelector() instanceof ElementSelector last
                && last.getConditions() != null
                && last.getConditions().stream()
                        .anyMatch(
                                c -> "host".equals(c.getValue()) || "slotted".equals(c.getValue()));
    }

    /// What an element must have for the selector to match: `#id`, `.class`, a name, or `*`.
    private static String key(Selector selector) {
        if (!(selector.getSimpleSelector() instanceof ElementSelector last)) {
            return "*";
        }
        String key = last.getLocalName() == null ? "*" : last.getLocalNameLowerCase();
        if (last.getConditions() != null) {
            for (Condition one : last.getConditions()) {
                switch (one.getConditionType()) {
                    case ID_CONDITION -> {
                        return "#" + one.getValue();
                    }
                    case CLASS_CONDITION -> key = "." + one.getValue();
                    default -> {}
                }
            }
        }
        return key;
    }

    /// Lets all rules that match compete.
    void apply(Element e, Contest contest) {
        apply("*", e, contest);
        apply(e.normalName(), e, contest);
        if (!e.id().isEmpty()) {
            apply("#" + e.id(), e, contest);
        }
        if (e.hasAttr("class")) {
            for (String name : e.classNames()) {
                apply("." + name, e, contest);
            }
        }
    }

    /// The same with the rules of a shadow root for what is outside of it; those of the page win.
    void applyOutside(Element e, Contest contest) {
        for (Entry entry : outward) {
            if (matcher.matches(entry.selector, e)) {
                contest.enter(entry.rule.declarations(), 0, -1, entry.order);
            }
        }
    }

    private void apply(String key, Element e, Contest contest) {
        List<Entry> some = entries.get(key);
        if (some == null) {
            return;
        }
        for (Entry entry : some) {
            if (matcher.matches(entry.selector, e)) {
                contest.enter(
                        entry.rule.declarations(),
                        entry.rule.layer() + 1,
                        entry.weight,
                        entry.order);
            }
        }
    }

    /// The declarations for one element, of which the strongest stays.
    static final class Contest {
        private final EnumMap<StyleProperty, String> values = new EnumMap<>(StyleProperty.class);
        private final EnumMap<StyleProperty, long[]> ranks = new EnumMap<>(StyleProperty.class);

        /// What the element has if no sheet says anything about it.
        void byDefault(StyleProperty property, String value) {
            values.put(property, value);
            ranks.put(property, new long[] {-1, 0, 0, 0});
        }

        void inline(List<Declaration> declarations) {
            enter(declarations, StyleRule.UNLAYERED + 2, 0, 0);
        }

        void enter(List<Declaration> declarations, int layer, int weight, int order) {
            for (Declaration one : declarations) {
                boolean own = layer > StyleRule.UNLAYERED + 1;
                long[] rank = {
                    one.important() ? 1 : 0,
                    // Of important ones, the first layer wins, and the element itself above all.
                    one.important() && !own ? -layer : layer,
                    weight,
                    order
                };
                long[] best = ranks.get(one.property());
                if (best == null || Arrays.compare(rank, best) >= 0) {
                    ranks.put(one.property(), rank);
                    values.put(one.property(), one.value());
                }
            }
        }

        StyleValues result() {
            return new StyleValues(values);
        }
    }
}

package glossator.format.html.style;

import org.htmlunit.cssparser.parser.condition.AttributeCondition;
import org.htmlunit.cssparser.parser.condition.Condition;
import org.htmlunit.cssparser.parser.selector.ChildSelector;
import org.htmlunit.cssparser.parser.selector.DescendantSelector;
import org.htmlunit.cssparser.parser.selector.DirectAdjacentSelector;
import org.htmlunit.cssparser.parser.selector.ElementSelector;
import org.htmlunit.cssparser.parser.selector.GeneralAdjacentSelector;
import org.htmlunit.cssparser.parser.selector.RelativeSelector;
import org.htmlunit.cssparser.parser.selector.Selector;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

/// Whether a selector matches an element, from right to left (Selectors 4, 18). Each element that
/// is looked at costs a step of the budget; nothing matches once it is spent.
final class SelectorMatcher {
    private final StyleScope scope;
    private final StyleBudget budget;

    SelectorMatcher(StyleScope scope, StyleBudget budget) {
        this.scope = scope;
        this.budget = budget;
    }

    boolean matches(Selector selector, Element e) {
        if (!budget.takeSteps(1)) {
            return false;
        }
        return switch (selector) {
            case ElementSelector simple -> simple(simple, e);
            case ChildSelector s -> {
                Element parent = scope.parent(e);
                yield parent != null
                        && matches(s.getSimpleSelector(), e)
                        && matches(s.getAncestorSelector(), parent);
            }
            case DescendantSelector s ->
                matches(s.getSimpleSelector(), e)
                        && anyFrom(scope.parent(e), scope::parent, s.getAncestorSelector());
            case DirectAdjacentSelector s -> {
                Element before = e.previousElementSibling();
                yield before != null
                        && matches(s.getSimpleSelector(), e)
                        && matches(s.getSelector(), before);
            }
            case GeneralAdjacentSelector s ->
                matches(s.getSimpleSelector(), e)
                        && anyFrom(
                                e.previousElementSibling(),
                                Element::previousElementSibling,
                                s.getSelector());
            default -> false; // a part of an element that is no text of the page
        };
    }

    private interface Step {
        @Nullable
        Element from(Element e);
    }

    private boolean anyFrom(@Nullable Element first, Step step, Selector selector) {
        for (Element e = first; e != null; e = step.from(e)) {
            if (matches(selector, e)) {
                return true;
            } else if (budget.isExceeded()) {
                return false;
            }
        }
        return false;
    }

    private boolean simple(ElementSelector selector, Element e) {
        String name = selector.getLocalName();
        if (name != null && !e.normalName().equals(name.toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (selector.getConditions() != null) {
            for (Condition one : selector.getConditions()) {
                if (!holds(one, e)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean holds(Condition condition, Element e) {
        String value = Objects.requireNonNullElse(condition.getValue(), "");
        return switch (condition.getConditionType()) {
            case ID_CONDITION -> e.id().equals(value);
            case CLASS_CONDITION -> hasWord(e.attr("class"), value);
            case LANG_CONDITION -> hasLanguage(e, value.toLowerCase(Locale.ROOT));
            case ATTRIBUTE_CONDITION ->
                attribute(condition, e, v -> condition.getValue() == null || v.equals(value));
            case ONE_OF_ATTRIBUTE_CONDITION -> attribute(condition, e, v -> hasWord(v, value));
            case BEGIN_HYPHEN_ATTRIBUTE_CONDITION ->
                attribute(condition, e, v -> v.equals(value) || v.startsWith(value + "-"));
            case PREFIX_ATTRIBUTE_CONDITION ->
                attribute(condition, e, v -> !value.isEmpty() && v.startsWith(value));
            case SUFFIX_ATTRIBUTE_CONDITION ->
                attribute(condition, e, v -> !value.isEmpty() && v.endsWith(value));
            case SUBSTRING_ATTRIBUTE_CONDITION ->
                attribute(condition, e, v -> !value.isEmpty() && v.contains(value));
            case IS_PSEUDO_CLASS_CONDITION, WHERE_PSEUDO_CLASS_CONDITION -> any(condition, e);
            case NOT_PSEUDO_CLASS_CONDITION -> !any(condition, e) && !budget.isExceeded();
            case HAS_PSEUDO_CLASS_CONDITION ->
                SelectorWeight.inner(condition).stream().anyMatch(s -> has(s, e));
            case PSEUDO_CLASS_CONDITION -> PseudoClass.holds(value, e, scope, budget);
        };
    }

    private boolean any(Condition condition, Element e) {
        return SelectorWeight.inner(condition).stream().anyMatch(s -> matches(s, e));
    }

    private static boolean attribute(Condition condition, Element e, Predicate<String> holds) {
        String name = Objects.requireNonNullElse(condition.getLocalName(), "");
        if (!e.hasAttr(name)) {
            return false;
        }
        String value = e.attr(name);
        boolean loose = condition instanceof AttributeCondition a && a.isCaseInSensitive();
        return holds.test(value) || (loose && holds.test(value.toLowerCase(Locale.ROOT)));
    }

    /// Whether a list that is separated by white space contains the word.
    static boolean hasWord(String list, String word) {
        int at = word.isEmpty() ? -1 : list.indexOf(word);
        while (at >= 0) {
            int end = at + word.length();
            if ((at == 0 || isSpace(list.charAt(at - 1)))
                    && (end == list.length() || isSpace(list.charAt(end)))) {
                return true;
            }
            at = list.indexOf(word, at + 1);
        }
        return false;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private static boolean hasLanguage(Element e, String language) {
        for (Element at = e; at != null; at = at.parent()) {
            String own = (at.hasAttr("lang") ? at.attr("lang") : at.attr("xml:lang"))
                    .toLowerCase(Locale.ROOT);
            if (!own.isEmpty()) {
                return own.equals(language) || own.startsWith(language + "-");
            }
        }
        return false;
    }

    /// Whether anything in or beside the element matches what `:has` asks for.
    private boolean has(Selector asked, Element e) {
        if (!(asked instanceof RelativeSelector relative)) {
            return anyIn(e, asked);
        }
        Selector selector = relative.getSelector();
        return switch (relative.getCombinator()) {
            case CHILD_COMBINATOR ->
                anyFrom(e.firstElementChild(), Element::nextElementSibling, selector);
            case NEXT_SIBLING_COMBINATOR -> {
                Element next = e.nextElementSibling();
                yield next != null && matches(selector, next);
            }
            case SUBSEQUENT_SIBLING_COMBINATOR ->
                anyFrom(e.nextElementSibling(), Element::nextElementSibling, selector);
            case DESCENDANT_COMBINATOR -> anyIn(e, selector);
        };
    }

    private boolean anyIn(Element e, Selector selector) {
        for (Element child = e.firstElementChild();
                child != null && !budget.isExceeded();
                child = child.nextElementSibling()) {
            if (matches(selector, child) || anyIn(child, selector)) {
                return true;
            }
        }
        return false;
    }
}

package glossator.format.html.style;

import org.htmlunit.cssparser.parser.condition.Condition;
import org.htmlunit.cssparser.parser.condition.HasPseudoClassCondition;
import org.htmlunit.cssparser.parser.condition.IsPseudoClassCondition;
import org.htmlunit.cssparser.parser.condition.NotPseudoClassCondition;
import org.htmlunit.cssparser.parser.selector.ChildSelector;
import org.htmlunit.cssparser.parser.selector.DescendantSelector;
import org.htmlunit.cssparser.parser.selector.DirectAdjacentSelector;
import org.htmlunit.cssparser.parser.selector.ElementSelector;
import org.htmlunit.cssparser.parser.selector.GeneralAdjacentSelector;
import org.htmlunit.cssparser.parser.selector.RelativeSelector;
import org.htmlunit.cssparser.parser.selector.Selector;

import java.util.List;

/// The specificity of a selector (Selectors 4, 17): ids above classes above elements, each of them
/// counted up to 1,023.
final class SelectorWeight {
    private static final int ID = 1 << 20;
    private static final int CLASS = 1 << 10;

    private SelectorWeight() {}

    static int of(Selector selector) {
        return switch (selector) {
            case ElementSelector element -> ofElement(element);
            case ChildSelector s -> of(s.getAncestorSelector()) + of(s.getSimpleSelector());
            case DescendantSelector s -> of(s.getAncestorSelector()) + of(s.getSimpleSelector());
            case DirectAdjacentSelector s -> of(s.getSelector()) + of(s.getSimpleSelector());
            case GeneralAdjacentSelector s -> of(s.getSelector()) + of(s.getSimpleSelector());
            case RelativeSelector s -> of(s.getSelector());
            default -> 1;
        };
    }

    private static int ofElement(ElementSelector element) {
        int sum = element.getLocalName() == null ? 0 : 1;
        if (element.getConditions() != null) {
            for (Condition one : element.getConditions()) {
                sum += of(one);
            }
        }
        return sum;
    }

    private static int of(Condition condition) {
        return switch (condition.getConditionType()) {
            case ID_CONDITION -> ID;
            case WHERE_PSEUDO_CLASS_CONDITION -> 0;
            case IS_PSEUDO_CLASS_CONDITION,
                    NOT_PSEUDO_CLASS_CONDITION,
                    HAS_PSEUDO_CLASS_CONDITION ->
                inner(condition).stream().mapToInt(SelectorWeight::of).max().orElse(0);
            default -> CLASS;
        };
    }

    /// The selectors in the parentheses of a condition.
    static List<Selector> inner(Condition condition) {
        return switch (condition) {
            case NotPseudoClassCondition not -> not.getSelectors();
            case HasPseudoClassCondition has -> has.getSelectors();
            case IsPseudoClassCondition is -> is.getSelectors();
            case org.htmlunit.cssparser.parser.condition.WherePseudoClassCondition where ->
                where.getSelectors();
            default -> List.of();
        };
    }
}

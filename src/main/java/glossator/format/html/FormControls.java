package glossator.format.html;

import org.jsoup.nodes.Element;

import java.util.Locale;
import java.util.Optional;

/// The text that form controls show.
final class FormControls {
    private FormControls() {}

    static Optional<String> value(Element control) {
        String text = control.nameIs("select") ? selectedText(control) : input(control);
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    private static String input(Element input) {
        boolean on = input.hasAttr("checked");
        return switch (input.attr("type").toLowerCase(Locale.ROOT)) {
            case "hidden", "password", "file", "color", "range" -> "";
            case "checkbox" -> on ? "☑ " : "☐ ";
            case "radio" -> on ? "◉ " : "○ ";
            case "image" -> input.attr("alt");
            default -> input.attr("value");
        };
    }

    private static String selectedText(Element select) {
        Element option = select.selectFirst("option[selected]");
        Element shown = option == null ? select.selectFirst("option") : option;
        return shown == null ? "" : shown.text();
    }
}

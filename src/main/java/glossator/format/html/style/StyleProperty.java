package glossator.format.html.style;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The properties that can hide an element.
enum StyleProperty {
    DISPLAY(
            "none|contents|block|inline|inline-block|flex|inline-flex|grid|inline-grid|flow-root|flow"
                    + "|list-item|run-in|ruby.*|table.*|inline-table|-webkit-(inline-)?(box|flex)"
                    + "|-ms-(inline-)?(flexbox|grid)|-moz-.*|math|(block|inline)( .*)?"),
    VISIBILITY("visible|hidden|collapse"),
    CONTENT_VISIBILITY("visible|auto|hidden"),
    POSITION("static|relative|absolute|fixed|sticky|-webkit-sticky"),
    OVERFLOW("(visible|hidden|clip|scroll|auto|overlay)( \\w+)?"),
    CLIP("auto|rect\\(.*\\)"),
    CLIP_PATH("none|.*\\(.*\\).*|[a-z-]+-box"),
    WIDTH(".+"),
    HEIGHT(".+"),
    LEFT(".+"),
    RIGHT(".+"),
    TOP(".+");

    private static final Map<String, StyleProperty> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toMap(StyleProperty::cssName, Function.identity()));

    private final Pattern values;

    StyleProperty(String values) {
        this.values = Pattern.compile(values + "|initial|inherit|unset|revert(-layer)?");
    }

    String cssName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<StyleProperty> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    /// Whether a browser knows this value, in lower case; it ignores a declaration with any other.
    boolean accepts(String value) {
        return values.matcher(value).matches();
    }
}

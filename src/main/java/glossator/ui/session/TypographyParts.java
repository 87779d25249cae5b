package glossator.ui.session;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The typography as it is stored: each part of it by itself, so that one that cannot be read, or
/// is not known to an earlier version, leaves the others as they are.
final class TypographyParts {
    private static final String FAMILY = "text.family";
    private static final String SIZE = "text.size";
    private static final String SPACING = "text.spacing";
    private static final String MEASURE = "text.measure";
    private static final String JUSTIFIED = "text.justified";

    private final StoredValues values;

    private TypographyParts(StoredValues values) {
        this.values = values;
    }

    /// Stored whenever it changes.
    static ObjectProperty<Typography> in(StoredValues values) {
        var parts = new TypographyParts(values);
        var property = new SimpleObjectProperty<>(parts.read());
        property.addListener((o, before, now) -> parts.store(now));
        return property;
    }

    private Typography read() {
        Typography standard = Typography.STANDARD;
        return standard.withFamily(values.find(FAMILY, f -> f).orElse(""))
                .withSize(number(SIZE, standard.size()))
                .withSpacing(number(SPACING, standard.spacing()))
                .withMeasure((int) number(MEASURE, standard.measure()))
                .withJustified(values.find(JUSTIFIED, StoredValues::parseFlag).orElse(false));
    }

    private void store(Typography now) {
        values.set(FAMILY, now.family());
        values.set(SIZE, String.valueOf(now.size()));
        values.set(SPACING, String.valueOf(now.spacing()));
        values.set(MEASURE, String.valueOf(now.measure()));
        values.set(JUSTIFIED, String.valueOf(now.justified()));
    }

    private double number(String key, double otherwise) {
        return values.find(key, StoredValues::parseNumber).orElse(otherwise);
    }
}

package glossator.ui.library;

import glossator.library.Source;
import glossator.message.Messages;

import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;

/// The order in which sources are listed.
enum SourceOrder {
    ADDED,
    OPENED,
    TITLE;

    Comparator<Source> comparator() {
        Comparator<Source> main = switch (this) {
            case ADDED -> Comparator.comparing(Source::added, Comparator.reverseOrder());
            case OPENED ->
                Comparator.comparing(
                        Source::opened, Comparator.nullsLast(Comparator.<Instant>reverseOrder()));
            case TITLE -> Comparator.comparing(Source::title, Collator.getInstance()::compare);
        };
        return main.thenComparing(Source::id);
    }

    /// The word that represents the order in the library's settings.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return Messages.of("ui.sources.order." + word());
    }

    /// The order called `word`; the first if there is none.
    static SourceOrder named(String word) {
        for (SourceOrder order : values()) {
            if (order.word().equals(word)) {
                return order;
            }
        }
        return ADDED;
    }
}

package glossator.ui.library;

import glossator.library.Source;
import glossator.library.SourceOrder;
import glossator.message.Messages;
import glossator.ui.session.Session;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What can be shown of a source beside its title.
enum SourceColumn {
    PEOPLE,
    YEAR,
    KIND,
    ADDED,
    READ,
    RATING,
    TAGS,
    NOTES;

    private static final Set<SourceColumn> STANDARD = EnumSet.of(PEOPLE, RATING, TAGS, NOTES);

    /// How it is called in settings.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return Messages.of("ui.sources.column." + word());
    }

    /// Those that were chosen; the standard ones if none were.
    static Set<SourceColumn> of(List<String> words) {
        Set<SourceColumn> chosen = EnumSet.noneOf(SourceColumn.class);
        Arrays.stream(values()).filter(c -> words.contains(c.word())).forEach(chosen::add);
        return chosen.isEmpty() ? EnumSet.copyOf(STANDARD) : chosen;
    }

    /// Empty if nothing is known.
    String text(Source source, Session session) {
        return switch (this) {
            case PEOPLE -> SourceWording.details(source);
            case YEAR -> SourceOrder.year(source);
            case KIND -> Messages.of("ui.format." + source.format());
            case ADDED ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)
                        .format(source.added().atZone(ZoneId.systemDefault()));
            case READ -> read(source, session.settings().shareRead(source.id()));
            case RATING -> "★".repeat(source.rating());
            case TAGS -> String.join(", ", session.codebookProperty().get().paths(source.tags()));
            case NOTES -> SourceWording.notes(source);
        };
    }

    private static String read(Source source, double share) {
        return switch (source.shownReading()) {
            case NEW -> Messages.of("ui.reading.new");
            case READING -> Messages.of("ui.reading.share", Math.round(share * 100));
            case READ -> Messages.of("ui.reading.read");
        };
    }
}

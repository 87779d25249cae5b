package glossator.ui.library;

import glossator.library.Source;
import glossator.library.SourceOrder;
import glossator.message.Messages;
import glossator.ui.control.Widgets;
import glossator.ui.session.Session;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What can be shown of a source: beside its title in the list, in columns in the table.
enum SourceColumn {
    TITLE,
    PEOPLE,
    YEAR,
    KIND,
    ADDED,
    READ,
    RATING,
    TAGS,
    NOTES;

    /// Those that the list can show beside the title.
    static final List<SourceColumn> IN_LIST =
            List.of(PEOPLE, YEAR, KIND, ADDED, READ, RATING, TAGS, NOTES);

    private static final Set<SourceColumn> STANDARD = EnumSet.of(PEOPLE, RATING, TAGS, NOTES);

    /// How it is called in settings.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return Messages.of("ui.sources.column." + word());
    }

    /// What stands above it in the table.
    String heading() {
        return Messages.of("ui.sources.heading." + word());
    }

    static Optional<SourceColumn> find(String word) {
        return Arrays.stream(values()).filter(c -> c.word().equals(word)).findFirst();
    }

    /// What the sources are sorted by to have this column in order; empty for tags, of which a
    /// source can have several.
    Optional<SourceOrder> order() {
        return SourceOrder.find(word());
    }

    /// Those that were chosen; the standard ones if none were.
    static Set<SourceColumn> of(List<String> words) {
        Set<SourceColumn> chosen = EnumSet.noneOf(SourceColumn.class);
        IN_LIST.stream().filter(c -> words.contains(c.word())).forEach(chosen::add);
        return chosen.isEmpty() ? EnumSet.copyOf(STANDARD) : chosen;
    }

    /// Empty if nothing is known.
    String text(Source source, Session session) {
        return switch (this) {
            case TITLE -> Widgets.toOneLine(source.title());
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

    /// The same in a column of its own, which its heading explains.
    String cell(Source source, Session session) {
        return switch (this) {
            case PEOPLE -> Widgets.toOneLine(SourceWording.people(source));
            case NOTES -> source.annotations() == 0 ? "" : String.valueOf(source.annotations());
            case TITLE, YEAR, KIND, ADDED, READ, RATING, TAGS -> text(source, session);
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

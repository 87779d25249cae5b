package glossator.ui.search;

import glossator.annotation.Annotation;
import glossator.library.HitCount;
import glossator.library.IndexProgress;
import glossator.library.SearchHit;
import glossator.library.SearchResult;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.search.Part;
import glossator.ui.control.Widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How what was found is said.
final class ResultWording {
    private ResultWording() {}

    /// A row as it is read aloud.
    static String of(ResultRow row) {
        return switch (row) {
            case ResultRow.OfSource(var group) ->
                Messages.of(
                        "ui.search.spoken-source", group.source().title(), count(group.count()));
            case ResultRow.OfHit(var group, SearchHit hit, List<Annotation> marks) ->
                Stream.concat(
                                Stream.of(
                                        hit.excerpt().text(),
                                        Widgets.toOneLine(group.source().title())),
                                Stream.concat(
                                        marks.stream().map(ResultWording::color),
                                        notes(hit, marks).stream()))
                        .collect(Collectors.joining(", "));
            case ResultRow.MoreHits(var _, int left) ->
                left > 0
                        ? Messages.of("ui.search.more-hits", left)
                        : Messages.of("ui.search.all-hits");
            case ResultRow.MoreSources(int _, int left) ->
                Messages.of("ui.search.more-sources", left);
        };
    }

    private static String color(Annotation mark) {
        return Messages.of("ui.color." + mark.color().word());
    }

    static String count(HitCount count) {
        return Messages.of(
                count.isExact() ? "ui.search.count" : "ui.search.count-least", count.least());
    }

    /// How many hits there are, in how many sources.
    static String total(SearchResult result) {
        if (result.groups().isEmpty()) {
            return Messages.of("ui.search.none");
        }
        boolean isExact = result.hits().isExact() && result.sources().isExact();
        return Messages.of(
                isExact ? "ui.search.total" : "ui.search.total-least",
                result.hits().least(),
                result.sources().least());
    }

    /// Empty if the index is complete.
    static String progress(IndexProgress progress) {
        if (progress.isComplete()) {
            return "";
        }
        return progress.indexed() < progress.sources()
                ? Messages.of("ui.search.progress", progress.indexed(), progress.sources())
                : Messages.of("ui.search.progress-notes");
    }

    /// Who wrote a source and when, as far as is known.
    static String people(Source source) {
        String people = String.join(", ", source.metadata().creators());
        String published = source.metadata().published();
        return Widgets.toOneLine(Stream.of(people, published)
                .filter(s -> !s.isBlank())
                .collect(Collectors.joining(" · ")));
    }

    /// What is said below the words: what they are of, and the notes of the marks at that place.
    static List<String> notes(SearchHit hit, List<Annotation> marks) {
        var notes = new ArrayList<String>();
        switch (hit) {
            case SearchHit.InText _ ->
                marks.stream()
                        .map(Annotation::note)
                        .filter(note -> !note.isBlank())
                        .map(Widgets::toOneLine)
                        .forEach(notes::add);
            case SearchHit.InNote(Annotation note, Part part, var _) -> {
                notes.add(Messages.of("ui.search.part." + part.word()));
                String other = part == Part.NOTE ? note.words() : note.note();
                if (!other.isBlank()) {
                    notes.set(0, notes.getFirst() + " · " + Widgets.toOneLine(other));
                }
            }
            case SearchHit.InDetails(Part part, var _) ->
                notes.add(Messages.of("ui.search.part." + part.word()));
        }
        return notes;
    }
}

package glossator.ui.gather;

import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.annotation.SourceCollection;
import glossator.annotation.Tag;
import glossator.library.LibraryNote;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.notes.CardWording;

import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// Puts notes into groups, in the order in which these are read: sources as they come, tags and
/// collections as their tree, colors as in the palette, people by name, months from the newest.
///
/// @param within the tags that the notes are limited to: only they and those below are groups then
record GatherGroups(Grouping by, GatherNames names, Set<String> folded, List<UUID> within) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL uuuu");

    List<GatherRow> rows(List<LibraryNote> notes) {
        Map<String, List<LibraryNote>> members = switch (by) {
            case SOURCE -> collect(notes, note -> List.of(note.source().toString()));
            case TAG -> collect(notes, this::tagsOf);
            case COLOR ->
                collect(notes, note -> List.of(note.annotation().color().word()));
            case AUTHOR ->
                collect(notes, note -> List.of(note.annotation().author().strip()));
            case MONTH -> collect(notes, note -> List.of(month(note).toString()));
            case COLLECTION -> collect(notes, this::collectionsOf);
            case NONE -> Map.of();
        };
        var rows = new ArrayList<GatherRow>();
        int open = Integer.MAX_VALUE;
        for (GatherRow.Group heading : headings(members).values()) {
            if (heading.depth() > open) {
                continue; // below one that is folded
            }
            open = heading.folded() ? heading.depth() : Integer.MAX_VALUE;
            rows.add(heading);
            if (!heading.folded()) {
                members.getOrDefault(heading.key(), List.of())
                        .forEach(note -> rows.add(new GatherRow.Note(heading.key(), note)));
            }
        }
        return List.copyOf(rows);
    }

    /// The groups that a note is in.
    private interface Keys {
        List<String> of(LibraryNote note);
    }

    private static Map<String, List<LibraryNote>> collect(List<LibraryNote> notes, Keys keys) {
        Map<String, List<LibraryNote>> groups = new LinkedHashMap<>();
        for (LibraryNote note : notes) {
            for (String key : keys.of(note)) {
                groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(note);
            }
        }
        return groups;
    }

    /// What belongs to no group is in the one with the empty key.
    private List<String> tagsOf(LibraryNote note) {
        Codebook codebook = names.codebook();
        List<String> keys = note.annotation().tags().stream()
                .filter(tag -> codebook.tag(tag).isPresent())
                .filter(tag -> within.isEmpty()
                        || within.stream().anyMatch(top -> codebook.isWithin(tag, top)))
                .map(UUID::toString)
                .toList();
        return keys.isEmpty() ? List.of("") : keys;
    }

    private List<String> collectionsOf(LibraryNote note) {
        List<String> keys = names.members().getOrDefault(note.source(), List.of()).stream()
                .map(UUID::toString)
                .toList();
        return keys.isEmpty() ? List.of("") : keys;
    }

    private static YearMonth month(LibraryNote note) {
        return YearMonth.from(note.annotation().created().atZone(ZoneId.systemDefault()));
    }

    private Map<String, GatherRow.Group> headings(Map<String, List<LibraryNote>> members) {
        Map<String, GatherRow.Group> headings = new LinkedHashMap<>();
        switch (by) {
            case SOURCE -> members.keySet().forEach(key -> headings.put(key, source(key, members)));
            case TAG -> putTags(members, headings);
            case COLLECTION -> putCollections(members, headings);
            case COLOR -> {
                for (Color color : Color.values()) {
                    if (members.containsKey(color.word())) {
                        headings.put(color.word(), color(color, members));
                    }
                }
            }
            case AUTHOR ->
                new TreeMap<>(Map.copyOf(members))
                        .keySet()
                        .forEach(key -> headings.put(
                                key, group(key, orElse(key, "ui.gather.no-author"), members)));
            case MONTH ->
                new TreeMap<>(Map.copyOf(members))
                        .descendingKeySet()
                        .forEach(key -> headings.put(
                                key, group(key, MONTH.format(YearMonth.parse(key)), members)));
            case NONE -> {
                // There are no headings.
            }
        }
        return headings;
    }

    private static String orElse(String text, String key) {
        return text.isEmpty() ? Messages.of(key) : text;
    }

    private GatherRow.Group group(
            String key, String title, Map<String, List<LibraryNote>> members) {
        int count = members.getOrDefault(key, List.of()).size();
        return new GatherRow.Group(key, title, "", "", 0, count, folded.contains(key));
    }

    private GatherRow.Group source(String key, Map<String, List<LibraryNote>> members) {
        Source source = names.sources().get(UUID.fromString(key));
        String title = source == null ? "" : source.title();
        String people =
                source == null ? "" : String.join(", ", source.metadata().creators());
        int count = members.getOrDefault(key, List.of()).size();
        return new GatherRow.Group(key, title, people, "", 0, count, folded.contains(key));
    }

    private GatherRow.Group color(Color color, Map<String, List<LibraryNote>> members) {
        GatherRow.Group plain =
                group(color.word(), CardWording.meaning(color, names.meanings()), members);
        return new GatherRow.Group(
                plain.key(), plain.title(), "", color.hex(), 0, plain.count(), plain.folded());
    }

    /// Also a tag that has notes only below it, so that the tree is seen.
    private void putTags(
            Map<String, List<LibraryNote>> members, Map<String, GatherRow.Group> headings) {
        Codebook codebook = names.codebook();
        for (Tag tag : codebook.tagsInOrder()) {
            int count = count(members, key -> codebook.isWithin(key, tag.id()));
            if (count > 0) {
                String key = tag.id().toString();
                headings.put(
                        key,
                        new GatherRow.Group(
                                key,
                                tag.name(),
                                tag.description(),
                                tag.color(),
                                codebook.depth(tag.id()),
                                count,
                                folded.contains(key)));
            }
        }
        putRest(members, headings, "ui.gather.no-tag");
    }

    private void putCollections(
            Map<String, List<LibraryNote>> members, Map<String, GatherRow.Group> headings) {
        for (SourceCollection one : names.collections().inOrder()) {
            int count = count(members, key -> names.collections().isWithin(key, one.id()));
            if (count > 0) {
                String key = one.id().toString();
                int depth = names.collections().depth(one.id());
                headings.put(
                        key,
                        new GatherRow.Group(
                                key, one.name(), "", "", depth, count, folded.contains(key)));
            }
        }
        putRest(members, headings, "ui.gather.no-collection");
    }

    private void putRest(
            Map<String, List<LibraryNote>> members,
            Map<String, GatherRow.Group> headings,
            String name) {
        if (members.containsKey("")) {
            headings.put("", group("", Messages.of(name), members));
        }
    }

    /// How many notes are in the groups that are wanted, each counted once.
    private static int count(
            Map<String, List<LibraryNote>> members, java.util.function.Predicate<UUID> wanted) {
        return (int) members.entrySet().stream()
                .filter(e -> !e.getKey().isEmpty() && wanted.test(UUID.fromString(e.getKey())))
                .flatMap(e -> e.getValue().stream())
                .map(LibraryNote::id)
                .distinct()
                .count();
    }
}

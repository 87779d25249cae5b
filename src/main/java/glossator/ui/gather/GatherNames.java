package glossator.ui.gather;

import glossator.annotation.Codebook;
import glossator.annotation.CollectionTree;
import glossator.annotation.Color;
import glossator.annotation.SourceCollection;
import glossator.library.CollectionMembers;
import glossator.library.Source;
import glossator.ui.session.Session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What groups of notes are called and where they stand, at one moment.
///
/// @param sources by id
/// @param meanings the user's meanings of the colors
/// @param inCollections the sources of each collection, by hand or by a search
/// @param members the collections that each source is in, by the id of the source
record GatherNames(
        Map<UUID, Source> sources,
        Codebook codebook,
        CollectionTree collections,
        CollectionMembers inCollections,
        Map<UUID, List<UUID>> members,
        Map<Color, String> meanings) {
    static GatherNames of(Session session) {
        List<Source> sources = List.copyOf(session.sources());
        CollectionTree collections = session.arranging().collections();
        CollectionMembers inCollections =
                session.smartCollections().membersProperty().get();
        return new GatherNames(
                sources.stream().collect(Collectors.toMap(Source::id, Function.identity())),
                session.codebookProperty().get(),
                collections,
                inCollections,
                members(sources, collections, inCollections),
                session.settings().meaningsProperty().get());
    }

    private static Map<UUID, List<UUID>> members(
            List<Source> sources, CollectionTree collections, CollectionMembers inCollections) {
        Map<UUID, List<UUID>> members = new HashMap<>();
        sources.forEach(source -> members.put(source.id(), new ArrayList<>(source.collections())));
        for (SourceCollection one : collections.inOrder()) {
            if (one.isSmart()) {
                inCollections
                        .of(one.id())
                        .forEach(source ->
                                members.computeIfPresent(source, (_, in) -> add(in, one.id())));
            }
        }
        return members;
    }

    private static List<UUID> add(List<UUID> to, UUID one) {
        to.add(one);
        return to;
    }

    String title(UUID source) {
        Source known = sources.get(source);
        return known == null ? "" : known.title();
    }
}

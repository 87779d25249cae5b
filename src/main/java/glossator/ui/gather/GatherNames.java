package glossator.ui.gather;

import glossator.annotation.Codebook;
import glossator.annotation.CollectionTree;
import glossator.annotation.Color;
import glossator.library.Source;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What groups of notes are called and where they stand, at one moment.
///
/// @param sources by id
/// @param meanings the user's meanings of the colors
/// @param members the collections that each source is in, by the id of the source
record GatherNames(
        Map<UUID, Source> sources,
        Codebook codebook,
        CollectionTree collections,
        Map<UUID, List<UUID>> members,
        Map<Color, String> meanings) {
    static GatherNames of(
            List<Source> sources,
            Codebook codebook,
            CollectionTree collections,
            Map<Color, String> meanings) {
        return new GatherNames(
                sources.stream().collect(Collectors.toMap(Source::id, Function.identity())),
                codebook,
                collections,
                sources.stream().collect(Collectors.toMap(Source::id, Source::collections)),
                meanings);
    }

    String title(UUID source) {
        Source known = sources.get(source);
        return known == null ? "" : known.title();
    }
}

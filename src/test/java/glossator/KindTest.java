package glossator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.format.Format;
import glossator.format.Formats;
import glossator.search.Kind;

import org.junit.jupiter.api.Test;

import java.util.TreeSet;
import java.util.stream.Collectors;

class KindTest {
    @Test
    void everyFormatIsAKindThatCanBeSearchedFor() {
        assertEquals(
                Formats.ALL.stream()
                        .map(Format::name)
                        .collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(Kind.OF_SOURCES));
    }
}

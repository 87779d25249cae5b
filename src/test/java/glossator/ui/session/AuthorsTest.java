package glossator.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class AuthorsTest {
    @Test
    void asLongAsThereAreColorsEverybodyHasAnother() {
        List<String> names = IntStream.range(0, Authors.PALETTE.size())
                .mapToObj(i -> "P" + i * i)
                .toList();
        Map<String, String> colors = Authors.spread(names, Map.of());
        assertEquals(names.size(), new HashSet<>(colors.values()).size());
    }

    @Test
    void aChosenColorIsKeptAndNotGivenToOthers() {
        String chosen = Authors.PALETTE.getFirst();
        Map<String, String> colors =
                Authors.spread(List.of("Ada", "Grace", "Charles"), Map.of("Ada", chosen));
        assertEquals(chosen, colors.get("Ada"));
        assertEquals(3, new HashSet<>(colors.values()).size());
    }

    @Test
    void moreAuthorsThanColorsShareThem() {
        List<String> names = IntStream.range(0, 50).mapToObj(i -> "P" + i).toList();
        Map<String, String> colors = Authors.spread(names, Map.of());
        assertEquals(50, colors.size());
        assertTrue(Authors.PALETTE.containsAll(colors.values()));
    }
}

package glossator.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class ReplyTreeTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', ''",
        "-1, -1, 0",
        "0, -1, 0",
        "'-1 0 1', '-1 0 1', '0 0 0'",
        "'1 -1', '1 -1', '1 1'",
        "'7 -5 0', '-1 -1 0', '0 1 0'",
        "'1 0', '-1 0', '0 0'",
        "'1 2 3 1', '1 -1 3 1', '1 1 1 1'",
        "'3 2 1 -1', '3 -1 1 -1', '3 1 1 3'",
    })
    void everyOneHasAHead(String given, String parents, String heads) {
        var tree = new ReplyTree(Arrays.stream(given.isEmpty() ? new String[0] : given.split(" "))
                .mapToInt(Integer::parseInt)
                .toArray());
        assertEquals(parents, join(IntStream.range(0, tree.size()).map(tree::parent)));
        assertEquals(heads, join(IntStream.range(0, tree.size()).map(tree::head)));
    }

    private static String join(IntStream all) {
        return all.mapToObj(String::valueOf).collect(Collectors.joining(" "));
    }
}

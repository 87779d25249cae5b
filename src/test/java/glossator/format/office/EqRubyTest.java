package glossator.format.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

/// Which instructions of EQ fields set a reading over words.
class EqRubyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EQ \\* jc2 \\* \"Font:MS Mincho\" \\* hps10 \\o\\ad(\\s\\up 9(きせつ),季節) | 季節=きせつ",
                " eq \\o\\ac(\\s\\up9(とう);東) | 東=とう",
                "EQ \\o(\\s\\up 9(a\\,b),c\\)d) | c)d=a,b",
                "EQ \\f(1,2) |",
                "EQ \\o\\ad(\\s\\up 9(a),) |",
                "EQ \\o\\ac(○,1) |",
                "HYPERLINK \\o\\ad(\\s\\up 9(a),b) |",
            })
    void areThoseWithARaisedOperand(String instruction, String expected) {
        assertEquals(
                Optional.ofNullable(expected),
                EqRuby.of(instruction).map(r -> r.words() + '=' + r.reading()));
    }
}

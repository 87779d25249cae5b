package glossator.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.Stream;

/// Where a window comes back when the screens are not those of the last time.
class WindowBoundsTest {
    private static List<WindowBounds> screens(String all) {
        return Stream.of(all.split(" ")).map(WindowBounds::parse).toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "as it was           | 100,50,800,600    | 0,0,1920,1080 | 100,50,800,600",
                "over its left edge  | -200,50,800,600   | 0,0,1920,1080 | -200,50,800,600",
                "on the second one   | 2000,50,800,600   | 0,0,1920,1080 1920,0,1280,1024 | 2000,50,800,600",
                "left of the first   | -1200,50,800,600  | 0,0,1920,1080 -1280,0,1280,1024 | -1200,50,800,600",
                "on two at once      | 1500,50,1000,600  | 0,0,1920,1080 1920,0,1280,1024 | 1500,50,1000,600",
                "the second is gone  | 2000,50,800,600   | 0,0,1920,1080 | 1120,50,800,600",
                "mostly out of sight | 1700,900,800,600  | 0,0,1920,1080 | 1120,480,800,600",
                "its title is above  | 100,-200,800,1000 | 0,0,1920,1080 | 100,0,800,1000",
                "from a larger one   | 0,0,2560,1400     | 0,0,1366,768  | 0,0,1366,768",
                "from a scaled one   | 1000,500,1500,800 | 0,0,1280,720 1280,0,1280,720 | 1280,0,1280,720",
                "below a task bar    | 0,0,800,600       | 0,40,1280,680 | 0,40,800,600",
            })
    void aWindowComesBackWhereItCanBeSeen(
            String what, String before, String screens, String expected) {
        assertEquals(WindowBounds.parse(expected), WindowBounds.parse(before).on(screens(screens)));
    }
}

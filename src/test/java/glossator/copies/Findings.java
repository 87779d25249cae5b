package glossator.copies;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// What is not as it should be; the tables only count it.
final class Findings {
    private static final List<String> ALL = new ArrayList<>();

    private Findings() {}

    static void add(String sentence) {
        ALL.add(sentence);
    }

    static void print(PrintStream out) {
        if (!ALL.isEmpty()) {
            out.println("## Found\n");
            ALL.forEach(each -> out.println("- " + each));
        }
    }
}

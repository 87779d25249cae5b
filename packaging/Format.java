import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Checks (`check DIR`) or applies (`apply DIR`) the source format, google-java-format in its AOSP
/// style with four spaces, to every Java file under DIR's `src` and `packaging`.
/// `check` names the files that differ and exits with 1.
public final class Format {
    private static final int WIDTH = 100;

    private Format() {}

    public static void main(String[] args) throws Exception {
        boolean apply = args[0].equals("apply");
        Path root = Path.of(args[1]);
        var formatter = new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());
        int differing = 0;
        for (String folder : List.of("src", "packaging")) {
            List<Path> files;
            try (var walk = Files.walk(root.resolve(folder))) {
                files = walk.filter(f -> f.toString().endsWith(".java")).sorted().toList();
            }
            for (Path file : files) {
                String before = Files.readString(file);
                String tidy = RemoveUnusedImports.removeUnusedImports(wrapMarkdown(before));
                tidy = ImportOrderer.reorderImports(tidy, Style.AOSP);
                String after = formatter.formatSource(tidy);
                if (after.equals(before)) {
                    continue;
                }
                differing++;
                if (apply) {
                    Files.writeString(file, after);
                }
                System.err.println(
                        (apply ? "formatted " : "not formatted: ") + root.relativize(file));
            }
        }
        if (!apply && differing > 0) {
            System.err.println("Run: mvn process-sources exec:exec@format");
            System.exit(1);
        }
    }

    /// The formatter breaks a long `///` line into one with `//`, which is no documentation: such
    /// lines are wrapped before it sees them.
    private static String wrapMarkdown(String source) {
        var out = new StringBuilder();
        for (String line : source.split("\n", -1)) {
            String rest = line;
            String lead = rest.substring(0, rest.length() - rest.stripLeading().length());
            while (rest.startsWith(lead + "/// ") && rest.length() > WIDTH) {
                int cut = rest.lastIndexOf(' ', WIDTH);
                if (cut <= lead.length() + 3) {
                    break;
                }
                out.append(rest, 0, cut).append('\n');
                rest = lead + "/// " + rest.substring(cut + 1);
            }
            out.append(rest).append('\n');
        }
        return out.substring(0, out.length() - 1);
    }
}

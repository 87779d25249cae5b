import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks (`check DIR`) or applies (`apply DIR`) the source format, google-java-format in its AOSP
/// style with four spaces, to every Java file under DIR's `src` and `packaging`.
/// `check` names the files that differ and exits with 1.
public final class Format {
    private static final int WIDTH = 100;

    /// The slashes with the white space around them, and the text.
    private static final Pattern COMMENT = Pattern.compile("(\\s*/// +)(\\S.*)");

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
    /// lines are wrapped before it sees them, what is left over going into the next line.
    private static String wrapMarkdown(String source) {
        var lines = new ArrayList<>(List.of(source.split("\n", -1)));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher comment = COMMENT.matcher(line);
            int cut = line.lastIndexOf(' ', WIDTH);
            if (line.length() <= WIDTH || !comment.matches() || cut <= comment.end(1)) {
                continue;
            }
            String lead = comment.group(1) + (comment.group(2).startsWith("@") ? "    " : "");
            String rest = line.substring(cut + 1);
            lines.set(i, line.substring(0, cut));
            if (i + 1 < lines.size() && goesOn(lead, lines.get(i + 1))) {
                lines.set(i + 1, lead + rest + " " + lines.get(i + 1).substring(lead.length()));
            } else {
                lines.add(i + 1, lead + rest);
            }
        }
        return String.join("\n", lines);
    }

    /// Whether `line` is more of the same paragraph: not a list item, a tag, a fence or a heading.
    private static boolean goesOn(String lead, String line) {
        return line.startsWith(lead)
                && line.substring(lead.length()).matches("(?!```|\\d+\\.)[\\p{L}\\d`(\\[].*");
    }
}

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks (`check DIR`) or applies (`apply DIR`) the source format, palantir-java-format in its
/// AOSP style with four spaces and lines of 100, to every Java file under DIR's `src` and
/// `packaging`. `check` names the files that differ and exits with 1.
public final class Format {
    private static final int WIDTH = 100;

    /// The slashes with the white space around them, and the text.
    private static final Pattern COMMENT = Pattern.compile("(\\s*/// +)(\\S.*)");

    private static final Pattern INDENTED = Pattern.compile("\\s*///.*");

    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.AOSP).build());

    private Format() {}

    public static void main(String[] args) throws IOException {
        boolean apply = args[0].equals("apply");
        Path root = Path.of(args[1]);
        List<Path> differing = sources(root).parallelStream()
                .filter(file -> differs(file, apply))
                .toList();
        for (Path file : differing) {
            System.err.println((apply ? "formatted " : "not formatted: ") + root.relativize(file));
        }
        if (!apply && !differing.isEmpty()) {
            System.err.println("Run: mvn process-sources exec:exec@format");
            System.exit(1);
        }
    }

    private static List<Path> sources(Path root) throws IOException {
        var all = new ArrayList<Path>();
        for (String folder : List.of("src", "packaging")) {
            try (var walk = Files.walk(root.resolve(folder))) {
                walk.filter(f -> f.toString().endsWith(".java")).sorted().forEach(all::add);
            }
        }
        return all;
    }

    /// Returns whether formatting changes the file, and applies the change if requested.
    private static boolean differs(Path file, boolean apply) {
        try {
            String before = Files.readString(file);
            String after = formatted(before);
            if (apply && !after.equals(before)) {
                Files.writeString(file, after);
            }
            return !after.equals(before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FormatterException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private static String formatted(String source) throws FormatterException {
        String tidy = RemoveUnusedImports.removeUnusedImports(withComments(source));
        return FORMATTER.formatSource(ImportOrderer.reorderImports(tidy, Style.AOSP));
    }

    /// The source with its `///` lines in a form the formatter can handle. It counts their
    /// indentation twice and breaks lines that are then too long without new slashes; so they are
    /// wrapped here and moved to the margin.
    private static String withComments(String source) {
        var lines = new ArrayList<>(List.of(source.split("\n", -1)));
        boolean inText = false;
        for (int i = 0; i < lines.size(); i++) {
            if (!inText && INDENTED.matcher(lines.get(i)).matches()) {
                wrap(lines, i);
                lines.set(i, lines.get(i).stripLeading());
            }
            inText ^= lines.get(i).split("\"\"\"", -1).length % 2 == 0;
        }
        return String.join("\n", lines);
    }

    /// Cuts a line that is too long; the rest goes into the next line.
    private static void wrap(List<String> lines, int i) {
        String line = lines.get(i);
        Matcher comment = COMMENT.matcher(line);
        int cut = line.lastIndexOf(' ', WIDTH);
        if (line.length() <= WIDTH || !comment.matches() || cut <= comment.end(1)) {
            return;
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

    /// Whether `line` continues the paragraph: not a list item, a tag, a fence or a heading.
    private static boolean goesOn(String lead, String line) {
        return line.startsWith(lead)
                && line.substring(lead.length()).matches("(?!```|\\d+\\.)[\\p{L}\\d`(\\[].*");
    }
}

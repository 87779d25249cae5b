package glossator.format.copy;

import glossator.format.CopyOptions;
import glossator.format.Formats;
import glossator.format.SourceFile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

public class CorpusTrial {
    public static void main(String[] args) throws Exception {
        List<Path> files;
        try (var all = Files.walk(Path.of(args[0]))) {
            files = all.filter(Files::isRegularFile).filter(f -> f.toString().matches(args[1])).sorted().toList();
        }
        int good = 0, bad = 0, refused = 0;
        for (Path file : files) {
            var original = new SourceFile(file.getFileName().toString(), Files.readAllBytes(file), file.getParent());
            try {
                String name = Formats.read(original).format();
                var format = Formats.ALL.stream().filter(f -> f.name().equals(name)).findFirst().get();
                for (int seed = 0; seed < 3; seed++) {
                    for (boolean traces : new boolean[] {true, false}) {
                        var options = new CopyOptions(traces, true, CopyOptions.TextMarks.values()[seed % 4], Map.of());
                        new CopyRoundTrip(format, original).check(seed, 12, options);
                    }
                }
                good++;
            } catch (glossator.message.Refusal e) {
                refused++;
                System.out.println("REFUSED " + file.getFileName() + " " + e.getMessage());
            } catch (Throwable e) {
                bad++;
                String m = String.valueOf(e);
                System.out.println("BAD " + file + " " + m.substring(0, Math.min(m.length(), 900)));
                if (!(e instanceof AssertionError)) e.printStackTrace(System.out);
            }
        }
        System.out.println(good + " good, " + bad + " bad, " + refused + " refused");
    }
}

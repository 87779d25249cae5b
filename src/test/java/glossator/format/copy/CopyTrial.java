package glossator.format.copy;

import glossator.format.CopyOptions;
import glossator.format.CopyOptions.TextMarks;
import glossator.format.Formats;
import glossator.format.SourceFile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

public class CopyTrial {
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        var original = new SourceFile(file.getFileName().toString(), Files.readAllBytes(file), file.getParent());
        String name = Formats.read(original).format();
        var format = Formats.ALL.stream().filter(f -> f.name().equals(name)).findFirst().get();
        var trip = new CopyRoundTrip(format, original);
        var annotations = new RandomAnnotations(Long.parseLong(args[2]), trip.document()).make(Integer.parseInt(args[3]));
        var written = trip.write(annotations, new CopyOptions(args.length < 6, true, TextMarks.valueOf(args[4]), Map.of()));
        System.out.println(written.losses() + " " + written.warnings());
        Files.write(Path.of(args[1]), trip.copy(written).bytes());
    }
}

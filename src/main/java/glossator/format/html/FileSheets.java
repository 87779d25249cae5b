package glossator.format.html;

import glossator.format.container.ArchivePath;
import glossator.format.html.style.LinkedSheets;
import glossator.format.source.Charsets;
import glossator.format.source.Pictures;

import java.util.Optional;

/// The style sheets in files, by their paths from the folder that the pages are in.
///
/// @param files finds them
public record FileSheets(Pictures files) implements LinkedSheets {
    @Override
    public Optional<String> resolve(String address, String from) {
        return ArchivePath.resolve(from, address).filter(name -> !name.equals(from));
    }

    @Override
    public Optional<String> read(String name) {
        return files.findSheet(name).map(bytes -> Charsets.decode(bytes).text());
    }
}

package glossator.exchange.digest;

import glossator.document.Picture;
import glossator.exchange.ExportFile;
import glossator.exchange.LossReport;
import glossator.library.Library;
import glossator.message.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The pictures of a digest that is a text: files in a folder beside it.
final class DigestPictures {
    private DigestPictures() {}

    /// After the annotation, so that the same picture has the same name again.
    static String name(Picture picture) {
        return picture.id().substring(0, Math.min(8, picture.id().length()))
                + (picture.mediaType().equals("image/jpeg") ? ".jpg" : ".png");
    }

    /// The name of the folder of a digest in this file.
    static String folder(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + " pictures";
    }

    /// Refuses what cannot be written.
    static void write(List<Picture> pictures, Library library, Path file) {
        if (pictures.isEmpty()) {
            return;
        }
        Path folder = file.resolveSibling(folder(file));
        library.requireUnprotected(folder);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Refusal(e, "exchange.file.refused", folder);
        }
        for (Picture picture : pictures) {
            ExportFile.write(
                    out -> {
                        out.write(picture.bytes());
                        return new LossReport(0, List.of());
                    },
                    library,
                    folder.resolve(name(picture)));
        }
    }
}

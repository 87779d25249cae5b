package glossator.cli;

import glossator.annotation.Annotation;
import glossator.annotation.Digest;
import glossator.annotation.DigestEdit;
import glossator.library.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.UUID;

/// `digest add DIGEST ANNOTATION…`: adds what it does not quote yet at its end.
@Command(name = "add", sortOptions = false)
final class DigestAddCommand extends DigestEditCommand {
    @Parameters(
            paramLabel = "ANNOTATION",
            descriptionKey = "ANNOTATIONS",
            index = "1..*",
            arity = "1..*")
    private List<String> annotations = List.of();

    DigestAddCommand(Glossator program) {
        super(program);
    }

    @Override
    Digest change(Digest digest, Library library) {
        List<UUID> ids = annotations.stream()
                .map(library::annotation)
                .map(Annotation::id)
                .toList();
        return DigestEdit.add(digest, ids).applyTo(digest);
    }
}

package glossator.cli;

import glossator.annotation.Digest;
import glossator.annotation.DigestEdit;
import glossator.library.Library;
import glossator.message.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// `digest write DIGEST TEXT`: own words, at the end or at a place; or other words in place of
/// those.
@Command(name = "write", sortOptions = false)
final class DigestWriteCommand extends DigestEditCommand {
    @Parameters(paramLabel = "TEXT", descriptionKey = "TEXT", index = "1")
    private String text = "";

    @Option(names = "--at", paramLabel = "N")
    private Optional<Integer> at = Optional.empty();

    @Option(names = "--replace", paramLabel = "N")
    private Optional<Integer> replaced = Optional.empty();

    DigestWriteCommand(Glossator program) {
        super(program);
    }

    @Override
    void checkUsage() {
        if (at.isPresent() && replaced.isPresent()) {
            throw new UsageException("cli.digest.at");
        }
    }

    @Override
    Digest change(Digest digest, Library library) throws IOException {
        String words = readNote(text);
        if (words.isBlank()) {
            throw new Refusal("cli.digest.no-words");
        }
        if (replaced.isPresent()) {
            int index = indexOf(digest, replaced.get());
            if (digest.parts().get(index) instanceof Digest.Part.Words before) {
                return new DigestEdit.Rewrite(index, before, words).applyTo(digest);
            }
            throw new Refusal("cli.digest.is-quote", "" + replaced.get());
        }
        int index = at.map(number -> number - 1).orElse(digest.parts().size());
        return new DigestEdit.Insert(index, List.of(new Digest.Part.Words(words))).applyTo(digest);
    }
}

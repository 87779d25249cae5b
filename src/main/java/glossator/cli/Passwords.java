package glossator.cli;

import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.message.Messages;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads files that may be locked: with the given password, or else with one requested at the
/// terminal, which is then also tried on the remaining files.
final class Passwords {
    static final String VARIABLE = "GLOSSATOR_PASSWORD";
    private static final int TRIES = 3;
    private final CliContext surroundings;
    private @Nullable String known;

    private Passwords(CliContext surroundings, @Nullable String known) {
        this.surroundings = surroundings;
        this.known = known;
    }

    /// `given` itself, or for `-` what is typed at the terminal, or else the first line of standard
    /// input; if nothing was given, the value from the environment.
    static Passwords of(Optional<String> given, CliContext surroundings) throws IOException {
        String known = given.isPresent()
                ? given.get().equals("-") ? asked(surroundings) : given.get()
                : surroundings.environment().get(VARIABLE);
        return new Passwords(surroundings, known);
    }

    private static @Nullable String asked(CliContext surroundings) throws IOException {
        return surroundings.terminal()
                ? surroundings.secret().apply(Messages.of("cli.password")).orElse(null)
                : firstLine(surroundings);
    }

    private static @Nullable String firstLine(CliContext surroundings) throws IOException {
        var lines = new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8);
        return new BufferedReader(lines).readLine();
    }

    /// The password that was given or last opened a file; null if there is none.
    @Nullable
    String known() {
        return known;
    }

    /// Reads a file in the process that is there for it.
    ImportedDocument read(SourceFile original) {
        try {
            return surroundings.worker().read(original.withPassword(known));
        } catch (Refusal refusal) {
            if (!SourceFile.isLocked(refusal)) {
                throw refusal;
            }
            return askAndRead(original, refusal);
        }
    }

    private ImportedDocument askAndRead(SourceFile original, Refusal locked) {
        Refusal last = locked;
        for (int i = 0; i < TRIES; i++) {
            String question =
                    Messages.of("cli.add.password", TerminalText.toOneLine(last.sentence()));
            Optional<String> typed = surroundings.secret().apply(question);
            if (typed.isEmpty() || typed.get().isEmpty()) {
                throw last;
            }
            try {
                ImportedDocument imported =
                        surroundings.worker().read(original.withPassword(typed.get()));
                known = typed.get();
                return imported;
            } catch (Refusal again) {
                if (!SourceFile.isLocked(again)) {
                    throw again;
                }
                last = again;
            }
        }
        throw last;
    }
}

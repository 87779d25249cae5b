package glossator.cli;

import glossator.message.Messages;

import picocli.CommandLine.IVersionProvider;

import java.util.Optional;

/// The version of the package: `jpackage` sets a property, a jar has it in its manifest.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String number = Optional.ofNullable(System.getProperty("jpackage.app-version"))
                .or(() -> Optional.ofNullable(manifest()))
                .orElseGet(() -> Messages.of("cli.version.unpackaged"));
        return new String[] {Messages.of("cli.version.line", number)};
    }

    private static @org.jspecify.annotations.Nullable String manifest() {
        return Version.class.getPackage().getImplementationVersion();
    }
}

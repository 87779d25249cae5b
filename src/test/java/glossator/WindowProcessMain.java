package glossator;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

import tools.jackson.databind.json.JsonMapper;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/// Runs those tests of a package whose class names match and tells of each on standard output: a
/// line when it starts and a line when it has ended, as JSON.
final class WindowProcessMain implements TestExecutionListener {
    /// What a line says of a test: that it starts, how it ended, or that it was left out.
    enum Word {
        STARTED,
        SUCCESSFUL,
        FAILED,
        ABORTED
    }

    /// @param text why it failed or was left out; empty if it did neither
    record Line(Word word, String test, String text) {}

    private final PrintStream out;

    private WindowProcessMain(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        var listener = new WindowProcessMain(new PrintStream(
                new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setOut(System.err); // what the tests print is no line of this
        var tests = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectPackage(arguments[0]))
                .filters(ClassNameFilter.includeClassNamePatterns(arguments[1]))
                .build();
        LauncherFactory.create().execute(tests, listener);
        System.exit(0); // the platform of JavaFX would live on
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            say(Word.STARTED, test, "");
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Word word = Word.valueOf(result.getStatus().name());
        if (test.isTest()) {
            say(word, test, trace(result));
        } else if (word != Word.SUCCESSFUL) { // of a class none of whose tests may have started
            say(Word.STARTED, test, "");
            say(word, test, trace(result));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        say(Word.STARTED, test, "");
        say(Word.ABORTED, test, reason);
    }

    private void say(Word word, TestIdentifier test, String text) {
        out.println(JsonMapper.shared().writeValueAsString(new Line(word, name(test), text)));
    }

    /// With its class, without the package.
    private static String name(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(s -> ((MethodSource) s).getJavaClass().getSimpleName() + "."
                        + test.getDisplayName())
                .orElse(test.getDisplayName());
    }

    private static String trace(TestExecutionResult result) {
        var text = new StringWriter();
        result.getThrowable().ifPresent(e -> e.printStackTrace(new PrintWriter(text, true)));
        return text.toString();
    }
}

package glossator.format.epub;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;

import glossator.format.SourceFile;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.TreeMap;

/// What EPUBCheck finds wrong with books.
public final class EpubProblems {
    private EpubProblems() {}

    /// How often each error or warning is reported, without what is allowed to change.
    public static Map<String, Integer> of(SourceFile book) {
        var problems = new TreeMap<String, Integer>();
        var report = new MasterReport() {
            @Override
            public void message(
                    com.adobe.epubcheck.messages.Message message, EPUBLocation at, Object... args) {
                if (message.getSeverity().toInt() >= Severity.WARNING.toInt()) {
                    problems.merge(
                            message.getID() + " " + message.getMessage(args) + " " + at,
                            1,
                            Integer::sum);
                }
            }

            @Override
            public void info(String resource, FeatureEnum feature, String value) {}

            @Override
            public int generate() {
                return 0;
            }

            @Override
            public void initialize() {}
        };
        new EpubCheck(new ByteArrayInputStream(book.bytes()), report, book.name()).doValidate();
        return problems;
    }
}

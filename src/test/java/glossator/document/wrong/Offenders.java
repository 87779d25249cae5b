package glossator.document.wrong;

import glossator.annotation.Placements;

import java.io.IOException;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.zip.ZipFile;

/// One offender for each way to break a rule. None of this code ever runs.
public final class Offenders {
    private Offenders() {}

    public static final class ReachesUp {
        Placements placements = Placements.NONE;
    }

    public static final class Paints {
        javafx.scene.paint.Color color = javafx.scene.paint.Color.RED;
    }

    public static final class Queries {
        void query(java.sql.Connection connection) throws java.sql.SQLException {
            connection.commit();
        }
    }

    public static final class Parses {
        String parse(String html) {
            return org.jsoup.Jsoup.parse(html).text();
        }
    }

    public static final class StartsThread {
        void run(Runnable work) {
            new Thread(work).start();
        }
    }

    public static final class UsesPool {
        void run(Runnable work) {
            try (var pool = Executors.newSingleThreadExecutor()) {
                pool.execute(work);
            }
        }
    }

    public static final class RunsLater {
        void run(Runnable work) {
            javafx.application.Platform.runLater(work);
        }
    }

    public static final class Prints {
        @SuppressWarnings("SystemOut")
        void print() {
            System.out.println("here");
        }
    }

    public static final class Exits {
        void exit() {
            System.exit(0);
        }
    }

    public static final class OpensUrl {
        int open(URI address) throws IOException {
            try (var in = address.toURL().openStream()) {
                return in.read();
            }
        }
    }

    public static final class Connects {
        void connect() throws IOException {
            new Socket("localhost", 80).close();
        }
    }

    public static final class ListensToAll {
        ServerSocketChannel listen() throws IOException {
            return ServerSocketChannel.open(StandardProtocolFamily.INET);
        }
    }

    public static final class FetchesPicture {
        javafx.scene.image.Image fetch(String address) {
            return new javafx.scene.image.Image(address);
        }
    }

    public static final class StartsProgram {
        Process start(String program) throws IOException {
            return new ProcessBuilder(program).start();
        }
    }

    public static final class Executes {
        Process start(String program) throws IOException {
            return Runtime.getRuntime().exec(new String[] {program});
        }
    }

    public static final class AsksItself {
        Object ask(glossator.reading.ReadFile request) {
            return request.answer(new glossator.reading.WorkerContext());
        }
    }

    public static final class ReadsItself {
        Object read(glossator.format.SourceFile original) {
            return glossator.format.Formats.read(original);
        }
    }

    public static final class OpensDesktop {
        void open(Path file) throws IOException {
            java.awt.Desktop.getDesktop().open(file.toFile());
        }
    }

    public static final class OpensAddress {
        void open(javafx.application.HostServices services) {
            services.showDocument("file:///");
        }
    }

    public static final class StreamsXml {
        Object factory() {
            return javax.xml.stream.XMLInputFactory.newFactory();
        }
    }

    public static final class TransformsXml {
        Object factory() {
            return javax.xml.transform.TransformerFactory.newInstance();
        }
    }

    public static final class MountsArchive {
        Object open(Path file) throws IOException {
            return java.nio.file.FileSystems.newFileSystem(file);
        }
    }

    public static final class StreamsArchive {
        Object open(java.io.InputStream in) {
            return new java.util.zip.ZipInputStream(in);
        }
    }

    public static final class ReadsObjects {
        Object read(java.io.InputStream in) throws IOException, ClassNotFoundException {
            return new java.io.ObjectInputStream(in).readObject();
        }
    }

    public static final class ReadsXml {
        Object factory() {
            return javax.xml.parsers.DocumentBuilderFactory.newInstance();
        }
    }

    public static final class OpensArchive {
        int entries(Path file) throws IOException {
            try (var zip = new ZipFile(file.toFile())) {
                return zip.size();
            }
        }
    }

    public static final class OffsetHelper {}

    public abstract static class AbstractBlock {}
}

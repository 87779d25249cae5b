package glossator.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;

/// What happens to the file of a database.
enum Damage {
    BITS("1 to 64 bits turned") {
        @Override
        void doTo(Path file, Random random) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            int bits = 1 + random.nextInt(64);
            for (int i = 0; i < bits; i++) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, bytes);
        }
    },
    CUT("cut at a random length") {
        @Override
        void doTo(Path file, Random random) throws IOException {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(1 + random.nextLong(channel.size() - 1));
            }
        }
    },
    ZEROED("a page set to zero") {
        @Override
        void doTo(Path file, Random random) throws IOException {
            overwrite(file, new byte[PAGE], random);
        }
    },
    STRAY("a page of another file in it") {
        @Override
        void doTo(Path file, Random random) throws IOException {
            byte[] other = new byte[PAGE];
            random.nextBytes(other);
            overwrite(file, other, random);
        }
    },
    FOREIGN("another file in its place") {
        @Override
        void doTo(Path file, Random random) throws IOException {
            Files.write(
                    file, "Not a database. ".repeat(1 + random.nextInt(5000)).getBytes(UTF_8));
        }
    },
    EMPTY("emptied") {
        @Override
        void doTo(Path file, Random random) throws IOException {
            Files.write(file, new byte[0]);
        }
    },
    GONE("deleted") {
        @Override
        void doTo(Path file, Random random) throws IOException {
            Files.delete(file);
        }
    },
    TORN_LOG("a torn or foreign log beside it") {
        @Override
        void doTo(Path file, Random random) throws IOException {
            byte[] log = new byte[32 + random.nextInt(20 * (PAGE + 24))];
            random.nextBytes(log);
            if (random.nextBoolean()) { // the header of a log, with nonsense behind it
                ByteBuffer.wrap(log).putInt(0x377f0682).putInt(3_007_000).putInt(PAGE);
            }
            Files.write(file.resolveSibling("library.db-wal"), log);
        }
    };

    private static final java.nio.charset.Charset UTF_8 = java.nio.charset.StandardCharsets.UTF_8;
    private static final int PAGE = 4096;

    private final String words;

    Damage(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    abstract void doTo(Path file, Random random) throws IOException;

    private static void overwrite(Path file, byte[] page, Random random) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long pages = channel.size() / PAGE;
            channel.write(ByteBuffer.wrap(page), random.nextLong(pages) * PAGE);
        }
    }
}

package glossator.copies;
import java.io.*;
import java.nio.file.Path;
record FilesTable(PrintStream out) { void print(Path books, Path work) throws IOException {} }

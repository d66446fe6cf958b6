package kr.smartwork.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;

/** The table a bench prints; also appended to {@code target/bench.md}. */
final class Table {

    private final StringBuilder text = new StringBuilder();

    Table(String title, String... columns) {
        text.append("\n### ").append(title).append("\n\n");
        row(List.of(columns));
        row(Collections.nCopies(columns.length, "---"));
    }

    void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    void print() throws IOException {
        System.out.println(text);
        Files.writeString(
                Path.of("target", "bench.md"),
                text,
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}

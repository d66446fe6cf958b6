package kr.smartwork.crash;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged application as a process of its own, on a free port of this machine. */
public final class SmartworkProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final Path log;
    private final URI address;

    private SmartworkProcess(Process process, Path log, URI address) {
        this.process = process;
        this.log = log;
        this.address = address;
    }

    /** Starts the jar that the build made, with these settings on the command line. Does not wait. */
    public static SmartworkProcess start(Map<String, String> settings) throws IOException {
        int port = freePort();
        Path directory = Files.createTempDirectory("smartwork");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-jar",
                Path.of(System.getProperty("smartwork.jar")).toAbsolutePath().toString(),
                "--server.port=" + port,
                "--smartwork.public-url=http://127.0.0.1:" + port));
        settings.forEach((key, value) -> command.add("--" + key + "=" + value));
        Path log = directory.resolve("smartwork.log");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new SmartworkProcess(process, log, URI.create("http://127.0.0.1:" + port));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until the application says that it is up; returns how long that took from now. */
    public Duration awaitUp() throws IOException, InterruptedException {
        Instant begin = Instant.now();
        HttpRequest health =
                HttpRequest.newBuilder(address.resolve("/actuator/health")).build();
        HttpClient client = HttpClient.newHttpClient();
        while (Duration.between(begin, Instant.now()).compareTo(PATIENCE) < 0) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The application ended:\n" + Files.readString(log));
            }
            if (isUp(client, health)) {
                return Duration.between(begin, Instant.now());
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The application did not start:\n" + Files.readString(log));
    }

    private static boolean isUp(HttpClient client, HttpRequest health) throws InterruptedException {
        try {
            return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Kills it as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public URI address() {
        return address;
    }

    public long pid() {
        return process.pid();
    }

    /** What it has written so far. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
    }
}

package kr.smartwork.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers each message as it was told: at RCPT, after DATA, or by hanging up. */
final class ScriptedSmtpServer implements AutoCloseable {

    static final String OK = "250 2.0.0 taken";
    static final String HANG_UP = "hang up";

    /** The headers and bodies that were handed over, also those that were not acknowledged. */
    final List<String> received = new CopyOnWriteArrayList<>();

    private final ServerSocket socket;
    private final Deque<String> recipientReplies = new ArrayDeque<>();
    private final Deque<String> dataReplies = new ArrayDeque<>();

    ScriptedSmtpServer() {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread thread = new Thread(this::serve, "scripted smtp");
        thread.setDaemon(true);
        thread.start();
    }

    ScriptedSmtpServer atRecipient(String... replies) {
        recipientReplies.addAll(List.of(replies));
        return this;
    }

    ScriptedSmtpServer afterData(String... replies) {
        dataReplies.addAll(List.of(replies));
        return this;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException hungUp) {
                // The next client, or the end of the test.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        reply(client, "220 ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String answer = answer(client, in, line.toUpperCase(java.util.Locale.ROOT));
            if (answer.equals(HANG_UP)) {
                return;
            }
            reply(client, answer);
        }
    }

    private String answer(Socket client, BufferedReader in, String command) throws IOException {
        if (command.startsWith("RCPT")) {
            return recipientReplies.isEmpty() ? OK : recipientReplies.poll();
        }
        if (command.equals("DATA")) {
            reply(client, "354 go on");
            received.add(readMessage(in));
            return dataReplies.isEmpty() ? OK : dataReplies.poll();
        }
        return command.startsWith("QUIT") ? "221 bye" : OK;
    }

    private static String readMessage(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static void reply(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

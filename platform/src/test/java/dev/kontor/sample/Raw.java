package dev.kontor.sample;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import dev.kontor.platform.test.Answer;

/// Writes bytes to a server that no HTTP client would write.
final class Raw {

    private static final Pattern TYPE = Pattern.compile("(?im)^content-type: *([^\r\n]+)");

    private Raw() {
    }

    static Answer send(int port, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            var writer = Thread.ofVirtual().start(() -> write(socket, request));
            var answer = new StringBuilder();
            var buffer = new byte[8192];
            try {
                for (int read; !isComplete(answer) && (read = socket.getInputStream().read(buffer)) >= 0;) {
                    answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
                }
            }
            catch (IOException reset) {
                // the server did not want to read the rest
            }
            writer.interrupt();
            return parse(answer.toString());
        }
    }

    private static void write(Socket socket, String request) {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }
        catch (IOException reset) {
            // the server did not want to read the rest
        }
    }

    static String chunks(String body) {
        return Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
    }

    private static boolean isComplete(CharSequence answer) {
        return answer.toString().endsWith("}") || answer.toString().endsWith("}\r\n0\r\n\r\n");
    }

    private static Answer parse(String answer) {
        var end = answer.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, "", answer);
        }
        var head = answer.substring(0, end);
        var type = TYPE.matcher(head);
        return new Answer(Integer.parseInt(head.split(" ", 3)[1]), type.find() ? type.group(1) : "",
                answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
    }

}

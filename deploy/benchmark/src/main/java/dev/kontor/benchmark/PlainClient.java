package dev.kontor.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A client of HTTP/1.1 that costs next to nothing, since it shares the processors with what it measures: it sends bytes
/// that were made before over one connection and reads each answer to its end.
final class PlainClient implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;

    private final InputStream in;

    private final OutputStream out;

    private final byte[] buffer = new byte[64 * 1024];

    private int position;

    private int limit;

    PlainClient(int port) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        this.socket.setTcpNoDelay(true);
        this.socket.setSoTimeout(PATIENCE_MILLIS);
        this.in = this.socket.getInputStream();
        this.out = this.socket.getOutputStream();
    }

    static byte[] get(String path, Map<String, String> headers) {
        return "GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n"
            .formatted(path,
                    headers.entrySet()
                        .stream()
                        .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                        .collect(Collectors.joining()))
            .getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Insists on an answer without fault.
    void send(byte[] request) throws IOException {
        exchange(request, OutputStream.nullOutputStream());
    }

    String read(byte[] request) throws IOException {
        var body = new ByteArrayOutputStream();
        exchange(request, body);
        return body.toString(StandardCharsets.UTF_8);
    }

    private void exchange(byte[] request, OutputStream body) throws IOException {
        this.out.write(request);
        var status = line();
        long length = 0;
        var chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            }
            else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.endsWith("chunked");
            }
        }
        if (chunked) {
            for (var size = chunk(); size > 0; size = chunk()) {
                copy(size, body);
                line();
            }
            line();
        }
        else {
            copy(length, body);
        }
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException("Answered with " + status + " to " + new String(request, StandardCharsets.UTF_8));
        }
    }

    private long chunk() throws IOException {
        return Long.parseLong(line().split(";", 2)[0].strip(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        while (true) {
            if (this.position == this.limit) {
                fill();
            }
            var next = (char) this.buffer[this.position++];
            if (next == '\n') {
                return line.toString();
            }
            if (next != '\r') {
                line.append(next);
            }
        }
    }

    private void copy(long count, OutputStream to) throws IOException {
        for (var left = count; left > 0;) {
            if (this.position == this.limit) {
                fill();
            }
            var there = (int) Math.min(left, this.limit - this.position);
            to.write(this.buffer, this.position, there);
            this.position += there;
            left -= there;
        }
    }

    private void fill() throws IOException {
        this.position = 0;
        this.limit = this.in.read(this.buffer);
        if (this.limit <= 0) {
            throw new EOFException("The connection was closed");
        }
    }

    @Override
    public void close() throws IOException {
        this.socket.close();
    }

}

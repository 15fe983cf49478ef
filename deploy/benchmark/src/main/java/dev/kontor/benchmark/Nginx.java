package dev.kontor.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.kontor.local.LocalStackException;
import dev.kontor.local.Ports;
import dev.kontor.local.Tool;

/// nginx as a reverse proxy in front of a service, set up to be fast: a worker per processor, connections kept to the
/// service, no log of accesses.
record Nginx(Process process, int port) implements AutoCloseable {

    /// The one of the machine, else the distribution's package where we may install it.
    static Optional<Path> find() {
        return Tool.find("nginx").or(Nginx::debian).or(Nginx::install);
    }

    private static Optional<Path> debian() {
        return Optional.of(Path.of("/usr/sbin/nginx")).filter(Files::isExecutable);
    }

    private static Optional<Path> install() {
        if (!"root".equals(System.getProperty("user.name")) || Tool.find("apt-get").isEmpty()) {
            return Optional.empty();
        }
        try {
            Tool.run(Path.of("/"), "apt-get", "update", "-qq");
            // the binary alone; no service is started
            Tool.run(Path.of("/"), "env", "DEBIAN_FRONTEND=noninteractive", "RUNLEVEL=1", "apt-get", "install", "-y",
                    "-qq", "--no-install-recommends", "nginx-light");
        }
        catch (LocalStackException notToBeHad) {
            return Optional.empty();
        }
        return debian();
    }

    static Nginx start(Path program, int service, Path folder) throws IOException, InterruptedException {
        var port = Ports.free();
        var configuration = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                worker_processes auto;
                pid %1$s/nginx.pid;
                error_log %1$s/nginx.log;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                  proxy_buffers 16 32k;
                  keepalive_requests 1000000;
                  upstream service { server 127.0.0.1:%2$d; keepalive 64; keepalive_requests 1000000; }
                  server {
                    listen 127.0.0.1:%3$d;
                    location / {
                      proxy_pass http://service;
                      proxy_http_version 1.1;
                      proxy_set_header Connection "";
                    }
                  }
                }
                """.formatted(folder, service, port));
        var process = new ProcessBuilder(List.of(program.toString(), "-c", configuration.toString(), "-e",
                folder.resolve("nginx.log").toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("nginx.out").toFile())
            .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!Ports.isTaken(port)) {
            if (System.nanoTime() > end || !process.isAlive()) {
                process.destroy();
                throw new IllegalStateException("nginx did not start; see " + folder);
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        return new Nginx(process, port);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

}

package dev.kontor.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

import dev.kontor.local.LocalStackException;
import dev.kontor.local.Secret;

/// Random passwords of this stack, made when first asked for and kept in a file that only its owner reads.
final class Secrets {

    private final Path file;

    private final Properties values = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    static Secrets open(Path file) {
        var secrets = new Secrets(file);
        try {
            if (Files.exists(file)) {
                try (var in = Files.newBufferedReader(file)) {
                    secrets.values.load(in);
                }
            }
            return secrets;
        }
        catch (IOException ex) {
            throw new LocalStackException("%s cannot be read: %s".formatted(file, ex.getMessage()), ex);
        }
    }

    synchronized String get(String name) {
        var known = this.values.getProperty(name);
        if (known != null) {
            return known;
        }
        var made = Secret.random();
        this.values.setProperty(name, made);
        save();
        return made;
    }

    private void save() {
        try {
            Files.createDirectories(this.file.getParent());
            if (!Files.exists(this.file)) {
                Files.createFile(this.file,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (var out = Files.newBufferedWriter(this.file)) {
                this.values.store(out, "Made by ./kontor up for this stack alone");
            }
        }
        catch (IOException ex) {
            throw new LocalStackException("%s cannot be written: %s".formatted(this.file, ex.getMessage()), ex);
        }
    }

}

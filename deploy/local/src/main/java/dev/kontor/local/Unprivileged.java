package dev.kontor.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;

/// Runs a program as `nobody` when we are root, since a downloaded server needs no more.
final class Unprivileged {

    private static final String USER = "nobody";

    private Unprivileged() {
    }

    static boolean weAreRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /// What to put before a command; empty when we are not root or `nobody` could not
    /// reach one of the paths.
    static List<String> prefix(Path... paths) {
        if (!weAreRoot() || Tool.find("setpriv").isEmpty() || !Stream.of(paths).allMatch(Unprivileged::isReachable)) {
            return List.of();
        }
        return List.of("setpriv", "--reuid=" + USER, "--regid=nogroup", "--clear-groups", "--no-new-privs");
    }

    static void own(Path folder) {
        try (var files = Files.walk(folder)) {
            var nobody = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER);
            for (var file : files.toList()) {
                Files.setOwner(file, nobody);
            }
        }
        catch (IOException ex) {
            throw new LocalStackException("%s could not be handed to %s".formatted(folder, USER), ex);
        }
    }

    private static boolean isReachable(Path path) {
        return Stream.iterate(path.toAbsolutePath().getParent(), it -> it != null, Path::getParent)
            .allMatch(Unprivileged::mayPass);
    }

    private static boolean mayPass(Path folder) {
        try {
            return !Files.exists(folder)
                    || Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
        }
        catch (IOException ex) {
            return false;
        }
    }

}

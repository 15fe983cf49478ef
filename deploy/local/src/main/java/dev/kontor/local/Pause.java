package dev.kontor.local;

/// Waits between two looks at a server that is starting.
final class Pause {

    private Pause() {
    }

    static void shortly() {
        try {
            Thread.sleep(100);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("Interrupted while waiting for a server", ex);
        }
    }

}

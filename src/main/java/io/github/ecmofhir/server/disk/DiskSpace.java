package io.github.ecmofhir.server.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the disk of a folder takes what is written. A write that finds no room waits until there is some: H2 closes itself
 * when one fails, and has forgotten then what was not yet on the disk, though the rest of the server still knows it.
 *
 * <p>Thread-safe.
 */
public final class DiskSpace {

    private static final Logger LOG = LoggerFactory.getLogger(DiskSpace.class);

    /** H2 opens its files by name, and leaves no other way to hand something on. */
    private static final ConcurrentMap<Path, DiskSpace> OF_FOLDER = new ConcurrentHashMap<>();

    private static final long LOOK_AGAIN_MS = 500;

    /** What systems say of a full disk, a quota and a limit on the size of a file; or, in other languages, what is left. */
    private static final Pattern NO_ROOM = Pattern.compile("no space|not enough space|quota exceeded|file too large");

    private static final long NEXT_TO_NOTHING = 1024 * 1024;

    private final Path folder;
    private volatile boolean full;
    private boolean patient;

    private DiskSpace(Path folder) {
        this.folder = folder;
    }

    /** The same one for the same folder. */
    public static DiskSpace of(Path folder) {
        return OF_FOLDER.computeIfAbsent(folder.toAbsolutePath().normalize(), DiskSpace::new);
    }

    /** Whether a write waits for room now. */
    public boolean isFull() {
        return full;
    }

    /** From now on writes wait; before, and again after {@link #giveUp}, they fail. */
    public synchronized void bePatient() {
        patient = true;
    }

    /** Lets the writes that wait fail, after a last try. */
    public synchronized void giveUp() {
        patient = false;
        notifyAll();
    }

    /** One piece of what is to be written. */
    @FunctionalInterface
    interface Write {

        int run() throws IOException;
    }

    /**
     * Writes as soon as there is room.
     *
     * @throws IOException when it fails for another reason, or nobody waits for room
     */
    int write(Write write) throws IOException {
        while (true) {
            try {
                return write.run();
            } catch (IOException e) {
                if (!isOfRoom(e) || !awaitAnotherTry(e)) {
                    throw e;
                }
            }
        }
    }

    /** All that was to be written at a time is. */
    void written() {
        if (full) {
            full = false;
            LOG.warn("The disk has room again: the store in {} is written on.", folder);
        }
    }

    private synchronized boolean awaitAnotherTry(IOException reason) {
        if (!patient) {
            return false;
        }
        if (!full) {
            full = true;
            LOG.error(
                    "The disk is full: the store in {} cannot be written ({}). Nothing new is stored until there is room;"
                            + " then the server goes on by itself. [ECMO-SRV-003]",
                    folder,
                    reason.getMessage());
        }
        try {
            wait(LOOK_AGAIN_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return true;
    }

    private boolean isOfRoom(IOException thrown) {
        String words = thrown.getMessage();
        return words != null && NO_ROOM.matcher(words.toLowerCase(Locale.ROOT)).find() || isNextToNothingLeft();
    }

    private boolean isNextToNothingLeft() {
        try {
            return Files.getFileStore(folder).getUsableSpace() < NEXT_TO_NOTHING;
        } catch (IOException e) {
            return false;
        }
    }
}

package io.github.ecmofhir.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines that a process writes, read as they come: one whose output nobody reads stands still when the pipe is full. */
final class Output {

    private final List<String> lines = new ArrayList<>();
    private final Thread reader;
    private int awaited;
    private boolean ended;

    Output(BufferedReader output) {
        this.reader = new Thread(() -> read(output), "output of a child");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(BufferedReader output) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                add(line);
            }
        } catch (IOException e) {
            // The process was killed
        } finally {
            end();
        }
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Returns with the first line that has this text, after the one that was waited for before. */
    synchronized Matcher await(Pattern text) {
        while (true) {
            while (awaited < lines.size()) {
                Matcher match = text.matcher(lines.get(awaited));
                awaited++;
                if (match.find()) {
                    return match;
                }
            }
            if (ended) {
                throw new AssertionError("The server ended and never wrote " + text + ":\n" + String.join("\n", lines));
            }
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** All lines, after the end of the process. */
    List<String> awaitEnd() throws InterruptedException {
        reader.join();
        return lines();
    }
}

package io.github.ecmofhir.submission.sheet;

import java.io.PrintWriter;

/** Prints a line for each verdict and the count at the end; on a terminal with a bar below the lines. */
final class Progress implements ImportListener {

    private static final int WIDTH = 40;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintWriter out;
    private final boolean bar;
    private int rows;
    private int done;

    /** @param bar whether {@code out} is a terminal, which can rewrite its last line */
    Progress(PrintWriter out, boolean bar) {
        this.out = out;
        this.bar = bar;
    }

    @Override
    public void begins(int count) {
        rows = count;
        draw();
    }

    @Override
    public void decided(Verdict verdict) {
        done++;
        erase();
        out.println(verdict.words());
        draw();
    }

    @Override
    public void ends(Tally tally) {
        erase();
        out.println(tally.words());
        out.flush();
    }

    private void erase() {
        if (bar) {
            out.print(CLEAR_LINE);
        }
    }

    private void draw() {
        if (bar) {
            int filled = rows == 0 ? WIDTH : WIDTH * done / rows;
            out.print("[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + done + "/" + rows);
        }
        out.flush();
    }
}

package io.github.ecmofhir.bench;

/**
 * One figure of both servers.
 *
 * @param label what was measured, with its unit
 * @param moreIsBetter bundles a second are better when more, seconds when fewer
 */
record Comparison(String label, boolean moreIsBetter, Sample ours, Sample stock) {

    static Comparison more(String label) {
        return new Comparison(label, true, new Sample(), new Sample());
    }

    static Comparison fewer(String label) {
        return new Comparison(label, false, new Sample(), new Sample());
    }

    Sample of(Contender contender) {
        return contender == Contender.OURS ? ours : stock;
    }

    /** How many times better ours is, by the medians. */
    String ratio() {
        if (ours.isEmpty() || stock.isEmpty()) {
            return "–";
        }
        double ratio = moreIsBetter ? ours.median() / stock.median() : stock.median() / ours.median();
        return Sample.number(ratio) + " ×";
    }

    String row() {
        return "| " + label + " | " + ours + " | " + stock + " | " + ratio() + " |";
    }
}

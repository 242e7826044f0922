package io.github.ecmofhir.measure.script;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.cohort.ColumnDescription;
import io.github.ecmofhir.cohort.ColumnType;
import io.github.ecmofhir.cohort.Dictionary;
import io.github.ecmofhir.problem.Issue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An R script over exported cases, line by line. */
final class ScriptText {

    private final StringBuilder text = new StringBuilder();

    void line(String line) {
        text.append(line).append('\n');
    }

    /** A line for readers, whatever characters it holds. */
    void comment(String comment) {
        line("# " + RText.comment(comment));
    }

    /** What was compared, and what of. */
    void basis(Cohort cohort, Map<String, List<String>> given, List<Issue> warnings) {
        comment("Runs: sha-256:" + cohort.digest() + " (digest of the cohort), "
                + cohort.asOf().map(moment -> "as of " + moment).orElse("data version " + cohort.dataVersion()) + ".");
        cohort.members()
                .ifPresent(members -> comment("Frozen cohort: " + members.group() + ", version " + members.version()));
        comment("Asked for:");
        given.forEach((name, sent) -> sent.forEach(value -> comment("  " + name + "=" + value)));
        if (!warnings.isEmpty()) {
            comment("What the server warned of:");
            warnings.stream().map(Issue::sentence).forEach(warning -> comment("  " + warning));
        }
    }

    /**
     * How to export the cases and to run the script.
     *
     * @param selection names of the parameters that choose the cohort, which the export must have too
     * @param file the name of the script
     */
    void howToRun(Map<String, List<String>> given, Set<String> selection, String file) {
        comment("Export the cohort, then run this script:");
        String query = given.entrySet().stream()
                .filter(each -> selection.contains(each.getKey()))
                .flatMap(each -> each.getValue().stream().map(value -> each.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        comment("  curl -H 'Accept: text/csv' 'BASE/$ecmo-cases" + (query.isEmpty() ? "" : "?" + query)
                + "' > cases.csv");
        comment("  Rscript " + file + " cases.csv results.csv");
        line("");
    }

    /** Functions from a resource beside this class's own scripts. */
    void functions(String resource) {
        try (InputStream file = Objects.requireNonNull(ScriptText.class.getResourceAsStream("/scripts/" + resource))) {
            text.append(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the cases. Texts stay texts, be they made of digits.
     *
     * @param commands that come after it; the numbers they name are made numbers
     * @param size how many runs there are
     */
    void data(String commands, double level, int size) {
        line("");
        line(
                "d <- read.csv(commandArgs(TRUE)[1], na.strings = \"\", colClasses = \"character\", encoding = \"UTF-8\")");
        List<String> numbers = Dictionary.ofCases().columns().stream()
                .filter(column -> column.type() == ColumnType.NUMBER)
                .map(ColumnDescription::name)
                .filter(name ->
                        Pattern.compile("\\b" + name + "\\b").matcher(commands).find())
                .toList();
        line("if (nrow(d) != " + size + ") stop(\"These are other cases: there were " + size
                + " runs when the script was made.\")");
        line("numbers <- " + RText.vector(numbers));
        line("d[numbers] <- lapply(d[numbers], as.numeric)");
        line("level <- " + level);
    }

    /** @param references {@code column=value} that the other values of a covariate are compared with */
    void covariates(Collection<String> names, List<String> references) {
        line("covariate <- list()");
        for (String name : names) {
            ColumnType type = Dictionary.ofCases().column(name).type();
            String values = switch (type) {
                case NUMBER -> "d$" + name;
                case PRESENCE -> "d$" + name + " == \"present\"";
                default -> "category(d$" + name + reference(name, references) + ")";
            };
            line("covariate$" + name + " <- " + values);
        }
    }

    /** Prints the table, and writes it where that is asked for. */
    void results() {
        line("");
        line("print(results, digits = 10, row.names = FALSE)");
        line(
                "if (length(commandArgs(TRUE)) > 1) write.csv(results, commandArgs(TRUE)[2], row.names = FALSE, na = \"\")");
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String reference(String name, List<String> references) {
        return references.stream()
                .filter(reference -> reference.startsWith(name + "="))
                .findFirst()
                .map(reference -> ", " + RText.quoted(reference.substring(name.length() + 1)))
                .orElse("");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("'", "%27");
    }
}

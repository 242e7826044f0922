package io.github.ecmofhir.submission.sheet;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.problem.TerminalCommand;
import io.github.ecmofhir.submission.Result;
import io.github.ecmofhir.submission.sheet.mapping.MappingReader;
import io.github.ecmofhir.submission.sheet.mapping.SheetMapping;
import io.github.ecmofhir.submission.sheet.push.FhirEndpoint;
import io.github.ecmofhir.submission.sheet.table.SheetReader;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code import SHEET.csv --mapping NAME|FILE}. Starts no server. */
@Command(
        name = ImportCommand.NAME,
        synopsisHeading = "Usage: java -jar ecmo-fhir-server.jar ",
        sortOptions = false,
        description = "Turns each row of a sheet into a submission bundle and pushes it to a FHIR server."
                + " Sending a sheet twice changes nothing.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:all rows accepted or unchanged, warnings included",
            "1:some rows refused",
            "2:unusable sheet, mapping, server or option"
        })
public final class ImportCommand extends TerminalCommand {

    /** First argument that asks for this command instead of the server. */
    public static final String NAME = "import";

    private static final String DEFAULT_SERVER = "http://127.0.0.1:8080/fhir";
    private static final int REFUSED = 1;

    @Parameters(
            paramLabel = "SHEET.csv",
            description = "Values separated by commas or semicolons in UTF-8, one run a row.")
    private Path sheet = Path.of("");

    @Option(
            names = "--mapping",
            required = true,
            paramLabel = "NAME|FILE",
            description = "What the columns mean: a YAML file, or a built-in mapping (pavlodar, henri-mondor, csecls).")
    private String mapping = "";

    @Option(
            names = "--server",
            paramLabel = "FHIR-BASE",
            description = "Base address of the server, " + DEFAULT_SERVER + " unless told.")
    private @Nullable String server;

    @Option(
            names = "--dry-run",
            description = "Store nothing. The sheet is read and the bundles are built; with --server they are sent to"
                    + " its Bundle/$$validate.")
    private boolean dryRun;

    @Option(names = "--out", paramLabel = "DIR", description = "Write the bundle of each row to DIR/<id>.json as well.")
    private @Nullable Path out;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Name in the identifiers instead of the mapping's, to keep apart two sheets with the same"
                    + " ids.")
    private @Nullable String source;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and exit.")
    private boolean help;

    /** Runs the command with the arguments after its name and returns the exit status. */
    public static int run(List<String> arguments) {
        return commandLine().execute(arguments.toArray(String[]::new));
    }

    static CommandLine commandLine() {
        return new CommandLine(new ImportCommand());
    }

    /** The progress bar leaves its line open. */
    @Override
    protected void beforeProblem() {
        if (isTerminal()) {
            err().println();
        }
    }

    @Override
    protected int run() {
        SheetMapping known = MappingReader.find(mapping);
        SheetImport rows = new SheetImport(known, SheetReader.read(sheet), source(known));
        if (!rows.ignoredColumns().isEmpty()) {
            err().println("Warning: the mapping does not know these columns, they are not imported: "
                    + String.join(", ", rows.ignoredColumns()));
        }
        Tally tally = rows.deliver(destination(), new Progress(out(), isTerminal()));
        return tally.count(Result.REFUSED) > 0 ? REFUSED : 0;
    }

    private String source(SheetMapping known) {
        if (source == null) {
            return known.mapping();
        }
        try {
            return SheetMapping.requireName(source);
        } catch (IllegalArgumentException e) {
            throw Problem.of(
                    ProblemCode.REQ_PARAMETER, Place.parameter("--source"), String.valueOf(e.getMessage()), "", "");
        }
    }

    private Destination destination() {
        Destination last = dryRun && server == null ? Destination.nowhere() : onServer();
        return out == null ? last : new BundleFiles(out, last);
    }

    private Destination onServer() {
        FhirEndpoint endpoint = FhirEndpoint.at(server == null ? DEFAULT_SERVER : server);
        endpoint.requireServer();
        return dryRun ? new ServerCheck(endpoint) : new ServerStore(endpoint);
    }

    private static boolean isTerminal() {
        return System.console() != null;
    }
}

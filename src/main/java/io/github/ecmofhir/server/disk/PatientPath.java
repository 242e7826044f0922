package io.github.ecmofhir.server.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Names of files, for H2, whose writes wait while the disk is full. Public because H2 makes them. */
public final class PatientPath extends FilePathWrapper {

    private static final String SCHEME = "patient";
    private static final String DATABASE = ".mv.db";

    /** H2 finds a folder under this name then. */
    public static String of(Path folder) {
        FilePath.register(new PatientPath());
        return SCHEME + ":" + folder.toAbsolutePath().normalize();
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    /** Files for what a query gathers are no part of the store: a query may fail. */
    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel file = super.open(mode);
        return name.endsWith(DATABASE)
                ? new PatientFile(
                        file, DiskSpace.of(Path.of(getBase().toString()).resolveSibling("")))
                : file;
    }
}

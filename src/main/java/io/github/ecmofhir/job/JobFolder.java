package io.github.ecmofhir.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The files of jobs, in a folder for each below one that is shared by all servers on the database. Nobody but the account of the
 * server can read them. Names are the server's own; what a sender calls things is in the database alone.
 */
public final class JobFolder {

    private final Path root;

    /** @param root made when it is needed */
    public JobFolder(Path root) {
        this.root = root;
    }

    /** An empty folder for a job; what an earlier try has written is deleted. */
    void begin(String job) throws IOException {
        FileSystemUtils.deleteRecursively(root.resolve(job));
        Files.createDirectories(root, ownerOnly("rwx------"));
        Files.createDirectory(root.resolve(job), ownerOnly("rwx------"));
    }

    OutputStream create(String job, String file) throws IOException {
        Path path = root.resolve(job).resolve(file);
        Files.createFile(path, ownerOnly("rw-------"));
        return Files.newOutputStream(path);
    }

    /** Where a file is, if it is on this machine. */
    Optional<Path> find(String job, String file) {
        return Optional.of(root.resolve(job).resolve(file)).filter(Files::isRegularFile);
    }

    void delete(String job) throws IOException {
        FileSystemUtils.deleteRecursively(root.resolve(job));
    }

    /** The jobs of which there are files. */
    List<String> jobs() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.map(folder -> folder.getFileName().toString()).toList();
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}

package io.github.ecmofhir.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/** Names of files, for H2, on a disk that is full when a test says so. Public because H2 makes them. */
public final class FullPath extends FilePathWrapper {

    private static final String SCHEME = "full";

    private static volatile boolean full;

    /** Where H2 finds the folder then, after schemes that it has already. */
    public static String of(Path folder) {
        FilePath.register(new FullPath());
        return SCHEME + ":" + folder;
    }

    public static void fill() {
        full = true;
    }

    public static void free() {
        full = false;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new FullFile(super.open(mode));
    }

    private static final class FullFile extends FileBaseDefault {

        private final FileChannel file;

        FullFile(FileChannel file) {
            this.file = file;
        }

        private static void requireRoom() throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            requireRoom();
            return file.write(bytes, position);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            return file.read(bytes, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}

package io.github.ecmofhir.server.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/**
 * A file whose writes wait while the disk is full; for what H2 asks of a file. Writes are made one after the other, and after
 * one that failed there are none: whoever was to write next counted on it, and may write over what it replaces. So the file is
 * what it would be had the process ended there.
 */
final class PatientFile extends FileBaseDefault {

    private final FileChannel file;
    private final DiskSpace space;
    private volatile @Nullable IOException failure;

    PatientFile(FileChannel file, DiskSpace space) {
        this.file = file;
        this.space = space;
    }

    @Override
    public synchronized int write(ByteBuffer bytes, long position) throws IOException {
        int written = 0;
        do {
            long from = position + written;
            written += inOrder(() -> file.write(bytes, from));
        } while (bytes.hasRemaining());
        space.written();
        return written;
    }

    private int inOrder(DiskSpace.Write write) throws IOException {
        requireNoFailure();
        try {
            return space.write(write);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    private void requireNoFailure() throws IOException {
        IOException earlier = failure;
        if (earlier != null) {
            throw new IOException("Nothing is written after what could not be", earlier);
        }
    }

    /** Never tried again: a system that could not sync once may have dropped what was to be. */
    @Override
    public void force(boolean metaData) throws IOException {
        requireNoFailure();
        try {
            file.force(metaData);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
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
        requireNoFailure();
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

    @Override
    public String toString() {
        return file.toString();
    }
}

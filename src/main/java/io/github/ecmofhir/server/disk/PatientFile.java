package io.github.ecmofhir.server.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;
import org.jspecify.annotations.Nullable;

/** A file whose writes wait while the disk is full; for what H2 asks of a file. */
final class PatientFile extends FileBase {

    private final FileChannel file;
    private final DiskSpace space;

    PatientFile(FileChannel file, DiskSpace space) {
        this.file = file;
        this.space = space;
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
        int written = 0;
        do {
            long from = position + written;
            written += space.write(() -> file.write(bytes, from));
        } while (bytes.hasRemaining());
        space.written();
        return written;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        int written = 0;
        do {
            written += space.write(() -> file.write(bytes));
        } while (bytes.hasRemaining());
        space.written();
        return written;
    }

    /** Never tried again: a system that could not sync once may have dropped what was to be. */
    @Override
    public void force(boolean metaData) throws IOException {
        file.force(metaData);
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
        return file.read(bytes, position);
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return file.read(bytes);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        file.truncate(size);
        return this;
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

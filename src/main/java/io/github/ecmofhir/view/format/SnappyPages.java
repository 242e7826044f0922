package io.github.ecmofhir.view.format;

import io.airlift.compress.snappy.SnappyCompressor;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Compresses pages with Snappy, the codec that every reader of Parquet has; in Java alone, so on every machine. */
final class SnappyPages implements BytesInputCompressor {

    private final SnappyCompressor snappy = new SnappyCompressor();

    @Override
    public BytesInput compress(BytesInput page) throws IOException {
        // The page is not ours to move on in
        ByteBuffer plain = page.toByteBuffer().duplicate();
        ByteBuffer compressed = ByteBuffer.allocate(snappy.maxCompressedLength(plain.remaining()));
        snappy.compress(plain, compressed);
        return BytesInput.from(compressed.flip());
    }

    @Override
    public CompressionCodecName getCodecName() {
        return CompressionCodecName.SNAPPY;
    }

    @Override
    public void release() {
        // It holds nothing that the garbage collector would not find
    }
}

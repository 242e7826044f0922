package io.github.ecmofhir.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Changes the bytes of a body, whatever they say. */
final class ByteMutation {

    private static final List<byte[]> INSERTED = List.of(
            new byte[] {(byte) 0xff},
            new byte[] {(byte) 0xc0, (byte) 0x80},
            new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            new byte[] {(byte) 0xe2, (byte) 0x82},
            new byte[] {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
            new byte[] {0},
            new byte[] {'\n'},
            new byte[] {'\r', '\n', '\r', '\n'},
            new byte[] {'"'},
            new byte[] {'{'},
            new byte[] {'<'});

    private final Chance chance;

    ByteMutation(Chance chance) {
        this.chance = chance;
    }

    byte[] apply(byte[] body) {
        if (body.length == 0) {
            return chance.of(INSERTED);
        }
        int at = chance.below(body.length);
        return switch (chance.below(9)) {
            case 0 -> Arrays.copyOf(body, at);
            case 1 -> Arrays.copyOfRange(body, at, body.length);
            case 2 -> flipped(body, at);
            case 3, 4 -> join(Arrays.copyOf(body, at), chance.of(INSERTED), Arrays.copyOfRange(body, at, body.length));
            case 5 -> join(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, body);
            case 6 -> join(body, body);
            case 7 -> new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            default -> cut(body, at);
        };
    }

    private byte[] flipped(byte[] body, int at) {
        byte[] changed = body.clone();
        changed[at] ^= (byte) (1 << chance.below(8));
        return changed;
    }

    private byte[] cut(byte[] body, int at) {
        int to = Math.min(body.length, at + 1 + chance.below(20));
        return join(Arrays.copyOf(body, at), Arrays.copyOfRange(body, to, body.length));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}

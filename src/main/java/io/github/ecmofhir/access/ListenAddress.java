package io.github.ecmofhir.access;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * The address a server may listen on. An open server answers anybody who reaches it, so it listens on loopback, or on the
 * very address that {@code ecmo.access.open-on} names.
 *
 * @param address what to listen on
 * @param exposed whether others than this machine can reach it without a token
 */
public record ListenAddress(InetAddress address, boolean exposed) {

    /**
     * @param wanted value of {@code server.address}; null means loopback
     * @throws Problem if the mode is not available, or the address is neither loopback nor the named exception
     */
    public static ListenAddress decide(AccessSettings access, @Nullable String wanted) {
        if (access.mode() == AccessSettings.Mode.SMART) {
            throw Problem.of(
                    ProblemCode.SETTING_WRONG,
                    Place.parameter("ecmo.access.mode"),
                    "The mode `smart` is set, and this version cannot check tokens yet.",
                    "A server must not pretend to protect what it leaves open.",
                    "Set ecmo.access.mode=open; the server then listens on loopback only.");
        }
        if (wanted == null) {
            return new ListenAddress(InetAddress.getLoopbackAddress(), false);
        }
        InetAddress address = resolve(wanted);
        if (address.isLoopbackAddress()) {
            return new ListenAddress(address, false);
        }
        if (wanted.equals(access.openOn())) {
            return new ListenAddress(address, true);
        }
        throw Problem.of(
                ProblemCode.SETTING_WRONG,
                Place.parameter("server.address"),
                "An open server is told to listen on `" + wanted + "`, where everybody who reaches it could read and"
                        + " write.",
                "An open server listens on loopback only.",
                "Remove server.address, or, if only trusted programs can reach that address, set ecmo.access.open-on="
                        + wanted + " as well.");
    }

    private static InetAddress resolve(String wanted) {
        try {
            return InetAddress.getByName(wanted);
        } catch (UnknownHostException e) {
            throw Problem.of(
                    ProblemCode.SETTING_WRONG,
                    Place.parameter("server.address"),
                    "The address `" + wanted + "` is not known.",
                    "The server must know where to listen.",
                    "Set server.address to an address of this machine.");
        }
    }
}

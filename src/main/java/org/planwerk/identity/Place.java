package org.planwerk.identity;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from: one IPv4 address, or the 64 bits that a household or an office has of IPv6. */
public record Place(String prefix) {

    private static final int NETWORK = 8;

    /** @param address as digits; names are never looked up */
    public static Place of(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address.replaceFirst("%.*", "")).getAddress();
            return new Place(HexFormat.of().formatHex(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, NETWORK)));
        } catch (IllegalArgumentException unheard) {
            return new Place("");
        }
    }
}

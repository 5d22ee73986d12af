package org.lode.screen.zstd;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** A SMILES file of chains, of which {@code chains.smi.zst} beside this is what {@code zstd -19} 1.5.4 made. */
final class Chains {
    private Chains() {}

    /** So many lines, the same ones always. */
    static byte[] lines(int count) {
        var random = new SplittableRandom(11);
        var text = new StringBuilder();
        for (int line = 0; line < count; line++) {
            for (int atom = random.nextInt(1, 40); atom > 0; atom--) {
                text.append("CCCCNO".charAt(random.nextInt(6)));
            }
            text.append(" chain").append(line).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}

package org.lode.headless.bench.pmo;

import java.util.Optional;
import org.lode.represent.MaterialException;
import org.lode.represent.Molecule;

/** A molecule is sought whose score, from 0 to 1, is as high as possible. */
public final class PmoTask {
    private final String name;
    private final ScoringFunction function;

    PmoTask(String name, ScoringFunction function) {
        this.name = name;
        this.function = function;
    }

    /** Its name in the literature. */
    public String name() {
        return name;
    }

    /** The score of a molecule; nothing if a descriptor is not defined for it. */
    @SuppressWarnings("unused") // why a descriptor isn't defined is of no interest here
    public Optional<Double> score(Molecule molecule) {
        try {
            return Optional.of(function.score(molecule));
        } catch (MaterialException undefined) {
            return Optional.empty();
        }
    }
}

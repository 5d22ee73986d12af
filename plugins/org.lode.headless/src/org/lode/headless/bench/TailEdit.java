package org.lode.headless.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.silent.SilentChemObjectBuilder;
import org.openscience.cdk.smiles.SmiFlavor;
import org.openscience.cdk.smiles.SmilesGenerator;
import org.openscience.cdk.smiles.SmilesParser;

/**
 * The proposal of iQSPR: with some probability the SMILES is written from another atom; then tokens are taken off its end
 * and others drawn until the sentence ends. What can't be read leaves the old structure in its place.
 *
 * @param language the language the tokens are drawn from
 * @param longestTail the most tokens that are taken off, beside the end
 * @param rewriting the probability of writing from another atom
 * @param maxTokens the longest sentence
 */
record TailEdit(BackOffLanguage language, int longestTail, double rewriting, int maxTokens) {
    private static final double KEEP_CLOSING = 0.7;

    /** Up to 20 tokens, every other structure written anew, at most 500 tokens. */
    static TailEdit standard(BackOffLanguage language) {
        return new TailEdit(language, 20, 0.5, 500);
    }

    /** A new structure, or the old one. */
    Material propose(Material old, SplittableRandom random) {
        var smiles = old.text();
        if (random.nextDouble() < rewriting) {
            smiles = rooted(smiles, random).orElse(smiles);
        }
        var tokens = ExtendedSmiles.tokens(smiles);
        int removed = Math.min(1 + random.nextInt(longestTail), tokens.size() - 1);
        var kept = new ArrayList<>(tokens.subList(0, tokens.size() - removed));
        return grow(kept, random).flatMap(text -> read(old, text)).orElse(old);
    }

    private Optional<String> grow(List<String> tokens, SplittableRandom random) {
        var context = ContractedContext.of(tokens);
        while (tokens.size() < maxTokens) {
            var token = language.draw(context, random);
            if (token.isEmpty()) {
                return Optional.empty();
            }
            if (token.get().equals(ExtendedSmiles.END)) {
                return Optional.of(ExtendedSmiles.smiles(tokens, false));
            }
            tokens.add(token.get());
            context.add(token.get());
        }
        return Optional.of(mended(tokens, random));
    }

    /** Brings a sentence that is too long to an end. */
    private String mended(List<String> tokens, SplittableRandom random) {
        while (tokens.size() > 1 && isOpening(tokens.get(tokens.size() - 1))) {
            tokens.remove(tokens.size() - 1);
        }
        var context = ContractedContext.of(tokens);
        while (context.openRings() > 0 && random.nextDouble() < KEEP_CLOSING) {
            var token = language.draw(context, random).orElse(ExtendedSmiles.END);
            if (token.equals(ExtendedSmiles.END)) {
                break;
            }
            tokens.add(token);
            context.add(token);
        }
        return ExtendedSmiles.smiles(tokens, true);
    }

    private static boolean isOpening(String token) {
        return token.equals("(") || token.equals(ExtendedSmiles.RING);
    }

    // what can't be read is no structure, for whatever reason
    @SuppressWarnings("unused")
    private static Optional<Material> read(Material old, String smiles) {
        try {
            return Optional.of(Material.parse(old.kind(), smiles));
        } catch (MaterialException unreadable) {
            return Optional.empty();
        }
    }

    /** The SMILES from a random atom on; empty if it can't be written. */
    // the toolkit refuses some structures for reasons of its own
    @SuppressWarnings("unused")
    static Optional<String> rooted(String smiles, SplittableRandom random) {
        try {
            var structure = new SmilesParser(SilentChemObjectBuilder.getInstance()).parseSmiles(smiles);
            int root = random.nextInt(structure.getAtomCount());
            var atoms = new IAtom[structure.getAtomCount()];
            for (int i = 0; i < atoms.length; i++) {
                atoms[i] = structure.getAtom(i == 0 ? root : i <= root ? i - 1 : i);
            }
            structure.setAtoms(atoms);
            return Optional.of(
                    new SmilesGenerator(SmiFlavor.Isomeric | SmiFlavor.UseAromaticSymbols).create(structure));
        } catch (CDKException refused) {
            return Optional.empty();
        }
    }
}

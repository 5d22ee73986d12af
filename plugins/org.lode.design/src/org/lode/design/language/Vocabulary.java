package org.lode.design.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The tokens of a language with their numbers, in an order that depends on nothing but their texts. Immutable. */
final class Vocabulary {
    /** More rings than these are never open at once. */
    static final int MAX_OPEN_RINGS = 20;

    // Arrays, because the decoder asks for each token at each place (benchmark "design", proposals_per_s).
    private final AtomType[] types;
    private final boolean[] attachment;
    private final Token[] tokens;
    private final Map<AtomType, Integer> typeIndex = new HashMap<>();
    private final int[][] atomToken;
    private final int[] ringOpenToken = new int[BondSymbol.values().length];
    private final int firstRingClose;
    private final int branchOpen;
    private final int branchClose;
    private final int end;

    /** An atom with the bond in front of it. */
    record BondedAtom(BondSymbol bond, AtomType type) {}

    Vocabulary(Set<BondedAtom> atoms, Set<BondSymbol> ringBonds) {
        var ordered = new TreeSet<>(Comparator.comparing(BondedAtom::bond)
                .thenComparing(atom -> atom.type().text())
                .thenComparing(atom -> atom.type().aromatic()));
        ordered.addAll(atoms);
        var distinct = new TreeSet<>(Comparator.comparing(AtomType::text));
        ordered.forEach(atom -> distinct.add(atom.type()));
        types = distinct.toArray(AtomType[]::new);
        attachment = new boolean[types.length];
        for (int i = 0; i < types.length; i++) {
            attachment[i] = types[i].isAttachment();
            typeIndex.put(types[i], i);
        }
        atomToken = new int[BondSymbol.values().length][types.length];
        var list = new ArrayList<Token>();
        for (var row : atomToken) {
            Arrays.fill(row, -1);
        }
        for (var atom : ordered) {
            int type = typeIndex.get(atom.type());
            atomToken[atom.bond().ordinal()][type] = list.size();
            list.add(Token.atom(atom.bond(), type, atom.type().text()));
        }
        branchOpen = list.size();
        list.add(Token.mark(Token.Kind.BRANCH_OPEN, "("));
        branchClose = list.size();
        list.add(Token.mark(Token.Kind.BRANCH_CLOSE, ")"));
        end = list.size();
        list.add(Token.mark(Token.Kind.END, "!"));
        for (var bond : BondSymbol.values()) {
            ringOpenToken[bond.ordinal()] = ringBonds.contains(bond) ? list.size() : -1;
            if (ringBonds.contains(bond)) {
                list.add(Token.ringOpen(bond));
            }
        }
        firstRingClose = list.size();
        for (int distance = 0; distance < MAX_OPEN_RINGS && !ringBonds.isEmpty(); distance++) {
            list.add(Token.ringClose(distance));
        }
        tokens = list.toArray(Token[]::new);
    }

    /**
     * The number of each token in another vocabulary; for one that it lacks a number that no token and no start has.
     */
    int[] numbersIn(Vocabulary other) {
        var numbers = new HashMap<String, Integer>();
        for (int token = 0; token < other.tokens.length; token++) {
            numbers.put(other.tokens[token].text(), token);
        }
        return Arrays.stream(tokens)
                .mapToInt(token -> numbers.getOrDefault(token.text(), other.size() + 1))
                .toArray();
    }

    /** The atoms with the bonds in front of them. */
    Set<BondedAtom> bondedAtoms() {
        var atoms = new HashSet<BondedAtom>();
        for (var bond : BondSymbol.values()) {
            for (int type = 0; type < types.length; type++) {
                if (atom(bond, type) >= 0) {
                    atoms.add(new BondedAtom(bond, types[type]));
                }
            }
        }
        return atoms;
    }

    /** The bonds that rings are opened with. */
    Set<BondSymbol> ringBonds() {
        var bonds = EnumSet.noneOf(BondSymbol.class);
        for (var bond : BondSymbol.values()) {
            if (ringOpen(bond) >= 0) {
                bonds.add(bond);
            }
        }
        return bonds;
    }

    int size() {
        return tokens.length;
    }

    Token token(int index) {
        return tokens[index];
    }

    int typeCount() {
        return types.length;
    }

    AtomType type(int index) {
        return types[index];
    }

    /** Whether a type is the end of a repeat unit. */
    boolean isAttachment(int type) {
        return attachment[type];
    }

    /** The index of a type, -1 if the language doesn't have it. */
    int typeIndex(AtomType type) {
        return typeIndex.getOrDefault(type, -1);
    }

    /** The token of an atom behind a bond, -1 if the language doesn't have it. */
    int atom(BondSymbol bond, int type) {
        return atomToken[bond.ordinal()][type];
    }

    /** The token that opens a ring with a bond, -1 if the language doesn't have it. */
    int ringOpen(BondSymbol bond) {
        return ringOpenToken[bond.ordinal()];
    }

    int ringClose(int distance) {
        return firstRingClose + distance;
    }

    int branchOpen() {
        return branchOpen;
    }

    int branchClose() {
        return branchClose;
    }

    int end() {
        return end;
    }
}

package org.lode.represent.molecule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lode.represent.composition.ElementTable;

/**
 * The 79 types of atoms of the electrotopological state: element, hydrogens, and the bonds as single (s), double (d),
 * triple (t) or aromatic (a).
 *
 * <p>L. H. Hall, L. B. Kier, J. Chem. Inf. Comput. Sci. 35 (1995) 1039. Oxygen ends of nitro groups and sulfones count as
 * doubly bound however their charges are written, as in RDKit.
 */
final class EStateType {
    /** Names in the order of the paper. */
    static final List<String> NAMES = List.of(("sLi ssBe ssssBe ssBH sssB ssssB sCH3 dCH2 ssCH2 tCH dsCH aaCH sssCH ddC"
                    + " tsC dssC aasC aaaC ssssC sNH3 sNH2 ssNH2 dNH ssNH aaNH tN sssNH dsN aaN sssN ddsN aasN ssssN sOH"
                    + " dO ssO aaO sF sSiH3 ssSiH2 sssSiH ssssSi sPH2 ssPH sssP dsssP sssssP sSH dS ssS aaS dssS ddssS"
                    + " sCl sGeH3 ssGeH2 sssGeH ssssGe sAsH2 ssAsH sssAs sssdAs sssssAs sSeH dSe ssSe aaSe dssSe ddssSe"
                    + " sBr sSnH3 ssSnH2 sssSnH ssssSn sI sPbH3 ssPbH2 sssPbH ssssPb")
            .split(" "));

    private static final Map<String, Integer> PLACES = places();

    private EStateType() {}

    private static Map<String, Integer> places() {
        var places = new HashMap<String, Integer>();
        for (int place = 0; place < NAMES.size(); place++) {
            // the list has one name with the double bond at the end
            places.put(NAMES.get(place).replace("sssdAs", "dsssAs"), place);
        }
        return places;
    }

    /** Place of an atom's type in the list, -1 for none. */
    static int of(MolecularGraph graph, int atom) {
        int aromatic = Neighbourhood.aromaticBonds(graph, atom);
        int ends = oxides(graph, atom);
        boolean oxide = graph.element(atom) == 7 && graph.degree(atom) == 3 && graph.hydrogens(atom) == 0 && ends > 1;
        var name = new StringBuilder();
        if (oxide) {
            name.append("dds");
        } else {
            name.append("t".repeat(Neighbourhood.count(graph, atom, 3, other -> true)))
                    .append("d".repeat(Neighbourhood.count(graph, atom, 2, other -> true)))
                    .append("a".repeat(aromatic))
                    .append("s".repeat(Neighbourhood.count(graph, atom, 1, other -> true)));
        }
        name.append(ElementTable.standard().symbol(graph.element(atom)));
        int hydrogens = graph.hydrogens(atom);
        name.append(hydrogens == 0 ? "" : hydrogens == 1 ? "H" : "H" + hydrogens);
        return PLACES.getOrDefault(name.toString(), -1);
    }

    /** Oxygen atoms without hydrogen that have no other neighbour. */
    private static int oxides(MolecularGraph graph, int atom) {
        int count = 0;
        for (int i = 0; i < graph.degree(atom); i++) {
            int other = graph.neighbour(atom, i);
            count += graph.element(other) == 8 && graph.degree(other) == 1 && graph.hydrogens(other) == 0 ? 1 : 0;
        }
        return count;
    }
}

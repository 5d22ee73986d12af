package org.lode.learn.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lode.learn.LearnException;
import org.lode.learn.PropertyModel;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Recipe;

/**
 * The recipe of a transferred model: every part that the sources and the simple descriptors need, once.
 *
 * @param whole all parts
 * @param simple the descriptors that stand beside the sources
 */
record TransferRecipe(Recipe whole, Recipe simple) {
    static TransferRecipe of(List<PropertyModel> sources, MaterialKind kind, TransferSettings settings)
            throws LearnException {
        if (sources.isEmpty()) {
            throw new LearnException("Transfer needs at least one source model; connect or choose one.");
        }
        for (var source : sources) {
            if (!source.recipe().accepts(kind)) {
                throw new LearnException("The source model '" + source.card().id() + "' cannot read a " + kind.label()
                        + ": its recipe is '" + source.card().recipe()
                        + "'. Choose a source whose descriptors carry over.");
            }
        }
        var simple = settings.descriptors().orElseGet(() -> Recipe.standard(kind));
        if (!simple.accepts(kind)) {
            throw new LearnException(
                    "The recipe '" + simple.text() + "' is not for a " + kind.label() + "; choose other descriptors.");
        }
        var parts = new LinkedHashMap<String, Integer>();
        places(simple, parts);
        sources.forEach(source -> places(source.recipe(), parts));
        try {
            return new TransferRecipe(Recipe.parse(String.join("+", parts.keySet())), simple);
        } catch (MaterialException e) {
            throw new LearnException("The recipes of the sources don't go together: " + e.getMessage(), e);
        }
    }

    /** The parts' texts with their numbers of columns, added to those known. */
    private static void places(Recipe recipe, Map<String, Integer> parts) {
        var texts = partTexts(recipe);
        for (int i = 0; i < texts.size(); i++) {
            parts.putIfAbsent(texts.get(i), recipe.parts().get(i).columns().size());
        }
    }

    /** A recipe's text is its parts' texts joined by plus signs, which parts themselves don't contain. */
    private static List<String> partTexts(Recipe recipe) {
        return List.of(recipe.text().split("\\+"));
    }

    /** The places of a recipe's columns in the whole recipe. */
    int[] columns(Recipe recipe) {
        var starts = new LinkedHashMap<String, Integer>();
        int next = 0;
        var texts = partTexts(whole);
        for (int i = 0; i < texts.size(); i++) {
            starts.put(texts.get(i), next);
            next += whole.parts().get(i).columns().size();
        }
        var columns = new ArrayList<Integer>();
        var own = partTexts(recipe);
        for (int i = 0; i < own.size(); i++) {
            int start = starts.get(own.get(i));
            for (int j = 0; j < recipe.parts().get(i).columns().size(); j++) {
                columns.add(start + j);
            }
        }
        return columns.stream().mapToInt(Integer::intValue).toArray();
    }
}

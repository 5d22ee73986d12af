package org.lode.represent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ecfp",
                "ecfp()",
                " ecfp ( size = 512 , radius = 2 ) + descriptors2d ",
                "groups(per=mass)+ecfp(counts=false)",
                "elements(gaps=reject)"
            })
    void theNormalFormRoundTrips(String text) throws MaterialException {
        var recipe = Recipe.parse(text);
        var again = Recipe.parse(recipe.text());
        assertEquals(recipe.text(), again.text());
        assertEquals(recipe.hash(), again.hash());
        assertEquals(recipe.columns(), again.columns());
    }

    @Test
    void theNormalFormWritesEveryParameter() throws MaterialException {
        assertEquals(
                "ecfp(radius=2,size=2048,counts=true,per=unit)+descriptors2d(per=unit)",
                Recipe.parse("ecfp(radius=2)+descriptors2d").text());
    }

    @Test
    void theHashChangesWithAParameter() throws MaterialException {
        assertNotEquals(
                Recipe.parse("ecfp").hash(), Recipe.parse("ecfp(radius=2)").hash());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gruops | There is no descriptor 'gruops'; did you mean 'groups'?",
                "ecfp(radus=2) | Descriptor 'ecfp' has no parameter 'radus'; did you mean 'radius'?",
                "ecfp(radius=99) | Parameter 'radius' of descriptor 'ecfp' cannot be '99': give a whole number from 0"
                        + " to 10.",
                "ecfp(per=kg) | Parameter 'per' of descriptor 'ecfp' cannot be 'kg': give unit, atom or mass.",
                "ecfp(radius=2 | Recipe 'ecfp(radius=2' has the end at position 14 where ',' or ')' is expected.",
                "ecfp(radius=2,radius=3) | Recipe 'ecfp(radius=2,radius=3)' sets parameter 'radius' of 'ecfp' twice;"
                        + " keep one.",
                "ecfp+ | Recipe 'ecfp+' has the end at position 6 where the name of a descriptor is expected.",
                "ecfp;groups | Recipe 'ecfp;groups' has ';' at position 5 where '+' and another descriptor, or the end"
                        + " is expected.",
                "groups+elements | No kind of material has all the descriptors of recipe 'groups+elements'; take"
                        + " descriptors that accept the same kind."
            })
    void aFaultIsToldInOneSentence(String text, String message) {
        assertEquals(
                message,
                assertThrows(MaterialException.class, () -> Recipe.parse(text)).getMessage());
    }

    @Test
    void aColumnThatIsThereTwiceIsRefused() {
        var message = assertThrows(MaterialException.class, () -> Recipe.parse("groups+groups"))
                .getMessage();
        assertTrue(message.contains("twice"), message);
    }

    @Test
    void anEmptyRecipeIsRefused() {
        assertThrows(MaterialException.class, () -> Recipe.parse("  "));
        assertThrows(MaterialException.class, () -> Recipe.parse(null));
    }

    @Test
    void everyKindHasAStandardRecipeThatAcceptsIt() {
        for (var kind : MaterialKind.values()) {
            assertTrue(Recipe.standard(kind).accepts(kind), kind.label());
        }
    }

    @Test
    void everyDescriptorHasDefinitionsAndACitation() throws MaterialException {
        for (var info : Recipe.catalogue()) {
            assertFalse(info.citation().isBlank(), info.name());
            assertFalse(info.description().isBlank(), info.name());
            var recipe = Recipe.parse(info.example());
            var names = new HashSet<String>();
            for (var column : recipe.columns()) {
                assertFalse(column.definition().isBlank(), column.name());
                assertTrue(names.add(column.name()), column.name());
            }
            assertEquals(recipe.size(), recipe.columns().size());
        }
    }
}

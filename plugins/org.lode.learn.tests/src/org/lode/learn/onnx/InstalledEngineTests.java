package org.lode.learn.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.lode.learn.LearnException;
import org.lode.learn.PropertyModel;
import org.lode.learn.SampleModels;
import org.lode.represent.Features;
import org.lode.represent.Featurizer;
import org.lode.represent.Progress;

/** What a property model makes of an engine that is installed; {@link TestEngine} is. */
class InstalledEngineTests {
    private static final int MANY = 300;
    private static final int FEW = 100;

    private final PropertyModel plain = SampleModels.ridge();

    private PropertyModel with(String behaviour) throws LearnException {
        var texts = new LinkedHashMap<>(plain.graph().metadata());
        texts.put(TestEngine.KEY, behaviour);
        return PropertyModel.of(plain.graph().withMetadata(texts), plain.card());
    }

    private Features rows(int count) {
        var materials = Collections.nCopies(count, SampleModels.molecule("CCCO"));
        return new Featurizer(plain.recipe(), 1).compute(materials, Progress.NONE);
    }

    @Test
    void manyRowsGoToTheEngine() throws LearnException {
        var predicted = with(TestEngine.WORKS).predict(rows(MANY));
        assertEquals(TestEngine.ANSWER, predicted.mean()[0]);
        assertEquals(TestEngine.ANSWER, predicted.deviation()[MANY - 1]);
    }

    @Test
    void fewRowsGiveTheSameBitsWithAnEngineAndWithout() throws LearnException {
        assertArrayEquals(
                plain.predict(rows(FEW)).mean(),
                with(TestEngine.WORKS).predict(rows(FEW)).mean());
    }

    @Test
    void whatTheEngineFailsToRunIsEvaluatedAllTheSame() throws LearnException {
        assertArrayEquals(
                plain.predict(rows(MANY)).mean(),
                with(TestEngine.FAILS).predict(rows(MANY)).mean());
    }

    /** The plain model is one that the engine cannot open; few rows don't ask it. */
    @Test
    void whatTheEngineCannotOpenIsEvaluatedAllTheSame() throws LearnException {
        assertEquals(
                plain.predict(rows(FEW)).mean()[0], plain.predict(rows(MANY)).mean()[MANY - 1]);
    }
}

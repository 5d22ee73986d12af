package org.lode.nodes.views;

import java.util.ArrayList;
import java.util.List;

/**
 * What a node's page shows, from top to bottom. It holds texts and numbers only: the page decides how they look, and
 * shows every text as text.
 *
 * @param headline the answer in one sentence
 * @param tone whether the answer is good, bad or neither
 * @param sections what follows
 */
public record View(String headline, Tone tone, List<Section> sections) {
    /** How an answer is meant. */
    public enum Tone {
        /** As hoped for. */
        GOOD,
        /** Something went wrong or is to be looked at. */
        BAD,
        /** Neither. */
        PLAIN
    }

    /** Copies the list and leaves empty sections out. */
    public View {
        sections =
                sections.stream().filter(section -> !section.blocks().isEmpty()).toList();
    }

    /** A neutral view. */
    public View(String headline, List<Section> sections) {
        this(headline, Tone.PLAIN, sections);
    }

    /**
     * Blocks that belong together.
     *
     * @param title what they tell
     * @param note what to know when reading them, such as how many rows were sampled; may be empty
     * @param blocks the blocks
     */
    public record Section(String title, String note, List<Block> blocks) {
        /** Copies the list and leaves blocks without content out. */
        public Section {
            blocks = blocks.stream().filter(block -> !block.isEmpty()).toList();
        }
    }

    /** Starts a list of sections. */
    static List<Section> sections(Section... sections) {
        return new ArrayList<>(List.of(sections));
    }
}

package org.lode.benchmarks;

import java.util.List;

/** Unit cells of three prototypes as POSCAR files. */
final class Cells {
    static final List<String> ALL = List.of(
            """
            rock salt
            5.64
            1 0 0
            0 1 0
            0 0 1
            Na Cl
            4 4
            Direct
            0 0 0
            0.5 0.5 0
            0.5 0 0.5
            0 0.5 0.5
            0.5 0 0
            0 0.5 0
            0 0 0.5
            0.5 0.5 0.5
            """,
            """
            perovskite
            3.905
            1 0 0
            0 1 0
            0 0 1
            Sr Ti O
            1 1 3
            Direct
            0 0 0
            0.5 0.5 0.5
            0.5 0.5 0
            0.5 0 0.5
            0 0.5 0.5
            """,
            """
            iron
            2.87
            1 0 0
            0 1 0
            0 0 1
            Fe
            2
            Direct
            0 0 0
            0.5 0.5 0.5
            """);

    private Cells() {}
}

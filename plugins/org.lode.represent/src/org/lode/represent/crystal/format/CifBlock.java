package org.lode.represent.crystal.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A data block of a CIF: single items and loops by tag.
 *
 * <p>Tags are kept in lower case with {@code _} for {@code .}, so that both styles of dictionary are found by one name.
 */
final class CifBlock {
    private static final Pattern KEYWORD = Pattern.compile("(?i)(data_|save_).*|loop_|global_|stop_");

    private final String name;
    private final Map<String, List<String>> columns = new HashMap<>();

    private CifBlock(String name) {
        this.name = name;
    }

    /** All data blocks of a text, empty ones too. */
    static List<CifBlock> parse(String text) {
        var lexer = new CifLexer(text);
        var blocks = new ArrayList<CifBlock>();
        // some files start without a block's name
        var block = new CifBlock("");
        blocks.add(block);
        boolean more = lexer.next();
        while (more) {
            var word = lexer.word();
            if (keyword(lexer) && word.regionMatches(true, 0, "data_", 0, 5)) {
                block = new CifBlock(word.substring(5));
                blocks.add(block);
                more = lexer.next();
            } else if (keyword(lexer) && word.equalsIgnoreCase("loop_")) {
                more = block.loop(lexer);
            } else if (tag(lexer)) {
                more = block.item(lexer);
            } else {
                more = lexer.next();
            }
        }
        return blocks;
    }

    /** The texts of the data blocks, each with its {@code data_} line; what stands before the first belongs to it. */
    static List<String> texts(String text) {
        var lexer = new CifLexer(text);
        var texts = new ArrayList<String>();
        int from = 0;
        boolean any = false;
        while (lexer.next()) {
            if (keyword(lexer) && lexer.word().regionMatches(true, 0, "data_", 0, 5)) {
                if (any) {
                    texts.add(text.substring(from, lexer.start()));
                    from = lexer.start();
                }
                any = true;
            }
        }
        texts.add(text.substring(from));
        return texts;
    }

    private boolean item(CifLexer lexer) {
        var tag = normal(lexer.word());
        if (!lexer.next()) {
            return false;
        }
        if (tag(lexer) || keyword(lexer)) {
            return true;
        }
        columns.putIfAbsent(tag, List.of(lexer.word()));
        return lexer.next();
    }

    private boolean loop(CifLexer lexer) {
        var tags = new ArrayList<String>();
        boolean more = lexer.next();
        for (; more && tag(lexer); more = lexer.next()) {
            tags.add(normal(lexer.word()));
        }
        var values = new ArrayList<String>();
        for (; more && !tag(lexer) && !keyword(lexer); more = lexer.next()) {
            values.add(lexer.word());
        }
        for (int i = 0; i < tags.size(); i++) {
            var column = new ArrayList<String>();
            for (int j = i; j < values.size(); j += tags.size()) {
                column.add(values.get(j));
            }
            columns.putIfAbsent(tags.get(i), column);
        }
        return more;
    }

    private static boolean tag(CifLexer lexer) {
        return !lexer.quoted() && lexer.word().startsWith("_");
    }

    private static boolean keyword(CifLexer lexer) {
        return !lexer.quoted() && KEYWORD.matcher(lexer.word()).matches();
    }

    private static String normal(String tag) {
        return tag.toLowerCase(Locale.ROOT).replace('.', '_');
    }

    /** Name of the block without {@code data_}. */
    String name() {
        return name;
    }

    /** All values of the first of the tags that is there; empty for none. An item is a loop of one row. */
    List<String> column(String... tags) {
        for (var tag : tags) {
            if (columns.containsKey(tag)) {
                return columns.get(tag);
            }
        }
        return List.of();
    }

    /** The value of the first of the tags that is there and known: not {@code ?} and not {@code .}. */
    Optional<String> value(String... tags) {
        for (var tag : tags) {
            var column = columns.getOrDefault(tag, List.of());
            if (!column.isEmpty() && CifNumber.known(column.get(0))) {
                return Optional.of(column.get(0));
            }
        }
        return Optional.empty();
    }
}

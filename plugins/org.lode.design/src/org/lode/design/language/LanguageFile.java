package org.lode.design.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.lode.design.DesignException;
import org.lode.represent.MaterialKind;

/**
 * The file form of a chemical language: a gzip stream of big-endian numbers.
 *
 * <p>A mixture begins with the text {@value #MIXTURE} (as {@link DataOutputStream#writeUTF}), the number of its
 * languages, and the share of each (doubles); then each language follows as it would alone.
 *
 * <p>A language is, in this order: the text {@value #MAGIC}; kind of material and smoothing
 * (texts); order, rootings, longest sentence, structures (ints) and seed (long); the sizes of rings (two longs, a bit
 * per size); the atom types, each with its text, whether it is aromatic, valence, hydrogens, bonding states and a bit
 * per bond that it is written behind; a bit per bond that opens rings; the contexts, each with its hash (long), its
 * order (byte) and its entries. Numbers of things and the three numbers of an entry (steps between tokens, count,
 * Kneser-Ney count) have a variable length, seven bits a byte, lowest first.
 *
 * <p>Nothing is allocated because a number in the file says so: arrays grow with what was read, up to
 * {@value #MOST_ENTRIES} entries.
 */
final class LanguageFile {
    private static final String MAGIC = "lode chemical language 1";
    private static final String MIXTURE = "mixture of lode chemical languages 1";
    private static final int MOST_VOICES = 20;
    private static final int MOST_ENTRIES = 50_000_000;
    private static final int MOST_TYPES = 1000;
    private static final BondSymbol[] BONDS = BondSymbol.values();

    private LanguageFile() {}

    static void write(ChemicalLanguageModel language, OutputStream out) throws IOException {
        var zipped = new GZIPOutputStream(out, 1 << 16);
        var data = new DataOutputStream(zipped);
        var voices = language.voices();
        if (voices.size() > 1) {
            data.writeUTF(MIXTURE);
            writeNumber(voices.size(), data);
            for (var voice : voices) {
                data.writeDouble(voice.share());
            }
        }
        for (var voice : voices) {
            write(language.kind(), voice, data);
        }
        data.flush();
        zipped.finish();
    }

    private static void write(MaterialKind kind, Voice voice, DataOutputStream data) throws IOException {
        var settings = voice.settings();
        data.writeUTF(MAGIC);
        data.writeUTF(kind.name());
        data.writeUTF(settings.smoothing().name());
        data.writeInt(settings.order());
        data.writeInt(settings.rootings());
        data.writeInt(settings.maxTokens());
        data.writeInt(voice.structures());
        data.writeLong(settings.seed());
        writeGrammar(voice.grammar(), data);
        writeRows(voice.table().toRows(), data);
    }

    private static void writeGrammar(Grammar grammar, DataOutputStream data) throws IOException {
        var vocabulary = grammar.vocabulary();
        data.writeLong(grammar.ringSizes());
        data.writeLong(grammar.aromaticRingSizes());
        writeNumber(vocabulary.typeCount(), data);
        int ringBonds = 0;
        for (int index = 0; index < vocabulary.typeCount(); index++) {
            var type = vocabulary.type(index);
            data.writeUTF(type.text());
            data.writeBoolean(type.aromatic());
            data.writeByte(type.valence());
            data.writeByte(type.hydrogens());
            data.writeInt(grammar.bonding(index));
            int bonds = 0;
            for (var bond : BONDS) {
                bonds |= vocabulary.atom(bond, index) >= 0 ? 1 << bond.ordinal() : 0;
            }
            data.writeByte(bonds);
        }
        for (var bond : BONDS) {
            ringBonds |= vocabulary.ringOpen(bond) >= 0 ? 1 << bond.ordinal() : 0;
        }
        data.writeByte(ringBonds);
    }

    private static void writeRows(NGramTable.Rows rows, DataOutputStream data) throws IOException {
        writeNumber(rows.contexts().length, data);
        for (int row = 0; row < rows.contexts().length; row++) {
            data.writeLong(rows.contexts()[row]);
            data.writeByte(rows.orders()[row]);
            writeNumber(rows.start()[row + 1] - rows.start()[row], data);
            int last = -1;
            for (int i = rows.start()[row]; i < rows.start()[row + 1]; i++) {
                writeNumber(rows.tokens()[i] - last, data);
                writeNumber(rows.counts()[i], data);
                writeNumber(rows.continuations()[i], data);
                last = rows.tokens()[i];
            }
        }
    }

    private static void writeNumber(int number, DataOutputStream data) throws IOException {
        int left = number;
        while (left >= 1 << 7) {
            data.writeByte(left & 0x7F | 0x80);
            left >>>= 7;
        }
        data.writeByte(left);
    }

    static ChemicalLanguageModel read(InputStream in, String name) throws DesignException, IOException {
        try {
            var data = new DataInputStream(new GZIPInputStream(in, 1 << 16));
            var magic = data.readUTF();
            if (!magic.equals(MIXTURE)) {
                var alone = read(magic, data);
                checkEnd(data);
                return new ChemicalLanguageModel(alone.kind, List.of(alone.voice));
            }
            var languages = new ArrayList<ChemicalLanguageModel>();
            var shares = new double[count(data)];
            for (int i = 0; i < shares.length; i++) {
                shares[i] = data.readDouble();
            }
            for (int i = 0; i < shares.length; i++) {
                var one = read(data.readUTF(), data);
                languages.add(new ChemicalLanguageModel(one.kind, List.of(one.voice)));
            }
            checkEnd(data);
            return ChemicalLanguageModel.mixture(languages, shares);
        } catch (EOFException | UTFDataFormatException | ZipException | IllegalArgumentException e) {
            var reason = e.getMessage() == null ? "it ends too early" : e.getMessage();
            throw new DesignException(
                    "The file '" + name + "' is no chemical language: " + reason
                            + ". Give one that 'lode train-prior' has written.",
                    e);
        }
    }

    /** The checksum stands behind the end and is looked at only when that is read. */
    private static void checkEnd(DataInputStream data) throws IOException {
        check(data.read() < 0, "something follows behind its end");
    }

    private static int count(DataInputStream data) throws IOException {
        int count = readNumber(data);
        check(count > 0 && count <= MOST_VOICES, "it is a mixture of " + count + " languages");
        return count;
    }

    /** A language that is no mixture. */
    private record Alone(MaterialKind kind, Voice voice) {}

    private static Alone read(String magic, DataInputStream data) throws IOException {
        check(magic.equals(MAGIC), "it is of another kind or version");
        var kind = MaterialKind.valueOf(data.readUTF());
        check(kind == MaterialKind.MOLECULE || kind == MaterialKind.POLYMER, "it tells of a " + kind.label());
        var smoothing = Smoothing.valueOf(data.readUTF());
        int order = data.readInt();
        int rootings = data.readInt();
        int maxTokens = data.readInt();
        int structures = data.readInt();
        var settings = new LanguageSettings(order, smoothing, rootings, maxTokens, data.readLong());
        var grammar = readGrammar(data, kind, maxTokens);
        int size = grammar.vocabulary().size();
        var table = new NGramTable(readRows(data, size, order + 2), size, order + 2);
        return new Alone(kind, new Voice(settings, grammar, table, structures, 1));
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static Grammar readGrammar(DataInputStream data, MaterialKind kind, int maxTokens) throws IOException {
        long ringSizes = data.readLong();
        long aromaticRingSizes = data.readLong();
        int count = readNumber(data);
        check(count > 0 && count <= MOST_TYPES, "it has " + count + " atom types");
        var types = new AtomType[count];
        var bonding = new int[count];
        var atoms = new HashSet<Vocabulary.BondedAtom>();
        for (int index = 0; index < count; index++) {
            var text = data.readUTF();
            check(!text.isEmpty() && text.length() <= 20, "an atom type is '" + text + "'");
            types[index] = new AtomType(text, data.readBoolean(), data.readByte(), data.readByte());
            bonding[index] = data.readInt();
            int bonds = data.readByte();
            for (var bond : BONDS) {
                if ((bonds >>> bond.ordinal() & 1) != 0) {
                    atoms.add(new Vocabulary.BondedAtom(bond, types[index]));
                }
            }
        }
        var ringBonds = new HashSet<BondSymbol>();
        int symbols = data.readByte();
        for (var bond : BONDS) {
            if ((symbols >>> bond.ordinal() & 1) != 0) {
                ringBonds.add(bond);
            }
        }
        var vocabulary = new Vocabulary(atoms, ringBonds);
        check(vocabulary.typeCount() == count, "its atom types come twice or with no bond");
        for (int index = 0; index < count; index++) {
            check(vocabulary.type(index).equals(types[index]), "its atom types are in no order");
        }
        int attachments = kind == MaterialKind.POLYMER ? 2 : 0;
        return new Grammar(vocabulary, bonding, ringSizes, aromaticRingSizes, attachments, maxTokens);
    }

    private static NGramTable.Rows readRows(DataInputStream data, int vocabularySize, int mostOrders)
            throws IOException {
        int rows = readNumber(data);
        check(rows > 0 && rows <= MOST_ENTRIES, "it has " + rows + " contexts");
        var contexts = new long[16];
        var orders = new byte[16];
        var start = new int[17];
        var tokens = new short[16];
        var counts = new int[16];
        var continuations = new int[16];
        int entry = 0;
        for (int row = 0; row < rows; row++) {
            if (row == contexts.length) {
                contexts = Arrays.copyOf(contexts, 2 * row);
                orders = Arrays.copyOf(orders, 2 * row);
                start = Arrays.copyOf(start, 2 * row + 1);
            }
            contexts[row] = data.readLong();
            orders[row] = data.readByte();
            check(orders[row] >= 0 && orders[row] < mostOrders, "a context has the order " + orders[row]);
            int entries = readNumber(data);
            check(entries > 0 && entries <= vocabularySize, "a context has " + entries + " tokens");
            check(entry + entries <= MOST_ENTRIES, "it has more than " + MOST_ENTRIES + " entries");
            int token = -1;
            for (int i = 0; i < entries; i++) {
                if (entry == tokens.length) {
                    tokens = Arrays.copyOf(tokens, 2 * entry);
                    counts = Arrays.copyOf(counts, 2 * entry);
                    continuations = Arrays.copyOf(continuations, 2 * entry);
                }
                int step = readNumber(data);
                check(step > 0 && step < vocabularySize - token, "a token is outside of its vocabulary");
                token += step;
                tokens[entry] = (short) token;
                counts[entry] = readNumber(data);
                continuations[entry] = readNumber(data);
                check(counts[entry] > 0 && continuations[entry] > 0, "a count is 0");
                entry++;
            }
            start[row + 1] = entry;
        }
        return new NGramTable.Rows(
                Arrays.copyOf(contexts, rows),
                Arrays.copyOf(orders, rows),
                Arrays.copyOf(start, rows + 1),
                Arrays.copyOf(tokens, entry),
                Arrays.copyOf(counts, entry),
                Arrays.copyOf(continuations, entry));
    }

    private static int readNumber(DataInputStream data) throws IOException {
        int number = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = data.readUnsignedByte();
            check(shift < 28 || next < 8, "a number is too large");
            number |= (next & 0x7F) << shift;
            if (next < 0x80) {
                return number;
            }
        }
        throw new IllegalArgumentException("a number is too large");
    }
}

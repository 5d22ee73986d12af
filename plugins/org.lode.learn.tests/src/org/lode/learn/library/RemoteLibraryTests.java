package org.lode.learn.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lode.learn.LearnException;
import org.lode.learn.PropertyModel;
import org.lode.learn.SampleModels;
import org.lode.represent.Progress;

@SuppressWarnings("resource") // the library closes what it reads
class RemoteLibraryTests {
    private static final String ADDRESS = "https://models.example/lode/";

    @TempDir
    private Path folder;

    private PropertyModel model;
    private final Map<String, byte[]> pages = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void publish() throws LearnException, IOException {
        model = SampleModels.ridge();
        var published = folder.resolve("published");
        LibraryFolder.open(published).publish(model);
        for (var name : List.of("index.json", model.card().id() + ".onnx")) {
            pages.put(ADDRESS + name, Files.readAllBytes(published.resolve(name)));
        }
    }

    private Transport.Answer answer(URI address) {
        asked.add(address.toString());
        var page = pages.get(address.toString());
        return page == null
                ? new Transport.Answer(404, Optional.empty(), InputStream.nullInputStream())
                : new Transport.Answer(200, Optional.empty(), new ByteArrayInputStream(page));
    }

    private ModelLibrary open(String address) throws LearnException {
        return RemoteLibrary.open(address, folder.resolve("cache"), this::answer, Progress.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {ADDRESS, "https://models.example/lode", ADDRESS + "index.json"})
    void modelIsFoundAndLoaded(String address) throws LearnException {
        var library = open(address);
        var card = library.find(LibraryQuery.property("boiling")).get(0);
        assertArrayEquals(model.toOnnx(), library.load(card.id()).toOnnx());
    }

    @Test
    void openingGetsTheIndexAlone() throws LearnException {
        open(ADDRESS);
        assertEquals(List.of(ADDRESS + "index.json"), asked);
    }

    @Test
    void modelIsGotOnce() throws LearnException {
        open(ADDRESS).load(model.card().id());
        asked.clear();
        open(ADDRESS).load(model.card().id());
        assertEquals(List.of(ADDRESS + "index.json"), asked);
    }

    @Test
    void whatWasOpenedIsKnownWithoutAskingAgain() throws LearnException {
        assertEquals(Optional.empty(), RemoteLibrary.known(ADDRESS, folder.resolve("cache")));
        open(ADDRESS);
        asked.clear();
        var known = RemoteLibrary.known(ADDRESS, folder.resolve("cache")).orElseThrow();
        assertEquals(List.of(model.card()), known.find(LibraryQuery.ALL));
        assertEquals(List.of(), asked);
    }

    @Test
    void changedFileIsRefusedAndNotKept() throws LearnException, IOException {
        pages.get(ADDRESS + model.card().id() + ".onnx")[1000] ^= 1;
        var library = open(ADDRESS);
        var e = assertThrows(
                LearnException.class, () -> library.load(model.card().id()));
        assertTrue(e.getMessage().contains("SHA-256"), e.getMessage());
        try (var kept = Files.walk(folder.resolve("cache"))) {
            assertTrue(kept.noneMatch(file -> file.toString().endsWith(".onnx")));
        }
    }

    @Test
    void damagedFileInTheCacheIsGotAgain() throws LearnException, IOException {
        open(ADDRESS).load(model.card().id());
        try (var kept = Files.walk(folder.resolve("cache"))) {
            for (var file : kept.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "damaged");
            }
        }
        assertEquals(model.card(), open(ADDRESS).load(model.card().id()).card());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://models.example/lode/", "ftp://models.example/", "file:/etc", "https://me@x.example/"})
    void onlyHttpsIsRead(String address) {
        var e = assertThrows(LearnException.class, () -> open(address));
        assertTrue(e.getMessage().contains("'" + address + "'"), e.getMessage());
        assertEquals(List.of(), asked);
    }

    private Transport sendingTo(String other) {
        return address -> address.toString().startsWith(ADDRESS)
                ? new Transport.Answer(302, Optional.of(other), InputStream.nullInputStream())
                : answer(address);
    }

    @Test
    void redirectToHttpsIsFollowed() throws LearnException {
        pages.put("https://elsewhere.example/i.json", pages.get(ADDRESS + "index.json"));
        var library = RemoteLibrary.open(ADDRESS, folder, sendingTo("https://elsewhere.example/i.json"), Progress.NONE);
        assertEquals(1, library.find(LibraryQuery.ALL).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://elsewhere.example/index.json", "file:/etc/passwd", "https://user:pw@e.example/"})
    void redirectToAnythingElseIsRefused(String other) {
        var e = assertThrows(
                LearnException.class, () -> RemoteLibrary.open(ADDRESS, folder, sendingTo(other), Progress.NONE));
        assertTrue(e.getMessage().contains("'" + other + "', which is not https"), e.getMessage());
    }

    @Test
    void redirectsInACircleEnd() {
        var e = assertThrows(
                LearnException.class,
                () -> RemoteLibrary.open(ADDRESS, folder, sendingTo(ADDRESS + "index.json"), Progress.NONE));
        assertTrue(e.getMessage().contains("from address to address"), e.getMessage());
    }

    @Test
    void missingIndexIsTold() {
        pages.clear();
        var e = assertThrows(LearnException.class, () -> open(ADDRESS));
        assertEquals(
                "The model library '" + ADDRESS
                        + "' cannot be read: the server answers 404 when asked for 'index.json'.",
                e.getMessage());
    }

    /** A server that never ends is cut off at 16 MB. */
    @Test
    void endlessIndexIsRefused() {
        var endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };
        Transport transport = address -> new Transport.Answer(200, Optional.empty(), endless);
        var e = assertThrows(LearnException.class, () -> RemoteLibrary.open(ADDRESS, folder, transport, Progress.NONE));
        assertTrue(e.getMessage().endsWith("'index.json' is larger than 16 MB."), e.getMessage());
    }

    @Test
    void indexWithoutHashesIsRefused() {
        var index = new String(pages.get(ADDRESS + "index.json"))
                .replaceAll("\"sha256\" : \"[^\"]*\"", "\"sha256\" : \"../x\"");
        pages.put(ADDRESS + "index.json", index.getBytes());
        var e = assertThrows(LearnException.class, () -> open(ADDRESS));
        assertTrue(e.getMessage().contains("has no SHA-256 of the file"), e.getMessage());
    }
}

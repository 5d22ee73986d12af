package org.lode.learn.library;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.lode.learn.Hashes;
import org.lode.learn.LearnException;
import org.lode.represent.Progress;

/**
 * A library on a web server: {@code index.json} with the ONNX files beside it, read over https alone.
 *
 * <p>A model is kept in a folder of this computer and asked for again only if it is not there or not the one the index
 * was made for. Files appear there under their names when they are complete. Addresses the server sends to instead are
 * followed {@value #MOST_REDIRECTS} times at most, and only to https.
 */
public final class RemoteLibrary {
    private static final int MOST_REDIRECTS = 5;
    private static final long MOST_INDEX_BYTES = 1 << 24;
    private static final long MOST_MODEL_BYTES = 1 << 26;
    private static final int PIECE = 1 << 14;
    private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);

    private final URI folder;
    private final Path cache;
    private final Transport transport;
    private final Progress progress;

    private RemoteLibrary(URI folder, Path cache, Transport transport, Progress progress) {
        this.folder = folder;
        this.cache = cache;
        this.transport = transport;
        this.progress = progress;
    }

    /**
     * Gets the index of a library. Models are got when they are loaded.
     *
     * @param address the https address of the folder or of its {@code index.json}
     * @param cache where models are kept, a folder for all libraries
     * @param progress stops a download when it is cancelled
     * @throws LearnException if the address is not https, or the server has no usable index
     * @throws java.util.concurrent.CancellationException if the progress was cancelled
     */
    public static ModelLibrary open(String address, Path cache, Transport transport, Progress progress)
            throws LearnException {
        var folder = folder(address);
        var own = cache.resolve(Hashes.of(List.of(folder.toString())));
        var remote = new RemoteLibrary(folder, own, transport, progress);
        try {
            var bytes = remote.download(LibraryIndex.FILE, MOST_INDEX_BYTES);
            var library = ModelLibrary.of(address, file -> new ByteArrayInputStream(bytes));
            remote.keep(bytes, own.resolve(LibraryIndex.FILE));
            return library.readFrom(remote::model);
        } catch (IOException e) {
            throw new LearnException("The model library '" + address + "' cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /**
     * A library as it was when it was last opened, without asking its server; its models cannot be loaded.
     *
     * @throws LearnException if the address is not https, or what is kept is damaged
     */
    public static Optional<ModelLibrary> known(String address, Path cache) throws LearnException {
        var index =
                cache.resolve(Hashes.of(List.of(folder(address).toString()))).resolve(LibraryIndex.FILE);
        return Files.isRegularFile(index)
                ? Optional.of(ModelLibrary.of(address, file -> Files.newInputStream(index)))
                : Optional.empty();
    }

    /** Whether a text is the address of a file on a web server, whatever the protocol. */
    public static boolean isAddress(String text) {
        return text.strip().matches("(?i)https?:.*");
    }

    private static URI folder(String address) throws LearnException {
        try {
            var uri = new URI(address.strip());
            if (!isHttps(uri)) {
                throw new LearnException("The address '" + address
                        + "' of a model library does not begin with 'https://'. Enter one that does; others"
                        + " are not read.");
            }
            var path = uri.getPath().replaceFirst("/" + LibraryIndex.FILE + "$", "/");
            return new URI("https", uri.getAuthority(), path.endsWith("/") ? path : path + "/", null, null);
        } catch (URISyntaxException e) {
            throw new LearnException("'" + address + "' is no address of a model library: " + e.getMessage() + ".", e);
        }
    }

    private static boolean isHttps(URI address) {
        return "https".equalsIgnoreCase(address.getScheme())
                && address.getHost() != null
                && address.getUserInfo() == null;
    }

    /** A model's file, from this computer if it is there. */
    private byte[] model(LibraryEntry entry) throws IOException {
        var kept = cache.resolve(entry.sha256() + ".onnx");
        if (Files.isRegularFile(kept) && Files.size(kept) <= MOST_MODEL_BYTES) {
            var bytes = Files.readAllBytes(kept);
            if (Hashes.of(bytes).equals(entry.sha256())) {
                return bytes;
            }
        }
        var bytes = download(entry.file(), MOST_MODEL_BYTES);
        if (Hashes.of(bytes).equals(entry.sha256())) {
            keep(bytes, kept);
        }
        return bytes;
    }

    private void keep(byte[] bytes, Path file) throws IOException {
        Files.createDirectories(cache);
        var aside = Files.createTempFile(cache, "model", ".part");
        try {
            Files.write(aside, bytes);
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private byte[] download(String file, long most) throws IOException {
        var address = folder.resolve(file);
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            var answer = transport.get(address);
            try (var body = answer.body()) {
                if (answer.status() == 200) {
                    return read(body, file, most);
                }
                if (!REDIRECTS.contains(answer.status()) || answer.location().isEmpty()) {
                    throw new IOException("the server answers " + answer.status() + " when asked for '" + file + "'");
                }
            }
            address = redirected(address, answer.location().get());
        }
        throw new IOException("the server sends from address to address when asked for '" + file + "'");
    }

    private static URI redirected(URI from, String to) throws IOException {
        try {
            var address = from.resolve(new URI(to));
            if (isHttps(address)) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new IOException("the server sends to '" + to + "', which is no address", e);
        }
        throw new IOException("the server sends to '" + to + "', which is not https");
    }

    private byte[] read(InputStream body, String file, long most) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var piece = new byte[PIECE];
        for (int count = body.read(piece); count >= 0; count = body.read(piece)) {
            progress.check();
            bytes.write(piece, 0, count);
            if (bytes.size() > most) {
                throw new IOException("'" + file + "' is larger than " + (most >> 20) + " MB");
            }
        }
        return bytes.toByteArray();
    }
}

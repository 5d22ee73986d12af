package org.lode.screen.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lode.learn.PropertyModel;
import org.lode.learn.TargetWindow;
import org.lode.screen.ScreeningSettings;

/**
 * A screening of files.
 *
 * @param files the candidates, one file after the other
 * @param textColumn heading of the column with the materials, null for the first of the usual ones
 * @param nameColumn heading of the column with the names, null for the first of the usual ones, if any
 * @param models the models
 * @param targets what is wanted
 * @param settings how it is done
 * @param all whether all screened candidates are written besides the best
 */
public record ScreeningJob(
        List<Path> files,
        String textColumn,
        String nameColumn,
        List<PropertyModel> models,
        List<TargetWindow> targets,
        ScreeningSettings settings,
        boolean all) {
    /** Copies the lists. */
    public ScreeningJob {
        files = List.copyOf(files);
        models = List.copyOf(models);
        targets = List.copyOf(targets);
    }

    /** What the job's outcome depends on. */
    Fingerprint fingerprint() throws IOException {
        var fingerprint = new Fingerprint();
        for (var file : files) {
            fingerprint.add(file);
        }
        for (int i = 0; i < models.size(); i++) {
            fingerprint.add(
                    "model '" + models.get(i).card().id() + "' (number " + (i + 1) + ")",
                    models.get(i).toOnnx());
        }
        fingerprint.add("list of targets", targets.toString());
        fingerprint.add("kind of material", settings.kind().label());
        fingerprint.add("number of best candidates", Integer.toString(settings.best()));
        fingerprint.add("choice to leave out repeated materials", Boolean.toString(settings.deduplicate()));
        fingerprint.add("structure column", String.valueOf(textColumn));
        fingerprint.add("name column", String.valueOf(nameColumn));
        fingerprint.add("choice to write all candidates", Boolean.toString(all));
        return fingerprint;
    }
}

package org.lode.screen.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.lode.learn.PropertyModel;
import org.lode.learn.TargetWindow;
import org.lode.screen.ScreeningSettings;
import org.lode.screen.SelectionSettings;

/**
 * A screening of files.
 *
 * @param files the candidates, one file after the other
 * @param textColumn heading of the column with the materials, null for the first of the usual ones
 * @param nameColumn heading of the column with the names, null for the first of the usual ones, if any
 * @param models the models
 * @param targets what is wanted
 * @param settings how it is done
 * @param selection which candidates are taken and how they are ranked
 * @param conditions the filters of the selection as the user wrote them, which tell whether they have changed
 * @param all whether all screened candidates are written besides the best
 */
public record ScreeningJob(
        List<Path> files,
        String textColumn,
        String nameColumn,
        List<PropertyModel> models,
        List<TargetWindow> targets,
        ScreeningSettings settings,
        SelectionSettings selection,
        List<String> conditions,
        boolean all) {
    /** Takes candidates by the probability that the targets are met. */
    public ScreeningJob(
            List<Path> files,
            String textColumn,
            String nameColumn,
            List<PropertyModel> models,
            List<TargetWindow> targets,
            ScreeningSettings settings,
            boolean all) {
        this(files, textColumn, nameColumn, models, targets, settings, SelectionSettings.PLAIN, List.of(), all);
    }

    /** Copies the lists. */
    public ScreeningJob {
        files = List.copyOf(files);
        models = List.copyOf(models);
        targets = List.copyOf(targets);
        conditions = List.copyOf(conditions);
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
        fingerprint.add("way to rank", selection.scoring() + ", " + selection.diversity());
        fingerprint.add("list of filters", conditions.toString());
        fingerprint.add(
                "list of known materials", String.join("\n", selection.known()).getBytes(StandardCharsets.UTF_8));
        fingerprint.add("structure column", String.valueOf(textColumn));
        fingerprint.add("name column", String.valueOf(nameColumn));
        fingerprint.add("choice to write all candidates", Boolean.toString(all));
        return fingerprint;
    }
}

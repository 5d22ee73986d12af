package org.lode.nodes.views;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lode.learn.Property;
import org.lode.learn.TargetWindow;
import org.lode.nodes.views.Cards.Card;
import org.lode.nodes.views.Cards.Fact;
import org.lode.nodes.views.Cards.Tag;
import org.lode.nodes.views.Plot.Axis;
import org.lode.nodes.views.Plot.Series;
import org.lode.represent.MaterialKind;

/**
 * Predicted materials in the space of their properties: the columns of {@link org.lode.nodes.table.PredictionColumns}.
 *
 * @param sample the rows
 * @param properties the predicted properties
 * @param targets the windows that are wanted
 */
public record PropertySpace(Sample sample, List<Property> properties, List<TargetWindow> targets) {
    private static final int MOST_PLOTS = 3;
    private static final int BINS = 30;

    private double[] means(Property property) {
        return sample.numbers("Prediction (" + property.name() + ")");
    }

    /**
     * A plot for each pair of the first property with another one; with a single property, its value by rank.
     *
     * @param more series to be drawn under the predicted materials in the plot of two properties; may be empty
     */
    public List<Plot> plots(List<Known> more) {
        var plots = new ArrayList<Plot>();
        for (int i = 1; i < properties.size() && plots.size() < MOST_PLOTS; i++) {
            plots.add(plot(properties.get(0), properties.get(i), more));
        }
        if (properties.size() == 1) {
            plots.add(ranks(properties.get(0)));
            more.forEach(known -> plots.add(distributions(properties.get(0), known)));
        }
        return plots;
    }

    /**
     * Materials that are known already.
     *
     * @param names their names
     * @param values a row of predictions for each property
     */
    public record Known(List<String> names, List<double[]> values) {}

    private Plot plot(Property first, Property second, List<Known> more) {
        var x = means(first);
        var y = means(second);
        var series = new ArrayList<Series>();
        for (var known : more) {
            series.add(Series.points(
                    "known",
                    2,
                    known.values().get(properties.indexOf(first)),
                    known.values().get(properties.indexOf(second)),
                    known.names()));
        }
        series.addAll(byDomain(x, y));
        front(x, y).ifPresent(series::add);
        return new Plot(
                first.name() + " and " + second.name(),
                window(first) || window(second) ? "The green field is the wanted window." : "",
                axis(first),
                axis(second),
                false,
                series);
    }

    private Plot ranks(Property property) {
        var places =
                IntStream.rangeClosed(1, sample.rows().size()).asDoubleStream().toArray();
        return new Plot(
                property.name() + " by rank",
                window(property) ? "The green field is the wanted window." : "",
                new Axis("rank"),
                axis(property),
                false,
                byDomain(places, means(property)));
    }

    /** How often values of one property occur among the known and among the predicted materials. */
    private Plot distributions(Property property, Known known) {
        var before = known.values().get(0);
        var after = means(property);
        double low = Math.min(
                Arrays.stream(before).min().orElse(0),
                Arrays.stream(after).min().orElse(0));
        double high = Math.max(
                Arrays.stream(before).max().orElse(1),
                Arrays.stream(after).max().orElse(1));
        return new Plot(
                "Known and designed materials",
                "",
                axis(property),
                new Axis("share of materials [%]"),
                false,
                List.of(shares("known", 2, before, low, high), shares("designed", 0, after, low, high)));
    }

    private static Series shares(String name, int role, double[] values, double low, double high) {
        var x = new double[BINS];
        var y = new double[BINS];
        double width = high > low ? (high - low) / BINS : 1;
        for (int i = 0; i < BINS; i++) {
            x[i] = low + (i + 0.5) * width;
        }
        for (double value : values) {
            y[(int) Math.min(BINS - 1, (value - low) / width)] += 100.0 / values.length;
        }
        return Series.dotted(name, role, x, y);
    }

    private boolean window(Property property) {
        return targets.stream().anyMatch(target -> target.property().equals(property.name()));
    }

    private Axis axis(Property property) {
        return targets.stream()
                .filter(target -> target.property().equals(property.name()))
                .findFirst()
                .map(target -> new Axis(property.label(), finite(target.lower()), finite(target.upper())))
                .orElseGet(() -> new Axis(property.label()));
    }

    private static Double finite(double bound) {
        return Double.isFinite(bound) ? bound : null;
    }

    private List<Series> byDomain(double[] x, double[] y) {
        var inside = inDomain();
        var all = IntStream.range(0, x.length).toArray();
        return List.of(
                series("outside the domain", -1, x, y, Arrays.stream(all).filter(i -> !inside[i])),
                series("in the domain", 0, x, y, Arrays.stream(all).filter(i -> inside[i])));
    }

    private Series series(String name, int role, double[] x, double[] y, IntStream rows) {
        var names = sample.names();
        var chosen =
                rows.filter(i -> Double.isFinite(x[i]) && Double.isFinite(y[i])).toArray();
        return Series.points(
                name,
                role,
                IntStream.of(chosen).mapToDouble(i -> x[i]).toArray(),
                IntStream.of(chosen).mapToDouble(i -> y[i]).toArray(),
                IntStream.of(chosen).mapToObj(names::get).toList());
    }

    private boolean[] inDomain() {
        var inside = new boolean[sample.rows().size()];
        Arrays.fill(inside, true);
        for (var property : properties) {
            var flags = sample.texts("In Domain (" + property.name() + ")");
            for (int i = 0; i < inside.length; i++) {
                inside[i] &= !flags.get(i).equals("false");
            }
        }
        return inside;
    }

    /** The materials than which none is more probable to meet every target; only where there are several targets. */
    private Optional<Series> front(double[] x, double[] y) {
        if (targets.size() < 2) {
            return Optional.empty();
        }
        var chances = targets.stream().map(this::chances).toArray(double[][]::new);
        var front = IntStream.range(0, x.length)
                .filter(i -> IntStream.range(0, x.length).noneMatch(j -> dominates(chances, j, i)));
        var points = series("Pareto front", 1, x, y, front);
        return Optional.of(new Series(
                points.name(),
                1,
                Plot.Style.RINGS,
                points.x(),
                points.y(),
                points.low(),
                points.high(),
                points.names()));
    }

    private double[] chances(TargetWindow target) {
        return sample.numbers("Target Probability (" + target.property() + ")");
    }

    private static boolean dominates(double[][] chances, int one, int other) {
        boolean better = false;
        for (var chance : chances) {
            if (!(chance[one] >= chance[other])) {
                return false;
            }
            better |= chance[one] > chance[other];
        }
        return better;
    }

    /**
     * The first materials as cards.
     *
     * @param structure the column with their structures
     * @param facts other columns to show, by name
     */
    public Cards cards(String title, MaterialKind kind, String structure, List<String> facts) {
        var cards = new ArrayList<Card>();
        var texts = sample.texts(structure);
        var inside = inDomain();
        for (int row = 0; row < Math.min(MaterialCards.MOST, texts.size()); row++) {
            cards.add(MaterialCards.of(
                    sample.names().get(row), kind, texts.get(row), facts(row, facts), tags(row, inside[row])));
        }
        return new Cards(title, cards);
    }

    private List<Fact> facts(int row, List<String> more) {
        var facts = new ArrayList<Fact>();
        for (var property : properties) {
            facts.add(new Fact(
                    property.name(),
                    Validation.interval(
                            means(property)[row],
                            sample.numbers("Deviation (" + property.name() + ")")[row],
                            property.unit())));
        }
        for (var column : more) {
            double number = sample.numbers(column)[row];
            var text = sample.texts(column).get(row);
            if (text.equals("true") || text.equals("false")) {
                text = text.equals("true") ? "yes" : "no";
            } else if (Double.isFinite(number)) {
                text = Numbers.brief(number);
            }
            if (!text.isBlank()) {
                facts.add(new Fact(column, Sample.shortened(text)));
            }
        }
        return facts;
    }

    private List<Tag> tags(int row, boolean inside) {
        var tags = new ArrayList<Tag>();
        tags.add(new Tag(inside ? "in the domain" : "outside the domain", inside ? View.Tone.GOOD : View.Tone.BAD));
        if (!targets.isEmpty()) {
            double chance = 1;
            for (var target : targets) {
                chance *= chances(target)[row];
            }
            tags.add(new Tag("wanted: " + Numbers.percent(chance), View.Tone.PLAIN));
        }
        return tags;
    }
}

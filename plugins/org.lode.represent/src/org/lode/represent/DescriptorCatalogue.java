package org.lode.represent;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lode.represent.composition.ElementFractionsFamily;
import org.lode.represent.composition.ElementSpreadFamily;
import org.lode.represent.composition.ElementStatisticsFamily;
import org.lode.represent.composition.KernelMeanFamily;
import org.lode.represent.composition.MagpieFamily;
import org.lode.represent.composition.UserTableFamily;
import org.lode.represent.crystal.CellFamily;
import org.lode.represent.crystal.CoordinationFamily;
import org.lode.represent.crystal.CoulombSpectrumFamily;
import org.lode.represent.crystal.OrbitalFieldFamily;
import org.lode.represent.crystal.PartialRadialDistributionFamily;
import org.lode.represent.crystal.PowderPatternFamily;
import org.lode.represent.crystal.RadialDistributionFamily;
import org.lode.represent.crystal.SineMatrixFamily;
import org.lode.represent.mixture.ConditionFamily;
import org.lode.represent.molecule.AtomPairFamily;
import org.lode.represent.molecule.AutocorrelationFamily;
import org.lode.represent.molecule.BurdenFamily;
import org.lode.represent.molecule.ChargesFamily;
import org.lode.represent.molecule.Descriptors2dFamily;
import org.lode.represent.molecule.DrugLikenessFamily;
import org.lode.represent.molecule.EStateFamily;
import org.lode.represent.molecule.EcfpFamily;
import org.lode.represent.molecule.GroupsFamily;
import org.lode.represent.molecule.StructuralKeysFamily;
import org.lode.represent.molecule.SurfaceFamily;
import org.lode.represent.molecule.SyntheticAccessibilityFamily;
import org.lode.represent.molecule.TopologyFamily;
import org.lode.represent.molecule.TorsionFamily;

/** The descriptors that a recipe can name, in the order shown to users. */
final class DescriptorCatalogue {
    private static final List<DescriptorFamily> FAMILIES = Stream.of(
                    molecules(), StructuralKeysFamily.all(), compositions(), crystals(), mixtures())
            .flatMap(List::stream)
            .toList();

    private static List<DescriptorFamily> molecules() {
        return List.of(
                new Descriptors2dFamily(),
                new AutocorrelationFamily(),
                new SurfaceFamily(),
                new TopologyFamily(),
                new ChargesFamily(),
                new EStateFamily(),
                new BurdenFamily(),
                new DrugLikenessFamily(),
                new SyntheticAccessibilityFamily(),
                new GroupsFamily(),
                EcfpFamily.connectivity(),
                EcfpFamily.function(),
                new AtomPairFamily(),
                new TorsionFamily());
    }

    private static List<DescriptorFamily> compositions() {
        return List.of(
                new ElementStatisticsFamily(),
                new ElementSpreadFamily(),
                new MagpieFamily(),
                new ElementFractionsFamily(),
                new KernelMeanFamily(),
                new UserTableFamily());
    }

    private static List<DescriptorFamily> crystals() {
        return List.of(
                new RadialDistributionFamily(),
                new PartialRadialDistributionFamily(),
                new OrbitalFieldFamily(),
                new CoulombSpectrumFamily(),
                new SineMatrixFamily(),
                new CoordinationFamily(),
                new PowderPatternFamily(),
                new CellFamily());
    }

    private static List<DescriptorFamily> mixtures() {
        return List.of(new ConditionFamily());
    }

    private DescriptorCatalogue() {}

    static List<DescriptorInfo> infos() {
        return FAMILIES.stream().map(DescriptorFamily::info).toList();
    }

    static List<String> names() {
        return infos().stream().map(DescriptorInfo::name).toList();
    }

    static Optional<DescriptorFamily> family(String name) {
        return FAMILIES.stream()
                .filter(family -> family.info().name().equals(name))
                .findFirst();
    }
}

package org.lode.represent.mixture;

import java.util.List;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorColumn;
import org.lode.represent.DescriptorFamily;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.DescriptorParameter;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Mixture;
import org.lode.represent.ParameterValues;

/** The descriptors named {@code condition}. */
public final class ConditionFamily implements DescriptorFamily {
    private static final DescriptorParameter NAME = DescriptorParameter.text(
            "name", "T", "[A-Za-z][A-Za-z0-9_.]*", "name of the condition, as in the mixture's text");

    private static final DescriptorInfo INFO = new DescriptorInfo(
            "condition",
            1,
            List.of(MaterialKind.MIXTURE),
            "A condition of a mixture, such as the temperature, as it stands in the mixture's text. A mixture without it is"
                    + " rejected.",
            "the user's own figure",
            List.of(NAME));

    @Override
    public DescriptorInfo info() {
        return INFO;
    }

    @Override
    public Descriptor create(ParameterValues values) {
        return new Condition(values.text(NAME.name()));
    }

    private record Condition(String name) implements Descriptor {
        @Override
        public DescriptorInfo info() {
            return INFO;
        }

        @Override
        public List<DescriptorColumn> columns() {
            return List.of(new DescriptorColumn("condition:" + name, "", "Condition '" + name + "' of the mixture"));
        }

        @Override
        public void compute(Material material, double[] row, int offset) throws MaterialException {
            var value =
                    material instanceof Mixture mixture ? mixture.conditions().get(name) : null;
            if (value == null) {
                throw new MaterialException("'" + material.text() + "' has no condition '" + name
                        + "'; add it behind the components, as in '| " + name + "=298'.");
            }
            row[offset] = value;
        }
    }
}

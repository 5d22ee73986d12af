package org.lode.nodes.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A test that says with tags such as {@code @Tag("check-9")} which checks it proves.
 *
 * @param packageName package of its class
 * @param className simple name of its class
 * @param method its name
 * @param checks numbers of the checks
 */
record TaggedTest(String packageName, String className, String method, Set<Integer> checks) {
    private static final Pattern TAG = Pattern.compile("@(?:[\\w.]+\\.)?Tag\\(\"check-(\\d+)\"\\)");
    private static final Pattern METHOD = Pattern.compile("\\bvoid (\\w+)\\(");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

    /** All tagged tests below the folder of the bundles, in the order of their files. */
    static List<TaggedTest> below(Path plugins) throws IOException {
        var tests = new ArrayList<TaggedTest>();
        try (var files = Files.walk(plugins)) {
            for (var file : files.filter(file -> file.toString().endsWith("Tests.java"))
                    .sorted()
                    .toList()) {
                tests.addAll(in(file));
            }
        }
        return tests;
    }

    private static List<TaggedTest> in(Path file) throws IOException {
        var source = Files.readString(file);
        var packageName = PACKAGE.matcher(source);
        var className = file.getFileName().toString().replace(".java", "");
        var tests = new ArrayList<TaggedTest>();
        var checks = new TreeSet<Integer>();
        for (var line : source.lines().toList()) {
            TAG.matcher(line).results().forEach(tag -> checks.add(Integer.valueOf(tag.group(1))));
            var method = METHOD.matcher(line);
            if (method.find()) {
                if (!checks.isEmpty() && packageName.find(0)) {
                    tests.add(new TaggedTest(packageName.group(1), className, method.group(1), Set.copyOf(checks)));
                }
                checks.clear();
            }
        }
        return tests;
    }
}

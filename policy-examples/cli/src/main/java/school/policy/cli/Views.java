package school.policy.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import school.policy.Policy;
import school.policy.views.TypedViews;

/** A policy in, Java classes for its words out. */
@Command(
        name = "java",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes Java classes for the words of a policy: a constant for each word, a class",
            "and a builder for each fact, and one for cases. The same words give the same",
            "classes; files that have not changed are left as they are.",
            "",
            "Whoever compiles them needs policy-core, and the library that brings the",
            "vocabulary to which the policy adds, such as policy-rules.",
            ""
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the classes were written",
            "1:the policy could not be read, Java cannot bear a name in its vocabulary, or the classes could not be"
                    + " written; why stands on standard error",
            "2:the command was not understood"
        },
        footer = {"", "Examples:", "  policy java our-school --package org.example.words --out src/main/java"})
final class Views implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The folder of the policy.")
    Path folder;

    @Option(
            names = "--package",
            required = true,
            paramLabel = "PACKAGE",
            converter = PackageConverter.class,
            description = "The package of the classes, such as org.example.words.")
    String packageName;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The folder of Java sources below which the package lies; without it, the folder you are in.")
    Path sources;

    @Mixin
    LinksOption links;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), PolicyOption.noFolder(folder));
        }
        try {
            Policy policy = PolicyOption.read(folder, links.links());
            Map<String, String> files = policy.ownWords()
                    .map(own -> TypedViews.of(policy.vocabulary(), packageName, own))
                    .orElseGet(() -> TypedViews.of(policy.vocabulary(), packageName));
            Path written = TypedViews.write(files, packageName, sources);
            PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
            out.print(Wording.printable(files.size() + " classes for the words of '" + policy + "' lie in " + written)
                    + "\n");
            out.flush();
            return 0;
        } catch (PolicyOption.RefusedException e) {
            return Refusal.of(spec.commandLine(), e.why());
        } catch (IllegalArgumentException e) {
            return Refusal.of(spec.commandLine(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return Refusal.of(
                    spec.commandLine(),
                    "the classes cannot be written below " + Refusal.quoted(sources.toString())
                            + "; see that it is a folder, that the disk has room, and that you may write there");
        }
    }

    /** A name that Java takes for a package. */
    static final class PackageConverter implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            TypedViews.refusalOfPackage(text).ifPresent(why -> {
                throw new TypeConversionException(why);
            });
            return text;
        }
    }
}

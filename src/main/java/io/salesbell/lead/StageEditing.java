package io.salesbell.lead;

import io.salesbell.chat.Folded;
import io.salesbell.chat.UserMistake;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes to an organization's stages. Keys stay, so leads keep their stage; an old name is still understood. The ends
 * (won, lost, invalid) can be renamed but neither moved, removed nor added to.
 */
final class StageEditing {
    private static final int MOST = 12;
    private static final int LONGEST_NAME = 20;
    private static final Pattern NAME = Pattern.compile("[\\p{L}][\\p{L}\\p{N} ()&-]*");

    private final Stages stages;

    StageEditing(Stages stages) {
        this.stages = stages;
    }

    Stages rename(String which, String name) {
        Stage stage = named(which);
        Names names = Names.of(name);
        check(names, stage);
        List<String> words = Stream.concat(stage.words().stream(), Stream.of(stage.english(), stage.chinese()))
                .distinct()
                .toList();
        Stage renamed = new Stage(
                stage.key(),
                names.english() == null ? stage.english() : names.english(),
                names.chinese() == null ? stage.chinese() : names.chinese(),
                words);
        return new Stages(stages.stages().stream()
                .map(one -> one.equals(stage) ? renamed : one)
                .toList());
    }

    Stages add(String name, String after) {
        Stage before = named(after);
        Names names = Names.of(name);
        check(names, null);
        if (!before.isOpen()) {
            throw new UserMistake("setting.stages.after-the-end", after).in("value");
        }
        if (stages.open().size() >= MOST) {
            throw new UserMistake("setting.stages.full", MOST).in("value");
        }
        String english = names.english() == null ? names.any() : names.english();
        String chinese = names.chinese() == null ? names.any() : names.chinese();
        List<Stage> all = new ArrayList<>(stages.stages());
        all.add(all.indexOf(before) + 1, new Stage(Folded.of(english).replace(' ', '-'), english, chinese, List.of()));
        return new Stages(all);
    }

    /** The open stage that is meant. */
    Stage removable(String which) {
        Stage stage = named(which);
        if (!stage.isOpen()) {
            throw new UserMistake("setting.stages.an-end", which).in("value");
        }
        if (stages.open().size() == 1) {
            throw new UserMistake("setting.stages.last", which).in("value");
        }
        return stage;
    }

    Stages without(Stage stage) {
        return new Stages(
                stages.stages().stream().filter(one -> !one.equals(stage)).toList());
    }

    /** All open stages, each once. */
    Stages order(List<String> names) {
        List<Stage> asked = names.stream().map(this::named).toList();
        if (asked.size() != stages.open().size() || !new HashSet<>(asked).equals(new HashSet<>(stages.open()))) {
            throw new UserMistake("setting.stages.order-all", stages.open().size()).in("value");
        }
        return new Stages(Stream.concat(asked.stream(), stages.stages().stream().filter(stage -> !stage.isOpen()))
                .toList());
    }

    private Stage named(String word) {
        String folded = Folded.of(word).strip();
        return stages.stages().stream()
                .filter(stage -> stage.allWords().map(Folded::of).anyMatch(folded::equals))
                .findFirst()
                .orElseThrow(() -> new UserMistake("setting.stages.no-such", word).in("value"));
    }

    /** A new name must be no word of another stage. */
    private void check(Names names, @Nullable Stage self) {
        Set<String> taken = stages.stages().stream()
                .filter(stage -> !stage.equals(self))
                .flatMap(Stage::allWords)
                .map(Folded::of)
                .collect(Collectors.toSet());
        names.all().forEach(name -> {
            if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
                throw new UserMistake("setting.stages.no-name", name, LONGEST_NAME).in("value");
            }
            if (taken.contains(Folded.of(name))) {
                throw new UserMistake("setting.stages.taken", name).in("value");
            }
        });
    }

    /** A name in one language or both. */
    private record Names(@Nullable String english, @Nullable String chinese) {

        static Names of(String typed) {
            List<String> parts =
                    Stream.of(typed.split("[/／]", 2)).map(String::strip).toList();
            String chinese = parts.stream().filter(Names::isChinese).findFirst().orElse(null);
            String english =
                    parts.stream().filter(part -> !isChinese(part)).findFirst().orElse(null);
            return new Names(english, chinese);
        }

        private static boolean isChinese(String text) {
            return text.codePoints().anyMatch(Character::isIdeographic);
        }

        String any() {
            return english != null ? english : String.valueOf(chinese);
        }

        List<String> all() {
            return Stream.of(english, chinese)
                    .filter(Objects::nonNull)
                    .map(String::valueOf)
                    .toList();
        }
    }
}

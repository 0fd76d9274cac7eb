package io.salesbell.chat.console;

import io.salesbell.chat.Button;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, as stored: a person's {@code text}, or the bot's {@code parts} in the reader's words. What
 * buttons do stays here and is never sent out; {@code replies} are the messages that answered a person's line.
 */
record Content(String text, List<Part> parts, List<StoredButton> buttons, List<UUID> pictures, List<UUID> replies) {

    /** The part of a button that is not in the message any more. */
    private static final int GONE = -1;

    /** A block of the card and the plain line that stands for it. */
    record Part(ShownBlock block, String plain) {}

    /**
     * A button: {@code part} is the index of its block, whose buttons are settled together; one with a {@code form} asks for
     * the rest of its command when it is pressed.
     */
    record StoredButton(
            String id,
            String label,
            Button.Style style,
            String command,
            @Nullable Integer version,
            boolean form,
            int part,
            @Nullable Settled settled) {
        StoredButton settledAs(Settled how) {
            return new StoredButton(id, label, style, command, version, form, part, how);
        }

        StoredButton shownAt(int where) {
            return new StoredButton(id, label, style, command, version, form, where, settled);
        }

        StoredButton named(String other) {
            return new StoredButton(other, label, style, command, version, form, part, settled);
        }

        /** Whether it is drawn; one that went with a rewriting can still be pressed on a page that was not drawn again. */
        boolean isShown() {
            return part != GONE;
        }

        StoredButton movedDown() {
            return new StoredButton(id, label, style, command, version, form, part + 1, settled);
        }
    }

    /** Which button was obeyed and by whom. */
    record Settled(String label, String name) {}

    static Content line(String text, List<UUID> pictures, List<UUID> replies) {
        return new Content(text, List.of(), List.of(), pictures, replies);
    }

    String plain() {
        return parts.isEmpty()
                ? text
                : parts.stream()
                        .map(Part::plain)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
    }

    Optional<StoredButton> button(String id) {
        return buttons.stream().filter(button -> button.id().equals(id)).findFirst();
    }

    /** This in the place of another: a button that says what one there said keeps its id, the other ones are not shown. */
    Content inPlaceOf(Content before) {
        List<StoredButton> kept = new ArrayList<>();
        Map<String, String> ids = new HashMap<>();
        for (StoredButton button : buttons) {
            String id = before.open(button.command())
                    .map(StoredButton::id)
                    .orElseGet(() -> button.id() + "r" + before.buttons.size());
            ids.put(button.id(), id);
            kept.add(button.named(id));
        }
        before.buttons.stream().filter(old -> !ids.containsValue(old.id())).forEach(old -> kept.add(old.shownAt(GONE)));
        List<Part> drawn = parts.stream()
                .map(part -> part.block() instanceof ShownBlock.Buttons row
                        ? new Part(
                                new ShownBlock.Buttons(row.buttons().stream()
                                        .map(id -> ids.getOrDefault(id, id))
                                        .toList()),
                                part.plain())
                        : part)
                .toList();
        return new Content(text, drawn, kept, pictures, before.replies);
    }

    private Optional<StoredButton> open(String command) {
        return buttons.stream()
                .filter(button -> button.isShown() && button.settled() == null)
                .filter(button -> button.command().equals(command))
                .findFirst();
    }

    /** The same message with the button's block settled and a note in its place; unchanged when it already is. */
    Content settled(String id, String name, String note) {
        Optional<StoredButton> pressed = button(id).filter(button -> button.settled() == null && button.isShown());
        if (pressed.isEmpty()) {
            return this;
        }
        int part = pressed.get().part();
        Settled how = new Settled(pressed.get().label(), name);
        List<Part> shown = new ArrayList<>(parts);
        shown.set(part, new Part(shown.get(part).block(), ""));
        shown.add(part + 1, new Part(new ShownBlock.Note(note), note));
        List<StoredButton> left = buttons.stream()
                .map(button -> button.part() == part ? button.settledAs(how) : button)
                .map(button -> button.part() > part ? button.movedDown() : button)
                .toList();
        return new Content(text, shown, left, pictures, replies);
    }
}

package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.Answer;
import io.salesbell.chat.AnsweredBefore;
import io.salesbell.chat.Keeper;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.rendering.Pressed;
import io.salesbell.chat.slack.sending.ShownMenus;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Choices by digit: the menu's message says so as after a press, and one that was pressed at the same instant is not obeyed. */
@Component
@WhenSlackIsOn
class Digits {
    private static final Pattern TIME = Pattern.compile("(\\d{1,11})\\.\\d{6}$");
    private static final int AT_ONCE_SECONDS = 5;
    private static final Pattern MAY_CHOOSE =
            Pattern.compile("(?im)^\\s*(?:[#\\p{N}第选就全都是对确]|(?:all|y|yes|confirm)\\b)");

    private final Settled settled;
    private final ShownMenus menus;
    private final JsonMapper json;

    Digits(Settled settled, ShownMenus menus, JsonMapper json) {
        this.settled = settled;
        this.menus = menus;
        this.json = json;
    }

    /** Has the words heard; what their digits choose is settled in the transaction of what they do. */
    Answer heard(Caller caller, String key, String words, Function<Keeper, Answer> hears) {
        if (!MAY_CHOOSE.matcher(words).find()) {
            return hears.apply(Keeper.NONE);
        }
        Choosing choosing = new Choosing(caller, key);
        try {
            return hears.apply(choosing);
        } catch (AnsweredBefore pressed) {
            return Answer.of(choosing.pressed
                            .flatMap(press -> settled.earlier(caller, press, key))
                            .orElseThrow(() -> pressed))
                    .to(caller.speaker());
        }
    }

    private final class Choosing implements Keeper {
        private final Caller caller;
        private final String key;
        private Optional<Press> pressed = Optional.empty();

        Choosing(Caller caller, String key) {
            this.caller = caller;
            this.key = key;
        }

        @Override
        public void check() {}

        /** What several lines have done stands. */
        @Override
        public void keep(Answer answer) {
            pressed = answer.changed() ? settle(caller, answer.chosen(), key) : Optional.empty();
            if (pressed.isPresent() && TransactionSynchronizationManager.isActualTransactionActive()) {
                throw new AnsweredBefore();
            }
        }
    }

    /** The first choice whose button was pressed meanwhile; one that was pressed before may be chosen once more. */
    private Optional<Press> settle(Caller caller, List<String> lines, String key) {
        Optional<ShownMenus.Menu> menu = lines.isEmpty()
                ? Optional.empty()
                : menus.newest(caller.org(), caller.workspace().team(), caller.user());
        return menu.flatMap(message -> lines.stream()
                .flatMap(line -> press(caller, message, line).stream())
                .filter(press -> settled.byAnother(caller, press, place(message), key, message.message())
                        .filter(by -> by.label().equals(press.label()) && atOnce(by.click(), key))
                        .isPresent())
                .reduce((first, later) -> first));
    }

    /** Both end in the time that Slack gave them. */
    private static boolean atOnce(String click, String key) {
        Matcher one = TIME.matcher(click);
        Matcher other = TIME.matcher(key);
        return one.find()
                && other.find()
                && Math.abs(Long.parseLong(one.group(1)) - Long.parseLong(other.group(1))) <= AT_ONCE_SECONDS;
    }

    private static Place place(ShownMenus.Menu menu) {
        return new Place(menu.channel(), menu.ts(), menu.url(), String.valueOf(menu.answersCommand()));
    }

    private Optional<Press> press(Caller caller, ShownMenus.Menu menu, String line) {
        for (JsonNode row : menu.message().blocks()) {
            for (JsonNode button : row.path("elements")) {
                String value = Payloads.text(button, "value");
                if (!value.isEmpty()
                        && line.equals(json.readValue(value, Pressed.class).c())) {
                    String block = Payloads.text(row, "block_id");
                    String message = caller.workspace().team() + "/" + Press.at(menu.channel(), menu.ts(), block);
                    return Optional.of(new Press(message, block, Payloads.text(button, "text", "text")));
                }
            }
        }
        return Optional.empty();
    }
}

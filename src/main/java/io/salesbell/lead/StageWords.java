package io.salesbell.lead;

import io.salesbell.chat.Folded;
import io.salesbell.chat.Vocabulary;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the grammar the words of an organization's stages. */
@Component
class StageWords implements Vocabulary {
    private final Settings settings;

    StageWords(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Map<String, String> words(OrgId org, String argument) {
        if (!argument.equals("stage")) {
            return Map.of();
        }
        Map<String, String> words = new LinkedHashMap<>();
        for (Stage stage : settings.of(org, Stages.SETTING).stages()) {
            stage.allWords().forEach(word -> words.putIfAbsent(Folded.of(word), stage.key()));
        }
        return words;
    }
}

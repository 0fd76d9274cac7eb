package io.salesbell.chat;

import java.util.Map;

/** Who may do what a form would ask them about: a feature answers for its own records, before anything is asked. */
public interface FormRights {

    /**
     * Looks at what the command's form holds before anything was asked.
     *
     * @throws UserMistake with the reason where the speaker may not do that, whatever they would answer
     */
    void check(Speaker speaker, String command, Map<String, String> values);
}

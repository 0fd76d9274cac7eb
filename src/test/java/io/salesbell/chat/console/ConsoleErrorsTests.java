package io.salesbell.chat.console;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.salesbell.chat.TestWords;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class ConsoleErrorsTests {
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Broken())
            .setControllerAdvice(new ConsoleErrors(TestWords.wording()))
            .build();

    @RestController
    static class Broken {
        @GetMapping("/read")
        void read() {
            throw new DataAccessResourceFailureException("connection refused");
        }

        @GetMapping("/write")
        void write() {
            throw new CannotCreateTransactionException("connection refused");
        }
    }

    @Test
    void withoutItsDatabaseTheBotSaysThatNothingWasSaved() throws Exception {
        mvc.perform(get("/read").locale(Locale.ENGLISH))
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.error")
                        .value("Not saved: the database does not answer. Please send it again in a moment."));
        mvc.perform(get("/write").locale(Locale.CHINA))
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.error").value("没有保存：数据库暂时没有响应，请稍后再发一次。"));
    }
}

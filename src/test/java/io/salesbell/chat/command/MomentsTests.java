package io.salesbell.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTests {
    /** A Wednesday. */
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 25, 10, 20, 30, 0, ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "today | 2026-11-25",
                "今天 | 2026-11-25",
                "今日 | 2026-11-25",
                "Tomorrow | 2026-11-26",
                "tmr | 2026-11-26",
                "明天 | 2026-11-26",
                "明日 | 2026-11-26",
                "后天 | 2026-11-27",
                "後天 | 2026-11-27",
                "大后天 | 2026-11-28",
                "yesterday | 2026-11-24",
                "昨天 | 2026-11-24",
                "前天 | 2026-11-23",
                "大前天 | 2026-11-22",
                "the day after tomorrow | 2026-11-27",
                "day before yesterday | 2026-11-23",
                "Fri | 2026-11-27",
                "friday | 2026-11-27",
                "Wed | 2026-11-25",
                "on Monday | 2026-11-30",
                "by Friday. | 2026-11-27",
                "next Fri | 2026-12-04",
                "this Fri | 2026-11-27",
                "this Mon | 2026-11-23",
                "last Fri | 2026-11-20",
                "Friday next week | 2026-12-04",
                "周三 | 2026-11-25",
                "星期四 | 2026-11-26",
                "礼拜一 | 2026-11-30",
                "週三 | 2026-11-25",
                "下周三 | 2026-12-02",
                "下个星期三 | 2026-12-02",
                "下下周一 | 2026-12-07",
                "本周五 | 2026-11-27",
                "这周五 | 2026-11-27",
                "上周五 | 2026-11-20",
                "周日 | 2026-11-29",
                "周天 | 2026-11-29",
                "周末 | 2026-11-28",
                "下周 | 2026-11-30",
                "next week | 2026-11-30",
                "next month | 2026-12-01",
                "下个月 | 2026-12-01",
                "月底 | 2026-11-30",
                "下月初 | 2026-12-01",
                "下月底 | 2026-12-31",
                "下个月中 | 2026-12-15",
                "本月15号 | 2026-11-15",
                "下月3号 | 2026-12-03",
                "15号 | 2026-12-15",
                "25号 | 2026-11-25",
                "31号 | 2026-12-31",
                "年底 | 2026-12-31",
                "明年底 | 2027-12-31",
                "end of month | 2026-11-30",
                "EOM | 2026-11-30",
                "end of the week | 2026-11-27",
                "end of next month | 2026-12-31",
                "5/12 | 2027-05-12",
                "12/5 | 2026-12-05",
                "11/25 | 2026-11-25",
                "12月5日 | 2026-12-05",
                "12月5 | 2026-12-05",
                "十二月五号 | 2026-12-05",
                "五月十二日 | 2027-05-12",
                "明年1月3日 | 2027-01-03",
                "2026/12/5 | 2026-12-05",
                "2026-12-05 | 2026-12-05",
                "2026.12.5 | 2026-12-05",
                "20261205 | 2026-12-05",
                "１２／５ | 2026-12-05",
                "Dec 5 | 2026-12-05",
                "5 Dec | 2026-12-05",
                "December 5th 2026 | 2026-12-05",
                "Dec. 5, 2027 | 2027-12-05",
                "5th of May | 2027-05-05",
                "2026年12月5日 | 2026-12-05",
                "二〇二六年十二月五日 | 2026-12-05",
                "12/5/2027 | 2027-12-05",
                "in 3 days | 2026-11-28",
                "3天后 | 2026-11-28",
                "两周后 | 2026-12-09",
                "三个月后 | 2027-02-25",
                "半年后 | 2027-05-25",
                "半个月后 | 2026-12-10",
                "in a week | 2026-12-02",
                "two weeks from now | 2026-12-09",
                "3天前 | 2026-11-22",
                "2 days ago | 2026-11-23",
                "Sat, Nov 28 | 2026-11-28",
                "11/28 周六 | 2026-11-28",
                "Weds | 2026-11-25",
                "周3 | 2026-11-25",
                "礼拜4 | 2026-11-26",
            })
    void readsDates(String typed, LocalDate date) {
        assertThat(Moments.parse(typed, NOW, Lean.FUTURE)).contains(new Moment(date, null));
        assertThat(Moments.problem(typed, NOW, Lean.FUTURE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fri | 2026-11-20", "Wed | 2026-11-25", "周五 | 2026-11-20", "5/12 | 2026-05-12", "12/5 | 2025-12-05",
                        "11/25 | 2026-11-25",
                "15号 | 2026-11-15", "31号 | 2026-10-31", "12月5日 | 2025-12-05", "Dec 5 | 2025-12-05", "月底 | 2026-10-31",
                        "月初 | 2026-11-01",
                "明天 | 2026-11-26", "下周三 | 2026-12-02", "上周 | 2026-11-16", "上个月5号 | 2026-10-05",
            })
    void looksBackForRecords(String typed, LocalDate date) {
        assertThat(Moments.parse(typed, NOW, Lean.PAST)).contains(new Moment(date, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tomorrow 3pm | 2026-11-26T15:00",
                "tomorrow at 3:30 pm | 2026-11-26T15:30",
                "3pm tomorrow | 2026-11-26T15:00",
                "明天下午3点 | 2026-11-26T15:00",
                "明早9点 | 2026-11-26T09:00",
                "今晚8点半 | 2026-11-25T20:30",
                "明晚 | 2026-11-26T19:00",
                "下午三点一刻 | 2026-11-25T15:15",
                "15:30 | 2026-11-25T15:30",
                "9:00 | 2026-11-26T09:00",
                "3:30pm | 2026-11-25T15:30",
                "12am | 2026-11-26T00:00",
                "noon | 2026-11-25T12:00",
                "上午 | 2026-11-26T09:00",
                "下午 | 2026-11-25T14:00",
                "晚上 | 2026-11-25T19:00",
                "tomorrow morning | 2026-11-26T09:00",
                "Friday afternoon | 2026-11-27T14:00",
                "tonight | 2026-11-25T19:00",
                "tonight 8:30 | 2026-11-25T20:30",
                "this evening | 2026-11-25T19:00",
                "last night | 2026-11-24T19:00",
                "明天3点 | 2026-11-26T15:00",
                "明天9点 | 2026-11-26T09:00",
                "明天十点二十五分 | 2026-11-26T10:25",
                "明天上午十点整 | 2026-11-26T10:00",
                "今晚12点 | 2026-11-26T00:00",
                "晚上12点 | 2026-11-26T00:00",
                "中午12点半 | 2026-11-25T12:30",
                "中午1点 | 2026-11-25T13:00",
                "凌晨2点 | 2026-11-26T02:00",
                "下周三的下午2点 | 2026-12-02T14:00",
                "12/5 15:30 | 2026-12-05T15:30",
                "2026-12-05T15:30 | 2026-12-05T15:30",
                "2026-12-05 15:30 | 2026-12-05T15:30",
                "2026-12-05T15:30:00Z | 2026-12-05T23:30",
                "2026-12-05T15:30+08:00 | 2026-12-05T15:30",
                "12月5日下午3点 | 2026-12-05T15:00",
                "in 2 hours | 2026-11-25T12:20",
                "2小时后 | 2026-11-25T12:20",
                "半小时后 | 2026-11-25T10:50",
                "一个半小时后 | 2026-11-25T11:50",
                "30分钟后 | 2026-11-25T10:50",
                "in half an hour | 2026-11-25T10:50",
                "in 3 days at 3pm | 2026-11-28T15:00",
                "下週三下午３點 | 2026-12-02T15:00",
                "at 4pm on Friday | 2026-11-27T16:00",
                "Sat 10am | 2026-11-28T10:00",
                "明天 下午3:15 | 2026-11-26T15:15",
                "9点05 | 2026-11-26T09:05",
                "Fri at 3 | 2026-11-27T15:00",
                "tomorrow at 11 | 2026-11-26T11:00",
            })
    void readsTimes(String typed, LocalDateTime at) {
        assertThat(Moments.parse(typed, NOW, Lean.FUTURE)).contains(new Moment(at.toLocalDate(), at.toLocalTime()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2/30",
                "13/45",
                "25:00",
                "12:60",
                "tomorrow 25:00",
                "24/7",
                "2026-02-29",
                "2月30日",
                "下午25点",
                "13pm",
                "Feb 30",
                "32号",
                "下月31日9点61分",
                "0/5",
                "2026-13-01"
            })
    void knowsThereIsNoSuchDate(String typed) {
        assertThat(Moments.parse(typed, NOW, Lean.FUTURE)).isEmpty();
        assertThat(Moments.problem(typed, NOW, Lean.FUTURE)).contains(Moments.Problem.NO_SUCH_DATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "12",
                "3",
                "2026",
                "Acme",
                "Monday.com",
                "Sunrise",
                "mayor",
                "may",
                "华为",
                "L12",
                "13812345678",
                "每周三",
                "一周三次",
                "15号楼",
                "今日头条",
                "12.5",
                "next",
                "soon",
                "5/12寸",
                "tomorrowland",
                "周",
                "3点5",
                "3个点",
                "in days",
                "fortnight",
                "tonights"
            })
    void isNotFooledByOtherWords(String typed) {
        assertThat(Moments.parse(typed, NOW, Lean.FUTURE)).isEmpty();
        assertThat(Moments.problem(typed, NOW, Lean.FUTURE)).contains(Moments.Problem.NOT_A_DATE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "聊了报价，下周三回访 | 下周三",
                "demo went well, call Friday | Friday",
                "next: Fri 9:00 call | Fri 9:00",
                "下一步：12/2 上午十点 签约 | 12/2 上午十点",
                "call Monday.com about it tomorrow | tomorrow",
                "Sunrise Ltd next week | next week",
                "the mayor comes May 5 | May 5",
                "sat with the CTO, call Thu | Thu",
                "met Sun Hung Kai | ",
                "Sun 10am brunch | Sun 10am",
                "L12 D7 12/5 | 12/5",
                "5/12寸 屏 | ",
                "号码 13812345678 | ",
                "010-2026-12-05 | ",
                "每周三例会 | ",
                "一周三次 | ",
                "聊了三点，三天后再谈 | 三天后",
                "3点建议 | ",
                "下午见了王总 | ",
                "今天下午见 | 今天下午",
                "12/1-12/5 | 12/1",
                "120/12/5 | ",
                "比例 16:9 | ",
                "开会15:30见 | 15:30",
                "v2026.12.5 | ",
                "50/50 then 12/5 | 12/5",
                "15号楼 3号线 五号店 | ",
                "拜访 今日头条 | ",
                "3 days ago we met | 3 days ago",
                "让他 2小时后 打 | 2小时后",
                "回访（周五）好 | 周五",
                "http://a.com/2026/12/05 | ",
                "lily@fri.com | ",
                "Fri-day sun-dried | ",
                "20261205123 | ",
                "$12/5 | ",
                "T-Mobile to night | ",
                "明天气温低 | ",
                "call them wed about price | wed",
                "mail Wed. | Wed",
                "newlywed, wed-planner | ",
                "wed/thu call | wed",
                "本周3家，下周5次 | 下周",
                "met at 5 Main Street | ",
            })
    void findsTheFirstDateInAText(String text, String phrase) {
        Optional<String> found = Moments.find(text, NOW, Lean.FUTURE).map(f -> text.substring(f.start(), f.end()));
        assertThat(found.orElse(null)).isEqualTo(phrase);
    }

    @ParameterizedTest
    @CsvSource({
        "2h,PT2H",
        "30m,PT30M",
        "1d,P1D",
        "90min,PT90M",
        "2 hours,PT2H",
        "2小时,PT2H",
        "半小时,PT30M",
        "半个小时,PT30M",
        "1天,P1D",
        "三天,P3D",
        "一个半小时,PT90M",
        "1周,P7D",
        "两個星期,P14D",
        "1h30m,PT90M",
        "1.5h,PT90M",
        "half an hour,PT30M",
        "an hour,PT1H",
        "2小时30分钟,PT150M",
        "一刻钟,PT15M",
        "2 weeks,P14D",
        "1 hour and 30 minutes,PT90M",
        "2小时半,PT150M"
    })
    void readsLengthsOfTime(String typed, Duration length) {
        assertThat(Moments.duration(typed)).contains(length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0h", "h", "2", "2x", "-2h", "99999h", "2hh", "天", "1h 1h 1h 1h", "tomorrow", "2 months"})
    void refusesOtherLengths(String typed) {
        assertThat(Moments.duration(typed)).isEmpty();
    }
}

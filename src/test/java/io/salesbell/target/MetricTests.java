package io.salesbell.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Catalogue;
import io.salesbell.chat.Role;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalesbellTest
class MetricTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final Period WEEK = Period.of(Period.Kind.WEEK, TODAY);
    private static final Period MONTH = Period.of(Period.Kind.MONTH, TODAY);

    @Autowired
    private Metrics metrics;

    @Autowired
    private TestTeam team;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Catalogue catalogue;

    private RecordFixtures records;
    private MemberId one;
    private MemberId other;
    private UUID customer;

    @BeforeEach
    void newcomers() {
        records = new RecordFixtures(jdbc, team.org());
        one = newcomer();
        other = newcomer();
        customer = records.customer("Acme");
    }

    @Test
    void aWeekStartsOnMondayAndCountsNoDayTwice() {
        records.visit(one, customer, "2026-11-15");
        records.visit(one, customer, "2026-11-16");
        records.visit(one, customer, "2026-11-22");
        records.visit(one, customer, "2026-11-23");
        records.visit(other, customer, "2026-11-17");
        assertThat(value("visits", one, WEEK)).isEqualByComparingTo("2");
        assertThat(value("visits", one, WEEK.previous())).isEqualByComparingTo("1");
        assertThat(value("visits", one, WEEK.next())).isEqualByComparingTo("1");
        assertThat(value("visits", one, MONTH)).isEqualByComparingTo("4");
    }

    @Test
    void aRecordCountsOnItsOwnDayWhereverTheMomentFalls() {
        // late on Sunday in Honolulu is Monday in Shanghai: the stored local day decides
        UUID visit = records.visit(one, customer, "2026-11-22");
        jdbc.sql(
                        "update visit set occurred_at = timestamptz '2026-11-23 07:00Z', zone = 'Pacific/Honolulu' where id = ?")
                .param(visit)
                .update();
        assertThat(value("visits", one, WEEK)).isEqualByComparingTo("1");
        assertThat(value("visits", one, WEEK.next())).isEqualByComparingTo("0");
    }

    @Test
    void whatWasTakenBackCountsNowhere() {
        records.take("visit", records.visit(one, customer, "2026-11-17"));
        UUID lead = records.lead(customer, "2026-11-01", "open", null);
        records.take("follow_up", records.followUp(one, lead, customer, "2026-11-17"));
        UUID deal = deal(one, "2026-11-17", "1000");
        records.take("deal", deal);
        for (String metric : List.of("visits", "new-customer-visits", "follow-ups", "deal-amount", "deal-count")) {
            assertThat(value(metric, one, WEEK)).as(metric).isEqualByComparingTo("0");
        }
    }

    @Test
    void followUpsAreTheMembersOwn() {
        UUID lead = records.lead(customer, "2026-11-01", "open", null);
        records.followUp(one, lead, customer, "2026-11-16");
        records.followUp(one, lead, customer, "2026-11-16");
        records.followUp(other, lead, customer, "2026-11-16");
        assertThat(value("follow-ups", one, WEEK)).isEqualByComparingTo("2");
    }

    @Test
    void aCustomerIsNewUntilAnybodyHasARecordOfIt() {
        records.visit(one, customer, "2026-11-16");
        records.visit(one, customer, "2026-11-17");
        records.visit(other, customer, "2026-11-17");
        assertThat(value("new-customer-visits", one, WEEK)).isEqualByComparingTo("1");
        assertThat(value("new-customer-visits", other, WEEK)).isEqualByComparingTo("0");
    }

    @Test
    void ofSeveralVisitsOnTheFirstDayTheFirstRecordedIsToANewCustomer() {
        records.visitAt(other, customer, "2026-11-17", 15);
        records.visitAt(one, customer, "2026-11-17", 9);
        records.visitAt(one, customer, "2026-11-17", 17);
        assertThat(value("new-customer-visits", other, WEEK)).isEqualByComparingTo("1");
        assertThat(value("new-customer-visits", one, WEEK)).isEqualByComparingTo("0");
    }

    @Test
    void aCustomerIsNewAgainAfterTwelveMonths() {
        UUID lately = records.customer("Beta");
        records.visit(other, customer, "2025-11-16");
        records.visit(other, lately, "2025-11-17");
        records.visit(one, customer, "2026-11-17");
        records.visit(one, lately, "2026-11-17");
        assertThat(value("new-customer-visits", one, WEEK)).isEqualByComparingTo("1");
    }

    @Test
    void leadsFollowUpsAndDealsMakeACustomerKnownAndTakenBackOnesDoNot() {
        UUID byLead = records.customer("by lead");
        UUID byDeal = records.customer("by deal");
        UUID byFollowUp = records.customer("by follow-up");
        records.lead(byLead, "2026-03-01", "lost", null);
        records.deal(byDeal, other, "2026-03-01", false);
        UUID voided = records.lead(byFollowUp, "2026-11-10", "open", null);
        records.followUp(other, voided, byFollowUp, "2026-11-10");
        records.take("lead", voided);
        records.take("visit", records.visit(other, customer, "2026-11-10"));
        List.of(byLead, byDeal, byFollowUp, customer).forEach(each -> records.visit(one, each, "2026-11-17"));
        assertThat(value("new-customer-visits", one, WEEK)).isEqualByComparingTo("1");
    }

    @Test
    void aMergedCustomerIsKnownByAllItsNames() {
        UUID oldName = records.customer("Acme Ltd");
        records.visit(other, oldName, "2026-10-01");
        records.visit(one, customer, "2026-11-17");
        assertThat(value("new-customer-visits", one, WEEK)).isEqualByComparingTo("1");
        records.merge(oldName, customer);
        assertThat(value("new-customer-visits", one, WEEK)).isEqualByComparingTo("0");
    }

    @Test
    void aBackdatedVisitTakesTheNewnessFromTheLaterOne() {
        records.visit(one, customer, "2026-11-17");
        assertThat(value("new-customer-visits", one, WEEK)).isEqualByComparingTo("1");
        records.visit(other, customer, "2026-11-13");
        assertThat(value("new-customer-visits", one, WEEK)).isEqualByComparingTo("0");
        assertThat(value("new-customer-visits", other, WEEK.previous())).isEqualByComparingTo("1");
    }

    @Test
    void timelinessIsAnsweredInTimeOfAnsweredAndOverdue() {
        received("colleague", "2026-11-03T02:00:00Z", "2026-11-03T05:00:00Z", null); // in time
        received("system", "2026-11-03T02:00:00Z", "2026-11-04T02:00:00Z", null); // at the deadline
        received("colleague", "2026-11-03T02:00:00Z", "2026-11-09T05:00:00Z", null); // late
        received("colleague", "2026-11-05T02:00:00Z", null, null); // passed without an answer
        received("colleague", "2026-11-17T01:00:00Z", null, null); // still has time
        received("self", "2026-11-03T02:00:00Z", "2026-11-03T02:05:00Z", null); // one's own
        received("colleague", "2026-11-03T02:00:00Z", null, "2026-11-03T08:00:00Z"); // handed on before the deadline
        received("colleague", "2026-10-30T02:00:00Z", "2026-10-30T05:00:00Z", null); // last month
        assertThat(value("timeliness", one, MONTH)).isEqualByComparingTo("50");
    }

    @Test
    void invalidLeadsAreNobodysDelayAndNoLeadIsNoMeasurement() {
        UUID lead = records.lead(customer, "2026-11-03", "invalid", "2026-11-10T02:00:00Z");
        records.assign(lead, one, "colleague", "2026-11-03T02:00:00Z", null, "2026-11-04T02:00:00Z", null);
        assertThat(measured("timeliness", one)).isFalse();
        assertThat(measured("conversion", one)).isFalse();
        assertThat(measured("visits", one)).isTrue();
    }

    @Test
    void conversionIsWonOfClosedByTheDayOfClosing() {
        closed("won", "2026-11-05T02:00:00Z");
        closed("lost", "2026-11-06T02:00:00Z");
        closed("lost", "2026-11-07T02:00:00Z");
        closed("invalid", "2026-11-07T02:00:00Z");
        closed("won", "2026-10-31T15:00:00Z"); // October in Shanghai
        closed("open", null);
        assertThat(value("conversion", one, MONTH)).isEqualByComparingTo("33.333333");
    }

    @Test
    void aLeadIsWonByWhoeverHeldItAtClosing() {
        UUID lead = records.lead(customer, "2026-11-01", "won", "2026-11-10T02:00:00Z");
        records.assign(lead, one, "self", "2026-11-01T02:00:00Z", null, "2026-11-02T02:00:00Z", "2026-11-05T02:00:00Z");
        records.assign(
                lead, other, "colleague", "2026-11-05T02:00:00Z", null, "2026-11-06T02:00:00Z", "2026-11-12T02:00:00Z");
        records.assign(lead, one, "colleague", "2026-11-12T02:00:00Z", null, "2026-11-13T02:00:00Z", null);
        assertThat(measured("conversion", one)).isFalse();
        assertThat(value("conversion", other, MONTH)).isEqualByComparingTo("100");
    }

    @Test
    void aDealIsSplitByItsSharesToTheLastCent() {
        UUID deal = records.deal(customer, one, "2026-11-10", true);
        records.share(deal, one, "70");
        records.share(deal, other, "30");
        records.entry(deal, "won", "100000.01", "1", "2026-11-10");
        assertThat(value("deal-amount", one, MONTH)).isEqualByComparingTo("70000.007");
        assertThat(value("deal-amount", other, MONTH)).isEqualByComparingTo("30000.003");
    }

    @Test
    void eachAmountCountsOnItsOwnDayInTheOrganizationsCurrency() {
        UUID deal = records.deal(customer, one, "2026-10-30", true);
        records.share(deal, one, "100");
        records.entry(deal, "won", "1000", "7.1", "2026-10-30");
        records.entry(deal, "return", "-200", "7.1", "2026-11-02");
        assertThat(value("deal-amount", one, MONTH.previous())).isEqualByComparingTo("7100");
        assertThat(value("deal-amount", one, MONTH)).isEqualByComparingTo("-1420");
    }

    @Test
    void aDealThatDoesNotCountYetIsNoAmountAndNoDeal() {
        UUID waiting = records.deal(customer, one, "2026-11-10", false);
        records.share(waiting, one, "100");
        records.entry(waiting, "won", "1000", "1", "2026-11-10");
        assertThat(value("deal-amount", one, MONTH)).isEqualByComparingTo("0");
        assertThat(value("deal-count", one, MONTH)).isEqualByComparingTo("0");
    }

    @Test
    void dealsToOneCustomerOnOneDayAreOne() {
        UUID sameCompany = records.customer("Acme Ltd");
        records.merge(sameCompany, customer);
        deal(one, "2026-11-10", "1000");
        deal(one, "2026-11-10", "2000");
        deal(one, "2026-11-11", "3000");
        UUID underOldName = records.deal(sameCompany, one, "2026-11-11", true);
        records.share(underOldName, one, "100");
        assertThat(value("deal-count", one, MONTH)).isEqualByComparingTo("2");
    }

    @Test
    void evidenceAddsUpToTheNumber() {
        UUID lead = records.lead(customer, "2026-11-01", "won", "2026-11-10T02:00:00Z");
        records.assign(
                lead, one, "colleague", "2026-11-02T02:00:00Z", "2026-11-02T03:00:00Z", "2026-11-03T02:00:00Z", null);
        closed("lost", "2026-11-06T02:00:00Z");
        records.followUp(one, lead, customer, "2026-11-16");
        records.visit(one, customer, "2026-11-16");
        records.visit(one, records.customer("New"), "2026-11-17");
        deal(one, "2026-11-10", "1000.5");
        deal(one, "2026-11-10", "2000");
        for (Metric metric : metrics.all()) {
            List<Evidence> evidence = metric.evidence(team.org(), one, MONTH, 100);
            BigDecimal sum = evidence.stream()
                    .map(record -> record.adds() == null ? BigDecimal.ONE : record.adds())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal shown = metric.unit() == Metric.Unit.PERCENT
                    ? sum.multiply(new BigDecimal(100))
                            .divide(BigDecimal.valueOf(evidence.size()), 6, RoundingMode.HALF_UP)
                    : sum;
            assertThat(value(metric.key(), one, MONTH)).as(metric.key()).isEqualByComparingTo(shown);
            assertThat(evidence).as(metric.key()).isNotEmpty().allSatisfy(record -> {
                assertThat(record.ref()).matches("[VFLD]\\d+");
                assertThat(record.typed()).isNotBlank();
                assertThat(record.customer()).isNotBlank();
            });
        }
    }

    @Test
    void manyAreMeasuredAtOnceAndStrangersSeeNothing() {
        records.visit(one, customer, "2026-11-17");
        for (Metric metric : metrics.all()) {
            Map<MemberId, Measure> all = metric.measure(team.org(), List.of(one, other), WEEK);
            assertThat(all.keySet()).isSubsetOf(one, other);
            assertThat(metric.measure(OrgId.next(), List.of(one), WEEK).values())
                    .allSatisfy(measure -> assertThat(measure.value()).isEqualByComparingTo("0"));
            assertThat(metric.evidence(OrgId.next(), one, WEEK, 10)).isEmpty();
            assertThat(metric.measure(team.org(), List.of(), WEEK)).isEmpty();
        }
    }

    @Test
    void everyMetricOfThePlansHasItsWordsInBothLanguages() {
        List<String> keys = new ArrayList<>(KpiPlans.load("results-and-process").metrics());
        metrics.all().forEach(metric -> keys.add(metric.key()));
        for (String key : keys) {
            for (String word : List.of("title", "words", "formula", "states")) {
                assertThat(catalogue.pattern("metric." + key + "." + word, Locale.ENGLISH))
                        .isNotBlank();
                assertThat(catalogue.pattern("metric." + key + "." + word, Locale.CHINESE))
                        .isNotBlank();
            }
        }
    }

    private MemberId newcomer() {
        return team.person("p" + UUID.randomUUID(), "Somebody", Locale.ENGLISH, Role.REP)
                .id();
    }

    private void received(String source, String at, @Nullable String touched, @Nullable String ended) {
        UUID lead = records.lead(customer, at.substring(0, 10), "open", null);
        String deadline = Instant.parse(at).plusSeconds(24 * 3600).toString();
        records.assign(lead, one, source, at, touched, deadline, ended);
    }

    private void closed(String state, @Nullable String at) {
        UUID lead = records.lead(customer, "2026-11-01", state, at);
        records.assign(lead, one, "self", "2026-10-01T02:00:00Z", null, "2026-10-02T02:00:00Z", null);
    }

    private UUID deal(MemberId member, String day, String amount) {
        UUID deal = records.deal(customer, member, day, true);
        records.share(deal, member, "100");
        records.entry(deal, "won", amount, "1", day);
        return deal;
    }

    private BigDecimal value(String metric, MemberId member, Period period) {
        Measure measure =
                metrics.get(metric).measure(team.org(), List.of(member), period).get(member);
        return measure.value();
    }

    private boolean measured(String metric, MemberId member) {
        return metrics.get(metric).measure(team.org(), List.of(member), MONTH).containsKey(member);
    }
}

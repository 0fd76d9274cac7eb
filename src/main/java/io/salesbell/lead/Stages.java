package io.salesbell.lead;

import io.salesbell.team.Settings;
import java.util.List;

/** An organization's stages in order, the ends last. */
public record Stages(List<Stage> stages) {
    public static final Settings.Setting<Stages> SETTING =
            new Settings.Setting<>("lead.stages", Stages.class, Stages.standard());

    public Stages {
        stages = List.copyOf(stages);
        if (stages.stream().noneMatch(Stage::isOpen)) {
            throw new IllegalArgumentException("a lead needs an open stage");
        }
    }

    private static Stages standard() {
        return new Stages(List.of(
                Stage.of("new", "new", "新线索"),
                Stage.of("contacted", "contacted", "初步沟通", "已联系", "联系上了", "沟通中", "初步接触", "first contact"),
                Stage.of("qualified", "qualified", "需求确认", "确认需求", "有需求", "有意向", "quoted", "已报价"),
                Stage.of("negotiation", "negotiation", "合同谈判", "谈判", "谈判中", "谈合同", "negotiating", "contract"),
                Stage.of("won", "won", "赢单"),
                Stage.of("lost", "lost", "丢单"),
                Stage.of("invalid", "invalid", "无效")));
    }

    public Stage first() {
        return stages.stream().filter(Stage::isOpen).findFirst().orElseThrow();
    }

    /** The open stages in order. */
    public List<Stage> open() {
        return stages.stream().filter(Stage::isOpen).toList();
    }

    /** The stage of that key; one that was removed meanwhile is shown by its key. */
    public Stage of(String key) {
        return stages.stream()
                .filter(stage -> stage.key().equals(key))
                .findFirst()
                .orElseGet(() -> Stage.of(key, key, key));
    }

    /** What stands on a lead: its open stage, or how it ended. */
    public Stage of(Lead lead) {
        return of(lead.state().isClosed() ? lead.state().stored() : lead.stage());
    }

    /** Whether the one comes before the other. */
    boolean isBackwards(String from, String to) {
        return position(to) < position(from);
    }

    private int position(String key) {
        return stages.indexOf(of(key));
    }
}

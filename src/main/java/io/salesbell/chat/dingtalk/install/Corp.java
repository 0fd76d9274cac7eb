package io.salesbell.chat.dingtalk.install;

import io.salesbell.shared.OrgId;

/** A DingTalk organization that the bot serves: {@code id} is its corp id. */
public record Corp(OrgId org, String id) {}

-- Of DingTalk's two e-mails only the company's own mailbox (org_email) joins accounts; which of them was kept is not known, so
-- that all are forgotten and whoever had one is looked up again.
update dingtalk_person p set read_at = null
where exists (select 1 from identity i where i.platform = 'dingtalk' and i.org_id = p.org_id
    and i.external_id = p.corp_id || '/' || p.user_id and i.email is not null);
update identity set email = null, email_verified = false where platform = 'dingtalk' and email is not null;

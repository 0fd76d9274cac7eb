-- When DingTalk was last asked about the person (wall time); null for who was only listed in a department, or before.
alter table dingtalk_person add column read_at timestamptz;

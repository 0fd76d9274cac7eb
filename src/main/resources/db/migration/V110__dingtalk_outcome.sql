-- What the message of a button would say of it by now, where the message itself can't be changed any more.
alter table dingtalk_button add column outcome text;

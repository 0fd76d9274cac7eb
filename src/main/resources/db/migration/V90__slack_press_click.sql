-- Whose click a row of buttons was obeyed for: another click of it is told so, a repeat of this one gets its answer.
alter table slack_press add column click text not null default '';

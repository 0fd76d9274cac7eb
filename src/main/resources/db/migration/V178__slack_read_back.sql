-- How far a channel was read for a message of which nobody knows whether it was posted; the ts of the message read last.
alter table slack_sending add column read_to text;

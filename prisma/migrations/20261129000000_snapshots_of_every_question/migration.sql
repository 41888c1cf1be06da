-- Snapshots of every question. Those kept before are of the main page, and their answers bear no fingerprint.
alter table "snapshot" add column "question" text not null default 'correlation';
alter table "snapshot" add column "answer_hash" text;

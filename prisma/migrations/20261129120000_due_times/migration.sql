-- What each part of the schedule was last done for, so that of several processes with the same schedule one does it.
create table "due" (
  "part" text not null primary key,
  "due_at" text not null
);

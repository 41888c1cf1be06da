-- One file for SQLite and PostgreSQL: only what both understand. Every statement ends with a semicolon at the
-- end of its line. Days are 'YYYY-MM-DD' and instants ISO-8601 UTC with milliseconds, both as text that sorts.

create table "asset" (
  "id" text not null primary key,
  "name" text not null,
  "kind" text not null,
  "calendar" text not null,
  "currency" text not null,
  "unit" text not null,
  "main_field" text not null,
  "ai_infrastructure" boolean not null,
  "approximate_shares" double precision,
  "approximate_shares_source" text
);

create table "series" (
  "id" integer not null primary key,
  "asset" text not null,
  "field" text not null,
  "provider" text not null,
  constraint "series_asset_fkey" foreign key ("asset") references "asset" ("id") on delete restrict on update restrict
);

create unique index "series_asset_field_provider_key" on "series" ("asset", "field", "provider");

create table "batch" (
  "id" integer not null primary key,
  "kind" text not null,
  "provider" text not null,
  "note" text not null,
  "committed_at" text not null,
  "recorded_at" text not null,
  "withdrawn_in" integer,
  "observed" integer not null,
  "read" integer not null,
  constraint "batch_withdrawn_in_fkey" foreign key ("withdrawn_in") references "batch" ("id") on delete restrict on update restrict
);

create table "observation" (
  "series_id" integer not null,
  "day" text not null,
  "batch_id" integer not null,
  "value" double precision not null,
  constraint "observation_pkey" primary key ("series_id", "day", "batch_id"),
  constraint "observation_series_id_fkey" foreign key ("series_id") references "series" ("id") on delete restrict on update restrict,
  constraint "observation_batch_id_fkey" foreign key ("batch_id") references "batch" ("id") on delete restrict on update restrict
);

create table "reading" (
  "series_id" integer not null,
  "instant" text not null,
  "kind" text not null,
  "batch_id" integer not null,
  "value" double precision not null,
  constraint "reading_pkey" primary key ("series_id", "instant", "kind", "batch_id"),
  constraint "reading_series_id_fkey" foreign key ("series_id") references "series" ("id") on delete restrict on update restrict,
  constraint "reading_batch_id_fkey" foreign key ("batch_id") references "batch" ("id") on delete restrict on update restrict
);

create table "run" (
  "id" integer not null primary key,
  "provider" text not null,
  "asset" text not null,
  "trigger" text not null,
  "started_at" text not null,
  "finished_at" text,
  "status" text not null,
  "written" integer not null,
  "unchanged" integer not null,
  "quarantined" integer not null,
  "error_kind" text,
  "message" text,
  "batch" integer
);

create table "quarantined" (
  "asset" text not null,
  "field" text not null,
  "at" text not null,
  "provider" text not null,
  "value" text not null,
  "reason" text not null,
  "recorded_at" text not null,
  constraint "quarantined_pkey" primary key ("asset", "field", "at", "provider", "value", "reason")
);

create table "event" (
  "slug" text not null primary key,
  "day" text not null,
  "body" text not null
);

create table "snapshot" (
  "id" text not null primary key,
  "view" text not null,
  "vintage" integer not null,
  "methods" text not null,
  "seed" integer not null,
  "answer" text not null,
  "hash" text not null,
  "created_at" text not null
);

create table "lease" (
  "name" text not null primary key,
  "holder" text not null,
  "expires_at" text not null
);

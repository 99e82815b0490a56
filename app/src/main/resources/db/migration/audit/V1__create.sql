create schema if not exists audit;

-- Entries are added, never changed or removed. before and after are json, not jsonb: the hash is over their characters.
create table audit.entry (
    number     bigint primary key,
    at         timestamptz not null,
    actor_id   text not null,
    actor_name text not null,
    action     text not null,
    subject    text not null,
    subject_id text not null,
    before     json,
    after      json,
    hash       text not null check (hash ~ '^[0-9a-f]{64}$')
);
create index entry_subject on audit.entry (subject, subject_id, number);
create index entry_actor on audit.entry (actor_id, number);
create index entry_at on audit.entry (at);

-- The end of the chain, one row. Who adds an entry locks it.
create table audit.head (
    only_one boolean primary key default true check (only_one),
    number   bigint not null,
    hash     text not null
);
insert into audit.head (number, hash) values (0, repeat('0', 64));

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit entries are never changed or removed';
end $$;
create trigger entry_stays before update or delete on audit.entry
    for each row execute function audit.refuse_change();
create trigger entries_stay before truncate on audit.entry
    for each statement execute function audit.refuse_change();

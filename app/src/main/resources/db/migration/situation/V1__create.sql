create schema if not exists situation;

create table situation.picture (
    id          uuid primary key,
    area        text        not null references area.area (id),
    framework   text        not null,
    year        integer     not null check (year between 2000 and 2099),
    title       text        not null check (length(title) between 1 and 200),
    state       text        not null check (state in ('draft', 'in-review', 'signed', 'published', 'superseded')),
    based_on    uuid references situation.picture (id),
    frozen_at   timestamptz,
    frozen_hash text,
    created_at  timestamptz not null,
    created_by  text        not null,
    changed_at  timestamptz not null,
    changed_by  text        not null,
    deleted_at  timestamptz,
    check ((frozen_at is null) = (frozen_hash is null))
);

create index picture_by_area on situation.picture (area, year desc) where deleted_at is null;

create table situation.party (
    picture           uuid    not null references situation.picture (id),
    party             text    not null,
    name              text    not null,
    kind              text    not null check (kind in ('municipality', 'police', 'other')),
    position          integer not null,
    signed_by         text,
    signed_at         timestamptz,
    signed_outside    boolean not null default false,
    signed_reference  text,
    primary key (picture, party),
    check ((signed_by is null) = (signed_at is null)),
    check (not signed_outside or signed_reference is not null)
);

create table situation.section (
    picture     uuid        not null references situation.picture (id),
    key         text        not null check (key ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
    position    integer     not null,
    level       integer     not null check (level between 1 and 3),
    number      text        not null default '',
    title       text        not null,
    party       text,
    framework   text,
    focus_area  text,
    description text        not null default '',
    guidance    text        not null default '',
    work_status text,
    comment     text        not null default '',
    internal    boolean     not null default false,
    version     bigint      not null,
    content     jsonb       not null,
    saved_at    timestamptz not null,
    saved_by    text        not null,
    primary key (picture, key)
);

-- What a section said before: kept when a person names a version, when someone else takes over, and at each milestone.
-- What autosave writes in between is only in situation.section.
create table situation.section_version (
    picture     uuid        not null references situation.picture (id),
    key         text        not null,
    version     bigint      not null,
    work_status text,
    comment     text        not null,
    content     jsonb       not null,
    saved_at    timestamptz not null,
    saved_by    text        not null,
    why         text        not null check (why in ('person', 'other-author', 'milestone')),
    name        text        not null default '',
    primary key (picture, key, version)
);

create table situation.pin (
    picture uuid not null references situation.picture (id),
    dataset text not null,
    extract text not null,
    primary key (picture, dataset)
);

-- Why a claim that the figures contradict stands all the same; shown to those who sign after.
create table situation.reason (
    picture uuid        not null references situation.picture (id),
    finding text        not null,
    party   text        not null,
    quote   text        not null,
    reason  text        not null check (length(reason) between 1 and 2000),
    by      text        not null,
    at      timestamptz not null,
    primary key (picture, finding)
);


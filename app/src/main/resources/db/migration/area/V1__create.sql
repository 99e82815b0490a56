create schema if not exists area;

create table area.area (
    id         text primary key,
    name       text not null check (length(name) between 1 and 200),
    division   text not null check (division in ('municipal', 'police')),
    kind       text not null,
    parent     text references area.area (id),
    valid_from date not null,
    valid_to   date,
    position   integer not null default 0,
    check (valid_to is null or valid_to >= valid_from),
    check (parent is null or parent <> id)
);

-- A police area covers districts, also of several municipalities; a district may meet two of them.
create table area.coverage (
    police_area text not null references area.area (id),
    area        text not null references area.area (id),
    valid_from  date not null,
    valid_to    date,
    primary key (police_area, area, valid_from)
);

create table area.party (
    id   text primary key,
    name text not null,
    kind text not null check (kind in ('municipality', 'police', 'other')),
    area text not null references area.area (id)
);

create table area.profile (
    area            text primary key references area.area (id),
    description     text not null default '',
    population      bigint check (population >= 0),
    population_year integer,
    forecast        bigint check (forecast >= 0),
    forecast_year   integer,
    source          text not null default ''
);

create table area.indicator (
    area     text not null references area.area (id),
    position integer not null,
    label    text not null,
    value    double precision not null,
    city     double precision not null,
    unit     text not null check (unit in ('percent', 'number', 'kronor')),
    year     integer not null,
    source   text not null,
    primary key (area, position)
);

create table area.priority (
    id          uuid primary key,
    area        text not null references area.area (id),
    parent      uuid references area.priority (id),
    position    integer not null,
    framework   text,
    focus_area  text,
    title       text not null check (length(title) between 1 and 200),
    description text not null default '',
    removed_at  timestamptz,
    check ((framework is null) = (focus_area is null))
);

create index priority_by_area on area.priority (area, position);

create schema if not exists watch;

-- One sweep over all series of a dataset by one step; the latest is what the pages show.
create table watch.sweep (
    dataset     text        not null,
    step        text        not null check (step in ('week', 'month')),
    extract     bigint      not null,
    first_day   date        not null,
    last_day    date        not null,
    series      integer     not null,
    judged      integer     not null,
    computed_at timestamptz not null,
    primary key (dataset, step)
);

-- What history says of the latest step of each series, in the latest sweep.
create table watch.judgement (
    dataset   text    not null,
    step      text    not null,
    area      text    not null references area.area (id),
    category  text    not null,
    first_day date    not null,
    last_day  date    not null,
    extract   bigint  not null,
    state     text    not null check (state in ('high', 'low', 'usual', 'not-judged')),
    reason    text,
    method    text,
    count     bigint,
    expected  double precision,
    upper     double precision,
    lower     double precision,
    chance    double precision,
    q         double precision,
    since     date,
    recent    integer not null default 0,
    primary key (dataset, step, area, category),
    foreign key (dataset, step) references watch.sweep on delete cascade,
    check ((state = 'not-judged') = (reason is not null)),
    check ((state = 'not-judged') = (method is null))
);
create index judgement_area on watch.judgement (area, state);

-- A step of a series that stood out when first seen, and what became of it. Never deleted.
create table watch.alarm (
    id        uuid primary key,
    dataset   text        not null,
    step      text        not null,
    area      text        not null references area.area (id),
    category  text        not null,
    first_day date        not null,
    last_day  date        not null,
    extract   bigint      not null,
    direction text        not null check (direction in ('high', 'low')),
    method    text        not null,
    count     bigint      not null,
    expected  double precision not null,
    upper     double precision not null,
    lower     double precision not null,
    chance    double precision not null,
    q         double precision not null,
    since     date        not null,
    recent    integer     not null,
    state     text        not null check (state in ('open', 'closed')),
    reason    text,
    opened_at timestamptz not null,
    version   integer     not null default 1,
    check ((state = 'closed') = (reason is not null)),
    unique (dataset, step, area, category, first_day, extract)
);
create index alarm_newest on watch.alarm (last_day desc, chance);
create index alarm_area on watch.alarm (area, state);

-- Who looked at an alarm, and what they concluded.
create table watch.alarm_note (
    alarm   uuid        not null references watch.alarm (id),
    no      integer     not null,
    kind    text        not null check (kind in ('looked', 'closed', 'reopened')),
    reason  text,
    text    text        not null default '',
    by_id   text        not null,
    by_name text        not null,
    at      timestamptz not null,
    primary key (alarm, no)
);

create schema if not exists figures;

-- Who delivers figures: a system of the police, a survey, a statistics service.
create table figures.source (
    id    text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    title text not null
);

create table figures.dataset (
    id           text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    title        text not null,
    kind         text not null check (kind in ('counts', 'shares', 'incidents', 'population', 'cases')),
    source       text not null references figures.source,
    partition_no integer generated always as identity unique
);

-- Categories of a dataset form a tree; a total is a category that holds others and is kept out of every sum.
create table figures.category (
    dataset          text    not null references figures.dataset,
    id               text    not null check (id ~ '^[a-z0-9][a-z0-9.-]{0,190}$'),
    label            text    not null,
    parent           text,
    detection_driven boolean not null default false,
    polarity         text    not null default 'more-is-worse'
                     check (polarity in ('more-is-worse', 'more-is-better', 'neutral')),
    total            boolean not null default false,
    position         integer not null,
    primary key (dataset, id),
    foreign key (dataset, parent) references figures.category (dataset, id)
);

-- Other ways to print a category, such as the police's name or code; key is the label folded by CategoryLabel.
create table figures.category_synonym (
    dataset  text not null,
    key      text not null,
    category text not null,
    primary key (dataset, key),
    foreign key (dataset, category) references figures.category (dataset, id)
);

-- A named set of categories, such as "Hushåll"; a new choice of members is a new version.
create table figures.category_group (
    dataset text    not null references figures.dataset,
    id      text    not null,
    version integer not null,
    title   text    not null,
    primary key (dataset, id, version)
);

create table figures.category_group_member (
    dataset  text    not null,
    id       text    not null,
    version  integer not null,
    category text    not null,
    position integer not null,
    primary key (dataset, id, version, category),
    foreign key (dataset, id, version) references figures.category_group,
    foreign key (dataset, category) references figures.category (dataset, id)
);

create table figures.file (
    sha256    text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    content   bytea       not null check (octet_length(content) <= 209715200),
    stored_at timestamptz not null
);
-- Not compressed, so that a piece of a long file is read without the rest.
alter table figures.file alter column content set storage external;

-- What a user put right once for a table of this shape from this source.
create table figures.import_profile (
    dataset     text        not null references figures.dataset,
    source      text        not null references figures.source,
    shape       text        not null,
    corrections jsonb       not null,
    used        integer     not null,
    last_used   timestamptz not null,
    primary key (dataset, source, shape)
);

create table figures.import (
    id           uuid primary key,
    dataset      text        not null references figures.dataset,
    source       text        not null references figures.source,
    extracted    date        not null,
    file_name    text        not null,
    sha256       text        not null references figures.file,
    area         text,
    period       text,
    corrections  jsonb       not null,
    state        text        not null
                 check (state in ('reading', 'needs-attention', 'ready', 'committed', 'undone', 'failed')),
    progress     real        not null,
    row_count    bigint      not null,
    outcome      jsonb,
    failure      text,
    use_profile  boolean     not null,
    extract      bigint,
    created_by   text        not null,
    created_name text        not null,
    created_at   timestamptz not null,
    version      integer     not null
);
create index import_newest on figures.import (created_at desc);

create table figures.extract (
    id             bigint generated always as identity primary key,
    dataset        text        not null references figures.dataset,
    source         text        not null references figures.source,
    extracted      date        not null,
    file_name      text        not null,
    sha256         text        not null,
    import         uuid references figures.import,
    state          text        not null check (state in ('committed', 'withdrawn')),
    row_count      bigint      not null,
    committed_by   text        not null,
    committed_name text        not null,
    committed_at   timestamptz not null,
    withdrawn_at   timestamptz
);
create index extract_newest on figures.extract (dataset, extracted desc, id desc);

-- Values as delivered. Suppressed: value is empty and upper the largest it can be, if that is known.
create table figures.observation (
    dataset   text   not null,
    extract   bigint not null,
    area      text   not null,
    category  text   not null,
    measure   text   not null,
    first_day date   not null,
    last_day  date   not null,
    period    text   not null,
    value     double precision,
    upper     double precision,
    status    text   not null check (status in ('ok', 'missing', 'suppressed')),
    origin    text   not null,
    check (first_day <= last_day),
    check ((status = 'ok') = (value is not null)),
    primary key (dataset, extract, area, category, measure, first_day, last_day)
) partition by list (dataset);

-- What an extract holds, so that a page need not count the values to know.
create table figures.series (
    dataset   text    not null,
    extract   bigint  not null references figures.extract,
    area      text    not null,
    category  text    not null,
    measure   text    not null,
    first_day date    not null,
    last_day  date    not null,
    cells     integer not null,
    primary key (dataset, area, extract, category, measure)
);

-- Sums that the delivery printed itself; never part of a sum of ours.
create table figures.printed_total (
    extract   bigint  not null references figures.extract,
    no        integer not null,
    title     text    not null,
    area      text    not null,
    category  text    not null,
    label     text    not null,
    measure   text    not null,
    first_day date    not null,
    last_day  date    not null,
    value     double precision not null,
    parts     double precision,
    origin    text    not null,
    primary key (extract, no)
);

-- An extract is immutable: nothing rewrites a delivered value.
create function figures.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'An extract is immutable: % of %', tg_op, tg_table_name;
end $$;
create trigger observation_is_immutable before update or delete on figures.observation
    for each row execute function figures.refuse_change();
create trigger printed_total_is_immutable before update or delete on figures.printed_total
    for each row execute function figures.refuse_change();

-- Of an extract only its state may change, and only once, from committed to withdrawn.
create function figures.only_withdraw() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state <> 'committed' or new.state <> 'withdrawn'
       or (old.id, old.dataset, old.source, old.extracted, old.file_name, old.sha256, old.row_count,
           old.committed_by, old.committed_at)
          is distinct from
          (new.id, new.dataset, new.source, new.extracted, new.file_name, new.sha256, new.row_count,
           new.committed_by, new.committed_at) then
        raise exception 'An extract is immutable: % of %', tg_op, tg_table_name;
    end if;
    return new;
end $$;
create trigger extract_is_immutable before update or delete on figures.extract
    for each row execute function figures.only_withdraw();

insert into figures.source (id, title) values ('polisen', 'Polisen');
insert into figures.dataset (id, title, kind, source) values ('anmalda-brott', 'Anmälda brott', 'counts', 'polisen');
do $$
begin
    execute format('create table figures.observation_%s partition of figures.observation for values in (%L)',
                   (select partition_no from figures.dataset where id = 'anmalda-brott'), 'anmalda-brott');
end $$;

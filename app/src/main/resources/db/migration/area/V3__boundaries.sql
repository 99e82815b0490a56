-- Boundaries as one file told them, from a day on. A draft counts for nothing yet, one taken back counts no more.
-- Of an area's boundaries the one with the latest day holds until the next; the earlier ones keep their years.
create table area.boundary_set (
    id           uuid primary key,
    file_name    text        not null,
    sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    source       text        not null,
    valid_from   date        not null,
    system       text        not null check (system ~ '^[0-9]{4}$'),
    state        text        not null check (state in ('draft', 'loaded', 'undone')),
    findings     jsonb       not null,
    created_by   text        not null,
    created_name text        not null,
    created_at   timestamptz not null,
    loaded_at    timestamptz,
    undone_at    timestamptz,
    check ((state = 'draft') = (loaded_at is null)),
    check ((state = 'undone') = (undone_at is not null))
);

-- Polygons in metres of SWEREF 99 TM, as well-known binary. Several forms of one area are its parts.
create table area.boundary_form (
    boundary_set uuid    not null references area.boundary_set (id) on delete cascade,
    number       integer not null,
    label        text    not null check (length(label) <= 200),
    area         text references area.area (id),
    left_out     boolean not null default false,
    geometry     bytea   not null,
    primary key (boundary_set, number),
    check (not left_out or area is null)
);
create index boundary_form_area on area.boundary_form (area);

-- What a set once told stays as it was told, so that a figure counted by it can be counted again.
create function area.refuse_boundary_change() returns trigger language plpgsql as $$
begin
    if (select state from area.boundary_set where id = old.boundary_set) <> 'draft' then
        raise exception 'A loaded boundary is immutable: % of %', tg_op, tg_table_name;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger boundary_form_is_immutable before update or delete on area.boundary_form
    for each row execute function area.refuse_boundary_change();

-- Where incidents and cases happened: when, of which kind, and a point of SWEREF 99 TM snapped as the setting says.
-- Nothing else of them is kept.
create table figures.place (
    dataset  text    not null,
    extract  bigint  not null references figures.extract,
    area     text    not null,
    category text    not null,
    day      date    not null,
    north    integer not null,
    east     integer not null,
    metres   integer not null check (metres > 0)
);
create index place_of_area on figures.place (dataset, extract, area, day);
create trigger place_is_immutable before update or delete on figures.place
    for each row execute function figures.refuse_change();

-- From which day to which an extract of single events tells all that happened: a day between without one is a true zero.
create table figures.span (
    extract   bigint primary key references figures.extract,
    first_day date not null,
    last_day  date not null,
    check (first_day <= last_day)
);

-- What a municipality has chosen for the whole house.
create table figures.setting (
    name  text primary key,
    value text not null
);

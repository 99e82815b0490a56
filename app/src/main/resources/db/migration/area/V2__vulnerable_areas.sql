-- The police's classification, as their lists have it from one day to another; each list is a row of its own.
create table area.vulnerability (
    area       text not null references area.area (id),
    grade      text not null check (grade in ('vulnerable', 'risk', 'especially-vulnerable')),
    valid_from date not null,
    valid_to   date,
    primary key (area, valid_from),
    check (valid_to is null or valid_to >= valid_from)
);

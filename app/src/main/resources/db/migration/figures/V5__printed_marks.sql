-- What a survey's source printed beside a value to say that a difference is more than chance: an asterisk, an arrow.
create table figures.printed_mark (
    extract   bigint not null references figures.extract,
    area      text   not null,
    category  text   not null,
    measure   text   not null,
    first_day date   not null,
    last_day  date   not null,
    mark      text   not null check (mark <> ''),
    origin    text   not null,
    primary key (extract, area, category, measure, first_day, last_day)
);
create trigger printed_mark_is_immutable before update or delete on figures.printed_mark
    for each row execute function figures.refuse_change();

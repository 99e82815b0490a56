-- What those who take part say of a section to each other; never part of the documents.
create table situation.section_comment (
    id           uuid        not null primary key,
    picture      uuid        not null,
    section      text        not null,
    answers      uuid references situation.section_comment (id),
    party        text,
    text         text        not null check (length(text) between 1 and 4000),
    by           text        not null,
    by_id        text,
    at           timestamptz not null,
    resolved_by  text,
    resolved_at  timestamptz,
    foreign key (picture, section) references situation.section (picture, key),
    check ((resolved_by is null) = (resolved_at is null))
);

create index section_comment_by_picture on situation.section_comment (picture, section, at);

-- Claims of open pictures that the extract in use bears out and the newest contradicts, found when that one came.
create table situation.overturned (
    picture     uuid        not null references situation.picture (id),
    section     text        not null,
    finding     text        not null,
    quote       text        not null,
    explanation text        not null,
    found_at    timestamptz not null,
    primary key (picture, finding)
);

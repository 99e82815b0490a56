create schema if not exists survey;

-- What is known of a dataset of shares as a survey: who makes it and how its own reports call a difference ascertained.
create table survey.survey (
    dataset    text primary key,
    kind       text             not null check (kind in ('safety', 'police', 'school', 'other')),
    about      text             not null default '',
    level      double precision not null check (level > 0.5 and level < 1),
    least_base integer          not null check (least_base between 2 and 1000),
    mark_means text             not null check (mark_means in ('change', 'city'))
);

-- When and how many were asked. A period without a row here is a wave all the same, if values tell of it.
create table survey.wave (
    dataset    text not null references survey.survey,
    first_day  date not null,
    last_day   date not null,
    name       text not null default '',
    field_from date,
    field_to   date,
    sample     integer check (sample > 0),
    answers    integer check (answers >= 0),
    primary key (dataset, first_day, last_day),
    check (first_day <= last_day),
    check (field_from <= field_to),
    check (answers <= sample)
);

-- What the category of a question asks, which answers are counted, and which way is better.
create table survey.question (
    dataset    text not null references survey.survey,
    category   text not null,
    wording    text not null default '',
    answer     text not null default '',
    polarity   text not null check (polarity in ('more-is-worse', 'more-is-better', 'neutral')),
    scale_low  double precision,
    scale_high double precision,
    primary key (dataset, category),
    check ((scale_low is null) = (scale_high is null)),
    check (scale_low < scale_high)
);

-- A group that words alone do not tell, put where it belongs; key is the label folded.
create table survey.respondent_group (
    dataset   text not null references survey.survey,
    key       text not null,
    dimension text not null,
    position  integer not null,
    primary key (dataset, key)
);

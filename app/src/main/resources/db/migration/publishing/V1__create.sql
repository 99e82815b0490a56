create schema if not exists publishing;

-- The three documents of a signed version, kept as they were made: later code never touches them.
create table publishing.rendering (
    picture uuid        not null,
    edition text        not null check (edition in ('internal', 'public')),
    format  text        not null check (format in ('html', 'docx', 'pdf')),
    file    bytea       not null,
    sha256  text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    made_at timestamptz not null,
    primary key (picture, edition, format)
);

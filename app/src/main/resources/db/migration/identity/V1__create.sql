create schema if not exists identity;

create table identity.account (
    id                uuid primary key,
    user_name         text not null unique check (user_name = lower(user_name)),
    name              text not null,
    password          text,                       -- encoded; null until the account has chosen one
    active            boolean not null,
    stamp             integer not null default 0, -- sessions begun under an earlier stamp are no longer valid
    created_at        timestamptz not null,
    last_signed_in_at timestamptz
);
create index account_name on identity.account (name collate sv);

-- A role in an area (an id of the room area) for some parties. place keeps the order in which they were given.
create table identity.role_grant (
    account  uuid not null references identity.account,
    place    integer not null,
    role     text not null,
    area     text not null,
    parties  text[] not null,
    may_sign boolean not null,
    primary key (account, place)
);
create index role_grant_role on identity.role_grant (role);

-- Personal access tokens. Only the hash is kept.
create table identity.token (
    id           uuid primary key,
    account      uuid not null references identity.account,
    name         text not null,
    hash         text not null unique,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    last_used_at timestamptz
);
create index token_account on identity.token (account);

-- Codes of links that are valid once: for choosing a password, or for the very first start. Only the hash is kept.
create table identity.one_time_code (
    hash       text primary key,
    purpose    text not null,
    account    uuid references identity.account,
    expires_at timestamptz not null
);
create index one_time_code_account on identity.one_time_code (account);

-- Tries to sign in that have not succeeded, by account and address together.
create table identity.failed_sign_in (
    account_key text not null,
    address     text not null,
    at          timestamptz not null
);
create index failed_sign_in_pair on identity.failed_sign_in (account_key, address, at);
create index failed_sign_in_at on identity.failed_sign_in (at);

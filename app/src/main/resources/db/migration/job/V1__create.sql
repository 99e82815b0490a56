create schema if not exists job;

create table job.job (
    id               uuid primary key,
    kind             text not null,
    subject          text not null,
    input            jsonb not null,
    state            text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    done             bigint not null default 0,
    total            bigint not null default 0,
    text             text not null default '',
    failure          text,
    cancel_requested boolean not null default false,
    attempts         int not null default 0,
    created_at       timestamptz not null,
    started_at       timestamptz,
    finished_at      timestamptz
);
create index job_subject on job.job (kind, subject, created_at);

-- Which job is due and who runs it; names and columns are db-scheduler's.
create table job.scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on job.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on job.scheduled_tasks (last_heartbeat);

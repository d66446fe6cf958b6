--liquibase formatted sql

--changeset smartwork:engine-index-parent-task
-- Completing a task reads ACT_RU_TASK by its parent; without this index each completion scans every open task.
create index ix_smartwork_task_parent on ACT_RU_TASK (PARENT_TASK_ID_);

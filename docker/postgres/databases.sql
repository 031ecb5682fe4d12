-- The databases and roles of the services that keep their state in Postgres. Run any number of times, it leaves the same.
\set ON_ERROR_STOP on
\getenv marquez_password MARQUEZ_PASSWORD
SELECT 'CREATE ROLE marquez LOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'marquez') \gexec
SELECT format('ALTER ROLE marquez LOGIN PASSWORD %L', :'marquez_password') \gexec
SELECT 'CREATE DATABASE marquez OWNER marquez' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'marquez') \gexec

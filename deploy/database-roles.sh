#!/bin/bash
# Run once by the database's container, on an empty volume: the two roles and the database.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -v owner="$OWNER_PASSWORD" -v application="$APPLICATION_PASSWORD" --username postgres <<'SQL'
create role entente_owner login password :'owner';
create role entente_app login password :'application';
create database entente owner entente_owner encoding 'UTF8' template template0;
revoke connect on database entente from public;
grant connect on database entente to entente_app;
SQL

/** Organisations and people. */
import { agreement, idOf, noPage, other, setting, type Visit } from "./visit";

export const organisationsAndPeople: Record<string, Visit | null> = {
  organisations: other(() => ["/organisations", "/organisations?q=nothing+of+this+name"]),
  "organisations/new": other(() => "/organisations/new"),
  "organisations/alike": noPage,
  "organisations/duplicates": other(() => ["/organisations/duplicates", "/organisations/duplicates?how=near"]),
  "organisations/:id": other(({ organisation }) => String(organisation)),
  "organisations/:id/merge": other(({ organisation, ended }) => [
    `${organisation}/merge`,
    `${organisation}/merge?with=${idOf(ended)}`,
  ]),
  "organisations/:id/merges": other(({ organisation }) => `${organisation}/merges`),
  "organisations/:id/edit": other(({ organisation }) => `${organisation}/edit`),
  "organisations/:id/succession": other(({ organisation, ended }) => [
    `${organisation}/succession`,
    `${ended}/succession`,
  ]),
  "organisations/:id/succession/take-back": agreement(({ ended }) => `${ended}/succession/take-back`),
  "organisations/:id/succession/agreements": other(({ ended }) => [
    `${ended}/succession/agreements`,
    `${ended}/succession/agreements?show=open&choose=all`,
  ]),
  "organisations/:id/succession/finish": other(({ ended }) => `${ended}/succession/finish`),

  people: other(() => ["/people", "/people?q=nothing+of+this+name"]),
  "people/new": other(() => "/people/new"),
  "people/alike": noPage,
  "people/duplicates": other(() => ["/people/duplicates", "/people/duplicates?how=near", "/people/duplicates?how=no"]),
  "people/review": other(() => ["/people/review", "/people/review?list=unset", "/people/review?list=no"]),
  "people/:id": other(({ person }) => String(person)),
  "people/:id/edit": other(({ person }) => `${person}/edit`),
  "people/:id/merge": other(({ person }) => [`${person}/merge`, `${person}/merge?with=nobody`]),
  "people/:id/merges": other(({ person }) => `${person}/merges`),
  "people/:id/data": other(({ person }) => `${person}/data`),
  "people/:id/data/export": noPage,
  "people/:id/erase": setting(({ person }) => `${person}/erase`),
  "people/:id/reviewed": other(({ person }) => `${person}/reviewed`),
  "people/:id/posts/new": other(({ person }) => `${person}/posts/new`),
  "people/:id/posts/:post": other(({ post }) => String(post)),
  "organisations/:id/briefing": other(({ organisation }) => `${organisation}/briefing`),
  "organisations/:id/briefing/:format": noPage,
};

-- What everybody may see, decided here and nowhere else: public editions, in them public things outside the bin, in the
-- layers PUBLISHED and DECIDED. The other rooms read nothing but these views.

create view plan.public_plan with (security_invoker = true) as
select municipality_id, id, no, title, motto, kind, about, started_from, started_to, started_label, basis, basis_note
  from plan.plan where binned_at is null;

create view plan.public_level with (security_invoker = true) as
select municipality_id, id, plan_id, kind, depth, singular, plural from plan.level where binned_at is null;

create view plan.public_status_word with (security_invoker = true) as
select municipality_id, id, plan_id, word, common, position from plan.status_word where binned_at is null;

create view plan.public_word with (security_invoker = true) as
select municipality_id, plan_id, scope, code, word from plan.word;

create view plan.public_edition with (security_invoker = true) as
select municipality_id, id, no, plan_id, kind, title, lead, predecessor_id, relation, period_from, period_to, period_label,
       state, record, record_note, definition_note, numbering, sealed, basis, basis_note
  from plan.edition where visibility = 'PUBLIC' and binned_at is null;

create view plan.public_resolution with (security_invoker = true) as
select municipality_id, id, no, plan_id, edition_id, body, role, decided_from, decided_to, decided_label, result_word, subject,
       wording, reasons, paper_ref, url, ayes, noes, abstentions, votes_note, basis, basis_note
  from plan.resolution where visibility = 'PUBLIC' and binned_at is null;

create view plan.public_thing with (security_invoker = true) as
select municipality_id, id, plan_id, kind, no from plan.thing;

create view plan.public_stated_count with (security_invoker = true) as
select x.municipality_id, x.edition_id, x.no, x.kind, x.what, x.n, x.note
  from plan.stated_count x join plan.public_edition e on e.municipality_id = x.municipality_id and e.id = x.edition_id;

create view plan.public_edition_step with (security_invoker = true) as
select x.municipality_id, x.edition_id, x.no, x.from_state, x.to_state, x.at_from, x.at_to, x.at_label, x.by_role, x.note, x.resolution_id, x.snapshot_id, x.basis
  from plan.edition_step x join plan.public_edition e on e.municipality_id = x.municipality_id and e.id = x.edition_id;

create view plan.public_cycle with (security_invoker = true) as
select municipality_id, id, plan_id, year, title, focus_theme, text, basis, basis_note from plan.cycle where binned_at is null;

create view plan.public_catalogue with (security_invoker = true) as
select x.municipality_id, x.id, x.edition_id, x.title, x.period_from, x.period_to, x.period_label, x.resolution_id, x.basis, x.basis_note
  from plan.catalogue x join plan.public_edition e on e.municipality_id = x.municipality_id and e.id = x.edition_id where x.binned_at is null;

create view plan.public_field with (security_invoker = true) as
select x.municipality_id, x.edition_id, x.thing_id, t.no, x.layer, x.number, x.position, x.title, x.text, x.symbol, x.tone, x.basis, x.basis_note
  from plan.field x join plan.public_edition e on e.municipality_id = x.municipality_id and e.id = x.edition_id
  join plan.thing t on t.municipality_id = x.municipality_id and t.id = x.thing_id
 where x.visibility = 'PUBLIC' and x.binned_at is null and x.layer <> 'DRAFT';

create view plan.public_scenario with (security_invoker = true) as
select x.municipality_id, x.edition_id, x.thing_id, t.no, x.layer, x.position, x.title, x.text, x.field_id, x.year, x.basis, x.basis_note
  from plan.scenario x join plan.public_edition e on e.municipality_id = x.municipality_id and e.id = x.edition_id
  join plan.thing t on t.municipality_id = x.municipality_id and t.id = x.thing_id
 where x.visibility = 'PUBLIC' and x.binned_at is null and x.layer <> 'DRAFT';

create view plan.public_goal with (security_invoker = true) as
select x.municipality_id, x.edition_id, x.thing_id, t.no, x.layer, x.number, x.position, x.title, x.text, x.parent_id, x.level_id, x.field_id, x.basis, x.basis_note
  from plan.goal x join plan.public_edition e on e.municipality_id = x.municipality_id and e.id = x.edition_id
  join plan.thing t on t.municipality_id = x.municipality_id and t.id = x.thing_id
 where x.visibility = 'PUBLIC' and x.binned_at is null and x.layer <> 'DRAFT';

create view plan.public_finding with (security_invoker = true) as
select x.municipality_id, x.edition_id, x.thing_id, t.no, x.layer, x.number, x.position, x.title, x.text, x.field_id, x.sort, x.basis, x.basis_note
  from plan.finding x join plan.public_edition e on e.municipality_id = x.municipality_id and e.id = x.edition_id
  join plan.thing t on t.municipality_id = x.municipality_id and t.id = x.thing_id
 where x.visibility = 'PUBLIC' and x.binned_at is null and x.layer <> 'DRAFT';

create view plan.public_need with (security_invoker = true) as
select x.municipality_id, x.edition_id, x.thing_id, t.no, x.layer, x.number, x.position, x.title, x.text, x.field_id, x.for_whom, x.priority, x.basis, x.basis_note
  from plan.need x join plan.public_edition e on e.municipality_id = x.municipality_id and e.id = x.edition_id
  join plan.thing t on t.municipality_id = x.municipality_id and t.id = x.thing_id
 where x.visibility = 'PUBLIC' and x.binned_at is null and x.layer <> 'DRAFT';

create view plan.public_theme with (security_invoker = true) as
select x.municipality_id, x.edition_id, x.thing_id, t.no, x.layer, x.number, x.position, x.title, x.text, x.basis, x.basis_note
  from plan.theme x join plan.public_edition e on e.municipality_id = x.municipality_id and e.id = x.edition_id
  join plan.thing t on t.municipality_id = x.municipality_id and t.id = x.thing_id
 where x.visibility = 'PUBLIC' and x.binned_at is null and x.layer <> 'DRAFT';

create view plan.public_measure with (security_invoker = true) as
select x.municipality_id, x.edition_id, x.thing_id, t.no, x.layer, x.number, x.position, x.title, x.text, x.summary, x.parent_id, x.catalogue_id, x.cycle_id, x.permanent, x.runs_from, x.runs_to, x.runs_label, x.binding, x.priority_mark, x.good_practice, x.legal_basis, x.place, x.basis, x.basis_note
  from plan.measure x join plan.public_edition e on e.municipality_id = x.municipality_id and e.id = x.edition_id
  join plan.thing t on t.municipality_id = x.municipality_id and t.id = x.thing_id
 where x.visibility = 'PUBLIC' and x.binned_at is null and x.layer <> 'DRAFT';

create view plan.public_chapter with (security_invoker = true) as
select x.municipality_id, x.edition_id, x.thing_id, t.no, x.layer, x.number, x.position, x.title, x.parent_id, x.basis, x.basis_note
  from plan.chapter x join plan.public_edition e on e.municipality_id = x.municipality_id and e.id = x.edition_id
  join plan.thing t on t.municipality_id = x.municipality_id and t.id = x.thing_id
 where x.visibility = 'PUBLIC' and x.binned_at is null and x.layer <> 'DRAFT';

create view plan.public_target_state with (security_invoker = true) as
select x.municipality_id, x.edition_id, x.scenario_id, x.layer, x.no, x.text
  from plan.target_state x
  join plan.public_scenario o on o.municipality_id = x.municipality_id and o.edition_id = x.edition_id and o.thing_id = x.scenario_id and o.layer = x.layer;

create view plan.public_step with (security_invoker = true) as
select x.municipality_id, x.edition_id, x.measure_id, x.layer, x.no, x.title, x.due_from, x.due_to, x.due_label, x.done_from, x.done_to, x.done_label
  from plan.step x
  join plan.public_measure o on o.municipality_id = x.municipality_id and o.edition_id = x.edition_id and o.thing_id = x.measure_id and o.layer = x.layer;

create view plan.public_resource with (security_invoker = true) as
select x.municipality_id, x.edition_id, x.measure_id, x.layer, x.no, x.year, x.kind, x.source, x.planned, x.actual, x.phrase
  from plan.resource x
  join plan.public_measure o on o.municipality_id = x.municipality_id and o.edition_id = x.edition_id and o.thing_id = x.measure_id and o.layer = x.layer;

create view plan.public_involved with (security_invoker = true) as
select x.municipality_id, x.edition_id, x.measure_id, x.layer, x.no, x.role, x.organisation_id, x.name
  from plan.involved x
  join plan.public_measure o on o.municipality_id = x.municipality_id and o.edition_id = x.edition_id and o.thing_id = x.measure_id and o.layer = x.layer;

create view plan.public_link with (security_invoker = true) as
select x.municipality_id, x.edition_id, x.measure_id, x.layer, x.no, x.url, x.label
  from plan.link x
  join plan.public_measure o on o.municipality_id = x.municipality_id and o.edition_id = x.edition_id and o.thing_id = x.measure_id and o.layer = x.layer;

create view plan.public_target_group with (security_invoker = true) as
select x.municipality_id, x.edition_id, x.measure_id, x.layer, x.no, x.name
  from plan.target_group x
  join plan.public_measure o on o.municipality_id = x.municipality_id and o.edition_id = x.edition_id and o.thing_id = x.measure_id and o.layer = x.layer;

create view plan.public_measure_field with (security_invoker = true) as
select x.municipality_id, x.edition_id, x.measure_id, x.layer, x.field_id
  from plan.measure_field x
  join plan.public_measure o on o.municipality_id = x.municipality_id and o.edition_id = x.edition_id and o.thing_id = x.measure_id and o.layer = x.layer;

create view plan.public_measure_goal with (security_invoker = true) as
select x.municipality_id, x.edition_id, x.measure_id, x.layer, x.goal_id
  from plan.measure_goal x
  join plan.public_measure o on o.municipality_id = x.municipality_id and o.edition_id = x.edition_id and o.thing_id = x.measure_id and o.layer = x.layer;

create view plan.public_measure_need with (security_invoker = true) as
select x.municipality_id, x.edition_id, x.measure_id, x.layer, x.need_id
  from plan.measure_need x
  join plan.public_measure o on o.municipality_id = x.municipality_id and o.edition_id = x.edition_id and o.thing_id = x.measure_id and o.layer = x.layer;

create view plan.public_measure_theme with (security_invoker = true) as
select x.municipality_id, x.edition_id, x.measure_id, x.layer, x.theme_id
  from plan.measure_theme x
  join plan.public_measure o on o.municipality_id = x.municipality_id and o.edition_id = x.edition_id and o.thing_id = x.measure_id and o.layer = x.layer;

create view plan.public_block with (security_invoker = true) as
select x.municipality_id, x.edition_id, x.chapter_id, x.layer, x.block_id, x.position, x.kind, x.html, x.live, x.live_field_id
  from plan.block x
  join plan.public_chapter o on o.municipality_id = x.municipality_id and o.edition_id = x.edition_id and o.thing_id = x.chapter_id and o.layer = x.layer;

create view plan.public_source with (security_invoker = true) as
select x.municipality_id, x.thing_id, t.plan_id, t.no, x.kind, x.title, x.form, x.place, x.happened_from, x.happened_to, x.happened_label,
       x.edition_id, x.cycle_id, x.part_of_id, x.text, x.result, x.method, x.url, x.basis, x.basis_note
  from plan.source x
  join plan.thing t on t.municipality_id = x.municipality_id and t.id = x.thing_id
 where x.visibility = 'PUBLIC' and x.binned_at is null
   and (x.edition_id is null or exists (select from plan.public_edition e where e.municipality_id = x.municipality_id and e.id = x.edition_id));

create view plan.public_head_count with (security_invoker = true) as
select x.municipality_id, x.source_id, x.no, x.group_name, x.format, x.n, x.about
  from plan.head_count x join plan.public_source s on s.municipality_id = x.municipality_id and s.thing_id = x.source_id;

-- A name and an address for every thing that may be seen, whichever editions it stands in: its newest published or decided row.
create view plan.public_title with (security_invoker = true) as
select distinct on (x.municipality_id, x.thing_id)
       x.municipality_id, x.thing_id, x.kind, x.no, x.title, x.number, x.edition_id, e.no as edition_no, x.layer, x.basis
  from (select municipality_id, thing_id, 'FIELD' as kind, no, title, number, edition_id, layer, basis from plan.public_field
        union all select municipality_id, thing_id, 'SCENARIO', no, title, null, edition_id, layer, basis from plan.public_scenario
        union all select municipality_id, thing_id, 'GOAL', no, title, number, edition_id, layer, basis from plan.public_goal
        union all select municipality_id, thing_id, 'FINDING', no, title, number, edition_id, layer, basis from plan.public_finding
        union all select municipality_id, thing_id, 'NEED', no, title, number, edition_id, layer, basis from plan.public_need
        union all select municipality_id, thing_id, 'THEME', no, title, number, edition_id, layer, basis from plan.public_theme
        union all select municipality_id, thing_id, 'MEASURE', no, title, number, edition_id, layer, basis from plan.public_measure
        union all select municipality_id, thing_id, 'CHAPTER', no, title, number, edition_id, layer, basis from plan.public_chapter) x
  join plan.public_edition e on e.municipality_id = x.municipality_id and e.id = x.edition_id
 order by x.municipality_id, x.thing_id, e.no desc, x.layer desc;

create view plan.public_claim with (security_invoker = true) as
select x.municipality_id, x.id, x.plan_id, x.edition_id, x.about_id, x.what, x.value_num, x.unit, x.value_text, x.at_from, x.at_to, x.at_label,
       x.note, x.source_id, x.position, x.basis, x.basis_note
  from plan.claim x
 where x.binned_at is null
   and (x.edition_id is null or exists (select from plan.public_edition e where e.municipality_id = x.municipality_id and e.id = x.edition_id))
   and (x.about_id is null or exists (select from plan.public_title p where p.municipality_id = x.municipality_id and p.thing_id = x.about_id));

create view plan.public_term with (security_invoker = true) as
select x.municipality_id, x.id, x.plan_id, x.edition_id, x.term, x.definition, x.source_text, x.source_id, x.basis, x.basis_note
  from plan.term x
 where x.binned_at is null
   and (x.edition_id is null or exists (select from plan.public_edition e where e.municipality_id = x.municipality_id and e.id = x.edition_id));

create view plan.public_attachment with (security_invoker = true) as
select x.municipality_id, x.id, x.edition_id, x.thing_id, x.layer, x.file_id, x.label
  from plan.attachment x
  join plan.public_edition e on e.municipality_id = x.municipality_id and e.id = x.edition_id
 where x.binned_at is null and x.layer <> 'DRAFT';

-- All arrows of the red thread: threads, and the goals and needs of a measure. Read it from either end. Both ends are public.
create view plan.public_arrow with (security_invoker = true) as
with visible as (
    select municipality_id, thing_id from plan.public_title
    union all select municipality_id, thing_id from plan.public_source)
select a.municipality_id, a.from_id, a.from_kind, a.to_id, a.to_kind, a.edition_id, a.note, a.basis
  from (select municipality_id, from_id, from_kind, to_id, to_kind, edition_id, note, basis from plan.thread where binned_at is null
        union all
        select municipality_id, need_id, 'NEED', measure_id, 'MEASURE', edition_id, null, 'STATED' from plan.public_measure_need where layer = 'PUBLISHED'
        union all
        select municipality_id, goal_id, 'GOAL', measure_id, 'MEASURE', edition_id, null, 'STATED' from plan.public_measure_goal where layer = 'PUBLISHED') a
  join visible f on f.municipality_id = a.municipality_id and f.thing_id = a.from_id
  join visible g on g.municipality_id = a.municipality_id and g.thing_id = a.to_id
 where a.edition_id is null or exists (select from plan.public_edition e where e.municipality_id = a.municipality_id and e.id = a.edition_id);

create view plan.public_need_review with (security_invoker = true) as
select x.municipality_id, x.id, x.need_id, x.occasion_id, x.edition_id, x.cycle_id, x.verdict, x.priority, x.reason, x.by_role,
       x.at_from, x.at_to, x.at_label, x.replaces_id, x.basis, x.basis_note
  from plan.need_review x
 where x.binned_at is null
   and not exists (select from plan.need_review r where r.municipality_id = x.municipality_id and r.replaces_id = x.id and r.binned_at is null)
   and exists (select from plan.public_need n where n.municipality_id = x.municipality_id and n.thing_id = x.need_id);

create view plan.public_need_review_count with (security_invoker = true) as
select x.municipality_id, x.review_id, x.no, x.verdict, x.n
  from plan.need_review_count x join plan.public_need_review r on r.municipality_id = x.municipality_id and r.id = x.review_id;

create view plan.public_fate with (security_invoker = true) as
select x.municipality_id, x.edition_id, x.thing_id, x.thing_kind, x.verdict, x.reason, x.resolution_id, x.by_role, x.at_from, x.at_to, x.at_label,
       x.basis, x.basis_note
  from plan.fate x
  join plan.public_edition e on e.municipality_id = x.municipality_id and e.id = x.edition_id
 where x.binned_at is null
   and exists (select from plan.public_title p where p.municipality_id = x.municipality_id and p.thing_id = x.thing_id);

create view plan.public_succession with (security_invoker = true) as
select x.municipality_id, x.edition_id, x.from_id, x.to_id
  from plan.succession x
  join plan.public_fate f on f.municipality_id = x.municipality_id and f.edition_id = x.edition_id and f.thing_id = x.from_id
 where exists (select from plan.public_title p where p.municipality_id = x.municipality_id and p.thing_id = x.to_id);

create view plan.public_amendment with (security_invoker = true) as
select x.municipality_id, x.id, x.edition_id, x.thing_id, x.block_id, x.field, x.before, x.after, x.mover, x.resolution_id, x.basis
  from plan.amendment x
  join plan.public_edition e on e.municipality_id = x.municipality_id and e.id = x.edition_id
 where x.binned_at is null
   and exists (select from plan.public_title p where p.municipality_id = x.municipality_id and p.thing_id = x.thing_id);

create view plan.public_snapshot with (security_invoker = true) as
select x.municipality_id, x.id, x.edition_id, x.sha256, x.at
  from plan.snapshot x join plan.public_edition e on e.municipality_id = x.municipality_id and e.id = x.edition_id;

create view monitoring.public_statement with (security_invoker = true) as
select x.municipality_id, x.id, x.measure_id, x.edition_id, x.at_from, x.at_to, x.at_label, w.word, w.common, x.delayed, x.text, x.evidence, x.effect,
       x.source_id, x.author_role, x.basis, x.basis_note
  from monitoring.statement x
  join plan.public_status_word w on w.municipality_id = x.municipality_id and w.id = x.status_word_id
 where x.state = 'RELEASED' and x.binned_at is null
   and not exists (select from monitoring.statement r
                    where r.municipality_id = x.municipality_id and r.replaces_id = x.id and r.state = 'RELEASED' and r.binned_at is null)
   and exists (select from plan.public_measure m where m.municipality_id = x.municipality_id and m.thing_id = x.measure_id);

-- The status of each measure: its newest released statement.
create view monitoring.public_status with (security_invoker = true) as
select distinct on (municipality_id, measure_id) *
  from monitoring.public_statement order by municipality_id, measure_id, at_to desc, id desc;

grant select on
    plan.public_plan,
    plan.public_level,
    plan.public_status_word,
    plan.public_word,
    plan.public_edition,
    plan.public_resolution,
    plan.public_thing,
    plan.public_stated_count,
    plan.public_edition_step,
    plan.public_cycle,
    plan.public_catalogue,
    plan.public_field,
    plan.public_scenario,
    plan.public_goal,
    plan.public_finding,
    plan.public_need,
    plan.public_theme,
    plan.public_measure,
    plan.public_chapter,
    plan.public_target_state,
    plan.public_step,
    plan.public_resource,
    plan.public_involved,
    plan.public_link,
    plan.public_target_group,
    plan.public_measure_field,
    plan.public_measure_goal,
    plan.public_measure_need,
    plan.public_measure_theme,
    plan.public_block,
    plan.public_source,
    plan.public_head_count,
    plan.public_title,
    plan.public_claim,
    plan.public_term,
    plan.public_attachment,
    plan.public_arrow,
    plan.public_need_review,
    plan.public_need_review_count,
    plan.public_fate,
    plan.public_succession,
    plan.public_amendment,
    plan.public_snapshot,
    monitoring.public_statement,
    monitoring.public_status
to ${app};

/** The tasks that the product's own rules make: shown beside the office's templates, not changed there. */
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import { DataTable } from "#app/ui/data-table";
import { builtInTaskEvents, type TaskTemplate } from "#workflows/follow-ups";

const builtIn = Object.entries(builtInTaskEvents).map(([template, event]) => ({
  template: template as TaskTemplate,
  event,
}));

export function BuiltIn() {
  const t = useText();
  const words = t.taskTemplates;
  return (
    <Card title={words.builtIn}>
      <p className="muted">{words.builtInText}</p>
      <DataTable
        caption={words.builtInCaption}
        hideCaption
        rows={builtIn}
        rowKey={({ template }) => template}
        columns={[
          {
            key: "task",
            header: words.builtInTask,
            rowHeader: true,
            wide: true,
            cell: ({ template }) => t.tasks.templates[template],
          },
          { key: "event", header: words.event, cell: ({ event }) => t.workflow.events[event].past },
          { key: "when", header: words.when, wide: true, cell: ({ template }) => words.builtInWhen[template] },
        ]}
      />
    </Card>
  );
}

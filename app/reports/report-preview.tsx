/** The beginning of a report as it will be on paper, and how much there is of it. */
import { useText } from "#app/platform/text";
import { Card } from "#app/ui/card";
import type { LaidReport } from "./rendering/laid-out";
import { ReportPaper } from "./rendering/paper";

interface ReportPreviewProps {
  document: LaidReport;
  total: number;
  shown: number;
}

export function ReportPreview({ document, total, shown }: ReportPreviewProps) {
  const words = useText().reports;
  return (
    <Card id="preview" title={words.previewTitle}>
      <p className="muted">
        {shown < total ? words.previewPart(shown, total) : words.previewWhole(total)} {words.previewNote}
      </p>
      <ReportPaper document={document} />
    </Card>
  );
}
